package org.cuepoint.torture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import org.cuepoint.torture.SafetyTally.Harm;

/** Kills the product while it writes what it exports over an earlier result. */
final class SafetyExports {

    private static final String PART = "SIGKILL of the product while it exports";
    private static final int KILLS = 20;
    private static final int TRACKS = 8_000;
    private static final int LIMIT_SECONDS = 180;
    private static final int LATER_MS = 12;
    private static final byte[] OLD = "what was there before\n".getBytes(StandardCharsets.UTF_8);

    private final Torture torture;
    private final SafetyTally tally;
    private final Path home;
    private final Path library;
    private final Path target;
    private byte[] reference = {};
    private int fresh;
    private int met;

    SafetyExports(Torture torture, SafetyTally tally) throws IOException {
        this.torture = torture;
        this.tally = tally;
        this.home = Files.createDirectories(torture.folder().resolve("product"));
        this.library = new MadeTracks(TRACKS).write(home.resolve("library.xml"));
        this.target = Files.createDirectory(home.resolve("exports")).resolve("result.csv");
    }

    /** Says how many kills there were. */
    int run() throws IOException, InterruptedException {
        Files.write(target, OLD);
        ProductRun peace = match();
        torture.check(peace.ends(LIMIT_SECONDS) && peace.exitCode() <= 1, "the export in peace failed: " + peace);
        reference = Files.readAllBytes(target);
        int kills = Integer.getInteger("torture.exports", KILLS) * torture.scale();
        for (int kill = 1; kill <= kills; kill++) {
            killed("kill " + kill);
        }
        System.out.printf(
                "product: %d tracks, %d bytes, %d of %d kills met a temporary file, %d left the new content%n",
                TRACKS, reference.length, met, kills, fresh);
        tally.check(met > 0, PART, Harm.ORDER, "no kill met the writing");
        ProductRun last = match();
        tally.check(last.ends(LIMIT_SECONDS) && last.exitCode() <= 1, PART, Harm.LOST,
                "the run after the kills: " + last);
        tally.check(Arrays.equals(Files.readAllBytes(target), reference), PART, Harm.LOST, "other content at the end");
        tally.check(!temporary() && others() == 0, PART, Harm.LEFT, "beside the result: " + others());
        return kills;
    }

    private ProductRun match() throws IOException {
        return ProductRun.start(torture.product(), home, "match", library.toString(), "--catalog", "sample", "--out",
                target.toString(), "--on-conflict", "overwrite", "--json");
    }

    private void killed(String where) throws IOException, InterruptedException {
        tally.round(PART);
        Files.write(target, OLD);
        ProductRun run = match();
        long later = TimeUnit.MICROSECONDS.toNanos(torture.random().nextInt(LATER_MS * 1000));
        boolean wrote = awaitWriting(run, torture.random().nextBoolean() ? reference.length : 0);
        long until = System.nanoTime() + later;
        while (System.nanoTime() < until) {
            Thread.onSpinWait();
        }
        run.kill();
        byte[] now = Files.readAllBytes(target);
        met += wrote && temporary() ? 1 : 0;
        boolean isNew = Arrays.equals(now, reference);
        fresh += isNew ? 1 : 0;
        tally.check(isNew || Arrays.equals(now, OLD), PART, Harm.HALF, where + ": " + now.length + " bytes");
    }

    /** Until so much of the new content is written, or it has its place. */
    private boolean awaitWriting(ProductRun run, long bytes) throws InterruptedException {
        BooleanSupplier writing = () -> {
            try {
                return written() >= bytes || Files.size(target) != OLD.length;
            } catch (IOException e) {
                return false; // just renamed
            }
        };
        return !run.endsBefore(writing);
    }

    /** The length of the temporary file; -1 when there is none. */
    private long written() throws IOException {
        try (Stream<Path> files = Files.list(target.getParent())) {
            Optional<Path> found = files.filter(SafetyExports::isTemporary).findFirst();
            return found.isPresent() ? Files.size(found.get()) : -1;
        }
    }

    private static boolean isTemporary(Path path) {
        return path.getFileName().toString().startsWith(".cuepoint-");
    }

    private boolean temporary() throws IOException {
        try (Stream<Path> files = Files.list(target.getParent())) {
            return files.anyMatch(SafetyExports::isTemporary);
        }
    }

    private long others() throws IOException {
        try (Stream<Path> files = Files.list(target.getParent())) {
            return files.filter(path -> !path.equals(target)
                    && !path.getFileName().toString().contains("(unfinished")).count();
        }
    }
}
