package org.cuepoint.catalog.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

import org.cuepoint.catalog.export.ExportFormat;
import org.cuepoint.catalog.export.ExportFormats;
import org.cuepoint.core.cli.CommandFailure;
import org.cuepoint.core.cli.ExitCode;
import org.cuepoint.safety.ConflictPolicy;
import org.cuepoint.safety.Content;
import org.cuepoint.safety.Problem;
import org.cuepoint.safety.SafeFiles;
import org.cuepoint.safety.SaveResult;

/**
 * The file that a call writes.
 *
 * @param file its absolute path
 * @param format what is written, by the end of its name
 * @param policy what is done when it exists
 */
record MatchTarget(Path file, ExportFormat format, ConflictPolicy policy) {

    /** About what a row takes in a file, in bytes. */
    private static final int ROW_BYTES = 300;

    /** The most that is written to see whether there is room, in bytes. */
    private static final int MOST_BYTES = 64 * 1024 * 1024;

    private static final int CHUNK = 64 * 1024;

    /**
     * The file that {@code --out} names, or one in the folder of exports.
     *
     * @throws CommandFailure when it cannot be a file's name or its end names no format
     */
    static MatchTarget of(String out, Supplier<Path> exports, String sourceName, ConflictPolicy policy)
            throws CommandFailure {
        Path file;
        try {
            file = out.isEmpty() ? exports.get().resolve(sourceName + "-matches.csv") : Path.of(out);
        } catch (InvalidPathException e) {
            throw new CommandFailure(ExitCode.USAGE, "\"" + out + "\" cannot be the name of a file here.");
        }
        Path target = file.toAbsolutePath().normalize();
        ExportFormat format = ExportFormats.of(target).orElseThrow(() -> new CommandFailure(ExitCode.USAGE, target
                + " is not written, because its name ends with none of " + ExportFormats.endings() + "."));
        return new MatchTarget(target, format, policy);
    }

    /** Carries a rehearsal out of the write that it must not finish. */
    private static final class Rehearsed extends IOException {

        private static final long serialVersionUID = 1L;
    }

    /** A write that reaches its end and is abandoned there, so that nothing of it stays. */
    private static final class Rehearsal implements Content {

        private final long bytes;
        private boolean reached;

        Rehearsal(int rows) {
            bytes = Math.min((long) rows * ROW_BYTES, MOST_BYTES);
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            byte[] chunk = new byte[CHUNK];
            for (long left = bytes; left > 0; left -= CHUNK) {
                out.write(chunk, 0, (int) Math.min(CHUNK, left));
            }
            reached = true;
            throw new Rehearsed();
        }
    }

    /**
     * Fails before hours of lookups rather than after them: the very write that ends the run is begun and abandoned, so
     * that every rule of the one holds for the other. The file is judged again when it is written.
     *
     * @param rows about how many rows are to be written
     * @return a sentence when there is nothing to do, because the file exists and is to be left alone
     * @throws CommandFailure when the file could not be written
     */
    Optional<String> rehearse(SafeFiles files, int rows) throws CommandFailure, InterruptedException {
        Rehearsal rehearsal = new Rehearsal(rows);
        return switch (files.write(file, policy, rehearsal)) {
            case SaveResult.Skipped skipped -> Optional.of(skipped.sentence());
            case SaveResult.Saved saved -> throw new IllegalStateException("an abandoned write saved " + saved.file());
            case SaveResult.NotSaved refused when rehearsal.reached && refused.problem() == Problem.FAILED ->
                Optional.empty();
            case SaveResult.NotSaved refused -> throw new CommandFailure(refused.sentence()
                    + (refused.problem() == Problem.EXISTS ? " (--out FILE, --on-conflict rename or overwrite)" : "")
                    + " Nothing was looked up.");
        };
    }
}
