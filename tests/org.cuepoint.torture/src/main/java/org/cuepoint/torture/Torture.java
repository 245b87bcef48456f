package org.cuepoint.torture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One torture: its seed and length, its folder, and what failed. */
final class Torture {

    private static final int SHOWN_FAILURES = 25;

    private final String name;
    private final long seed;
    private final int scale;
    private final Path folder;
    private final Path product;
    private final Path rows;
    private final Random random;
    private final long begun = System.nanoTime();
    private int failures;

    /**
     * Reads the arguments that {@code torture.sh} gives: seed, scale, folder, product, file of rows.
     *
     * @param name as in the table
     * @param args the arguments
     * @throws IOException when the folder cannot be emptied
     */
    Torture(String name, String[] args) throws IOException {
        this.name = name;
        this.seed = Long.parseLong(args[0]);
        this.scale = Math.max(1, Integer.parseInt(args[1]));
        this.folder = Path.of(args[2]);
        this.product = Path.of(args[3]);
        this.rows = Path.of(args[4]);
        this.random = new Random(seed);
        empty(folder);
        System.out.println("seed " + seed);
    }

    /** A folder of its own that was emptied. */
    Path folder() {
        return folder;
    }

    /** Where the product is installed. */
    Path product() {
        return product;
    }

    /** The only source of chance. */
    Random random() {
        return random;
    }

    /** How many times as long as usual, at least 1. */
    int scale() {
        return scale;
    }

    /** How long it has run. */
    long seconds() {
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
    }

    /** Counts a failure and says it. */
    synchronized void fail(String sentence) {
        failures++;
        if (failures <= SHOWN_FAILURES) {
            System.out.println("FAILURE: " + sentence);
        }
    }

    /** Counts a failure when something is not so. */
    void check(boolean so, String otherwise) {
        if (!so) {
            fail(otherwise);
        }
    }

    /** Leaves the row for the table and ends the process: with 1 when something failed. */
    void end(int rounds, int kills) throws IOException {
        String row = String.join("\t", name, Integer.toString(rounds), Integer.toString(kills),
                Integer.toString(failures), Long.toString(seed), Long.toString(seconds()));
        Files.writeString(rows, row + "\n", StandardCharsets.UTF_8, StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        System.exit(failures == 0 ? 0 : 1);
    }

    /** Makes an empty folder, removing what was there. */
    static void empty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            List<Path> old;
            try (Stream<Path> found = Files.walk(folder)) {
                old = found.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path path : old) {
                Files.delete(path);
            }
        }
        Files.createDirectories(folder);
    }

    /** Copies a folder and what is in it. */
    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> found = Files.walk(from)) {
            found.forEach(path -> {
                try {
                    Files.copy(path, to.resolve(from.relativize(path).toString()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
