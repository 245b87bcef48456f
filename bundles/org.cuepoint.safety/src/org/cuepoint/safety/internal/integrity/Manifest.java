package org.cuepoint.safety.internal.integrity;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import org.cuepoint.safety.Content;
import org.cuepoint.safety.Integrity.Verdict;
import org.cuepoint.safety.SaveOptions;
import org.cuepoint.safety.SaveResult;
import org.cuepoint.safety.StorageException;
import org.cuepoint.safety.internal.disk.FileFacts;
import org.cuepoint.safety.internal.disk.FileInput;
import org.cuepoint.safety.internal.disk.Hashes;
import org.cuepoint.safety.internal.save.Backups;
import org.cuepoint.safety.internal.save.SaveOperation;
import org.cuepoint.safety.internal.save.Workshop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The SHA-256 of files of our own: one record for each, with its path, the hash of what it is about to become and of
 * what it was. A record is on the disk before the file is replaced, so either hash is right after a crash in between.
 */
public final class Manifest {

    private static final Logger LOG = LoggerFactory.getLogger(Manifest.class);
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{16}\\.sum");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final int DIGITS = 16;
    private static final int LONGEST = 64 * 1024;
    private static final int LINES = 3;
    private static final String NONE = "-";

    private final Workshop workshop;
    private final Supplier<Path> folder;

    /**
     * @param workshop reads and writes
     * @param folder where the records are, asked for each time
     */
    public Manifest(Workshop workshop, Supplier<Path> folder) {
        this.workshop = workshop;
        this.folder = folder;
    }

    /**
     * What is known of one file.
     *
     * @param file the file
     * @param sha256 what it was about to become when it was saved last
     * @param before what it was then; empty when it was nothing
     */
    record Entry(Path file, String sha256, Optional<String> before) {
    }

    /** Says what a file is about to become. */
    void record(Path file, String sha256) throws IOException, InterruptedException {
        Optional<Entry> known = entry(placeOf(file));
        String text = String.join("\n", file.toString(), sha256, known.map(Entry::sha256).orElse(NONE), "");
        SaveResult saved = new SaveOperation(workshop, Backups.NONE, placeOf(file), SaveOptions.replaceOwn(),
                Content.of(text)).run();
        if (saved instanceof SaveResult.NotSaved failed) {
            throw new StorageException(file, failed.problem(), file + " was not saved, because it could not be noted "
                    + "what it is about to be: " + failed.sentence());
        }
    }

    private Path placeOf(Path file) {
        return folder.get().resolve(Hashes.of(file.toString()).substring(0, DIGITS) + ".sum");
    }

    /** The file is not there any more, and that is right. */
    void forget(Path file) throws IOException {
        Path place = placeOf(file);
        if (workshop.device().facts(place).isPresent()) {
            workshop.device().remove(place);
        }
    }

    /** All that is known; records that cannot be read are passed over. */
    List<Entry> entries() throws IOException {
        List<Entry> entries = new ArrayList<>();
        Path place = folder.get();
        if (workshop.device().facts(place).isEmpty()) {
            return entries;
        }
        for (Path each : workshop.device().list(place)) {
            if (NAME.matcher(String.valueOf(each.getFileName())).matches()) {
                entry(each).ifPresent(entries::add);
            }
        }
        return entries;
    }

    private Optional<Entry> entry(Path place) {
        try {
            Optional<FileFacts> facts = workshop.device().facts(place);
            if (facts.isEmpty() || facts.get().kind() != FileFacts.Kind.REGULAR || facts.get().bytes() > LONGEST) {
                return Optional.empty();
            }
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            try (FileInput in = new FileInput(workshop.device().openToRead(place))) {
                in.transferTo(text);
            }
            return parse(place, text.toString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            LOG.warn("The record {} cannot be read: {}", place, e.getMessage());
            return Optional.empty();
        }
    }

    private Optional<Entry> parse(Path place, String text) {
        String[] lines = text.split("\n");
        if (lines.length != LINES || !HASH.matcher(lines[1]).matches()) {
            return Optional.empty();
        }
        Path file;
        try {
            file = Path.of(lines[0]);
        } catch (InvalidPathException e) {
            return Optional.empty(); // not written by us
        }
        boolean its = String.valueOf(place.getFileName()).startsWith(Hashes.of(lines[0]).substring(0, DIGITS));
        return its && file.isAbsolute()
                ? Optional.of(new Entry(file, lines[1], Optional.of(lines[2]).filter(h -> HASH.matcher(h).matches())))
                : Optional.empty();
    }

    /** What is known of a file, by its path without symbolic links. */
    Verdict check(Path file) throws IOException {
        Optional<Entry> known = entry(placeOf(file));
        return known.isPresent() ? check(known.get()) : Verdict.UNKNOWN;
    }

    Verdict check(Entry entry) throws IOException {
        Optional<FileFacts> facts = workshop.device().facts(entry.file());
        if (facts.isEmpty()) {
            return entry.before().isEmpty() ? Verdict.UNKNOWN : Verdict.MISSING;
        }
        if (facts.get().kind() != FileFacts.Kind.REGULAR) {
            return Verdict.CHANGED;
        }
        String now = workshop.stamps().take(entry.file()).sha256();
        return now.equals(entry.sha256()) || entry.before().filter(now::equals).isPresent()
                ? Verdict.GOOD
                : Verdict.CHANGED;
    }
}
