package org.cuepoint.crash.internal.store;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The files in the folder of reports, told by their names. */
final class ReportFolder {

    private static final String FATAL = "hs_err_pid";

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT);
    private static final int NAMED = "crash-20261124-024512".length();

    private final Path folder;

    /**
     * A report's files, or a file that the virtual machine left.
     *
     * @param id the name without ending
     * @param main the file for programs, perhaps compressed; the file itself when the virtual machine left it
     * @param files all its files
     * @param time when it happened, as its name tells
     * @param bytes the size of all
     */
    record Entry(String id, Path main, List<Path> files, Instant time, long bytes) {

        boolean report() {
            return !id.startsWith(FATAL);
        }
    }

    ReportFolder(Path folder) {
        this.folder = folder;
    }

    /** Where reports are. */
    Path path() {
        return folder;
    }

    /**
     * What is there, the latest first; reports of one second by their number.
     *
     * @throws IOException when the folder cannot be read
     */
    List<Entry> entries() throws IOException {
        List<Entry> entries = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                entry(file).ifPresent(entries::add);
            }
        } catch (NoSuchFileException e) {
            return entries;
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        entries.sort(
                Comparator.comparing(Entry::time).thenComparing(entry -> entry.id().length()).thenComparing(Entry::id)
                        .reversed());
        return entries;
    }

    private Optional<Entry> entry(Path file) {
        String name = String.valueOf(file.getFileName());
        Optional<String> id = ReportReader.id(name);
        boolean fatal = name.startsWith(FATAL) && name.endsWith(".log");
        if (id.isEmpty() && !fatal) {
            return Optional.empty();
        }
        try {
            BasicFileAttributes facts = Files.readAttributes(file, BasicFileAttributes.class);
            if (!facts.isRegularFile()) {
                return Optional.empty();
            }
            List<Path> files = new ArrayList<>(List.of(file));
            long bytes = facts.size();
            for (Path text : id.map(this::texts).orElse(List.of())) {
                if (Files.exists(text)) {
                    files.add(text);
                    bytes += Files.size(text);
                }
            }
            return Optional.of(new Entry(id.orElse(name), file, files,
                    time(id.orElse(""), facts.lastModifiedTime().toInstant()), bytes));
        } catch (IOException e) {
            return Optional.empty(); // it went meanwhile
        }
    }

    /** A file that is compressed later is written again: its name tells the time. */
    private static Instant time(String id, Instant modified) {
        try {
            String text = id.length() < NAMED ? "" : id.substring("crash-".length(), NAMED);
            return LocalDateTime.parse(text, SECOND).atZone(ZoneId.systemDefault()).toInstant();
        } catch (DateTimeException e) {
            return modified;
        }
    }

    private List<Path> texts(String id) {
        return List.of(folder.resolve(id + ".log"), folder.resolve(id + ".log.gz"));
    }
}
