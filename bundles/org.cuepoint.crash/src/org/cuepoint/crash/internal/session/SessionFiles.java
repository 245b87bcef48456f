package org.cuepoint.crash.internal.session;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cuepoint.crash.internal.hserr.FatalError;
import org.cuepoint.crash.internal.hserr.FatalErrorReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files of sessions: one for each, and one about how the last ones ended. */
final class SessionFiles {

    private static final Logger LOG = LoggerFactory.getLogger(SessionFiles.class);
    private static final int MOST_BYTES = 1 << 20;
    private static final String BEGIN = "session-";
    private static final String END = ".txt";
    private static final int ENDS = 10;
    private static final int ENDS_BYTES = 10_000;
    /** A file without content that is younger may be of a session that begins right now. */
    private static final long YOUNG_MILLIS = 60_000;

    private final Path crashes;
    private final Path folder;

    /**
     * How a session ended, as it is kept.
     *
     * @param session its id
     * @param verdict the id of the verdict
     * @param started when it started, milliseconds since 1970
     * @param seen when it was last known to run
     * @param usable whether its start had succeeded
     */
    record Ended(String session, String verdict, long started, long seen, boolean usable) {

        String line() {
            return session + ' ' + verdict + ' ' + started + ' ' + seen + ' ' + usable + '\n';
        }
    }

    SessionFiles(Path crashes) {
        this.crashes = crashes;
        this.folder = crashes.resolve("sessions");
    }

    private Path file(String session) {
        return folder.resolve(BEGIN + session + END);
    }

    /**
     * Begins the file of the own session.
     *
     * @throws IOException when it cannot be made
     */
    SessionJournal begin(SessionRecord own) throws IOException {
        SessionJournal journal = SessionJournal.open(file(own.session));
        journal.append(own.head());
        return journal;
    }

    /** The sessions that left a file and do not run any more. Files that are damaged are removed. */
    List<SessionRecord> left(String own, long now) {
        List<SessionRecord> left = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder)) {
            for (Path file : found) {
                String name = String.valueOf(file.getFileName());
                if (name.startsWith(BEGIN) && name.endsWith(END) && !file.equals(file(own))
                        && !SessionJournal.isHeld(file)) {
                    read(file, now).ifPresent(left::add);
                }
            }
        } catch (DirectoryIteratorException | IOException e) {
            LOG.debug("No earlier sessions can be read", e);
        }
        return left;
    }

    private static Optional<SessionRecord> read(Path file, long now) throws IOException {
        SessionRecord read = SessionRecord.of(text(file));
        String name = String.valueOf(file.getFileName());
        if (read.sound() && name.equals(BEGIN + read.session + END)) {
            return Optional.of(read);
        }
        if (now - Files.getLastModifiedTime(file).toMillis() > YOUNG_MILLIS) {
            LOG.info("The file {} of an earlier session is damaged: how it ended is not known", file);
            SessionJournal.remove(file);
        }
        return Optional.empty();
    }

    private static String text(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        }
    }

    /** Removes the file of a session that was judged. */
    void remove(String session) {
        try {
            SessionJournal.remove(file(session));
        } catch (IOException e) {
            LOG.info("The file of an earlier session stays", e);
        }
    }

    /** What the virtual machine of a session left, when it left something. */
    Optional<FatalError> fatalError(SessionRecord session) {
        Path file = crashes.resolve("hs_err_pid" + session.process + ".log");
        try {
            if (Files.isRegularFile(file) && Files.getLastModifiedTime(file).toMillis() >= session.started) {
                return FatalErrorReader.read(file);
            }
        } catch (IOException e) {
            LOG.info("{} cannot be read", file, e);
        }
        return Optional.empty();
    }

    private Path endsFile() {
        return folder.resolve("ends.txt");
    }

    /** How the last sessions ended, the latest first. Lines that make no sense are passed over. */
    List<Ended> ends() {
        List<Ended> ends = new ArrayList<>();
        try {
            if (Files.exists(endsFile())) {
                for (String line : text(endsFile()).split("\n")) {
                    String[] parts = line.split(" ");
                    if (parts.length == 5 && SessionRecord.number(parts[2]) > 0) {
                        ends.add(0, new Ended(parts[0], parts[1], SessionRecord.number(parts[2]),
                                SessionRecord.number(parts[3]), Boolean.parseBoolean(parts[4])));
                    }
                }
            }
        } catch (IOException e) {
            LOG.info("{} cannot be read", endsFile(), e);
        }
        return ends.subList(0, Math.min(ENDS, ends.size()));
    }

    /**
     * Keeps how sessions ended.
     *
     * @param judged in the order in which they began
     */
    void keep(List<Ended> judged) {
        try {
            List<Ended> before = List.of();
            if (Files.exists(endsFile()) && Files.size(endsFile()) > ENDS_BYTES) {
                before = ends().reversed();
                SessionJournal.remove(endsFile());
            }
            StringBuilder lines = new StringBuilder();
            before.forEach(end -> lines.append(end.line()));
            judged.forEach(end -> lines.append(end.line()));
            try (SessionJournal journal = SessionJournal.open(endsFile())) {
                journal.append(lines.toString());
            }
        } catch (IOException e) {
            LOG.info("How earlier sessions ended cannot be kept", e);
        }
    }
}
