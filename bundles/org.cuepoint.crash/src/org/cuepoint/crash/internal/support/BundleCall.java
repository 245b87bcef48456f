package org.cuepoint.crash.internal.support;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.cuepoint.core.ByteSize;
import org.cuepoint.core.cli.CommandCall;
import org.cuepoint.core.cli.CommandFailure;
import org.cuepoint.core.cli.ExitCode;
import org.cuepoint.crash.support.SupportBundles;
import org.cuepoint.safety.StorageException;

/** One call of {@code support-bundle}: the same with the framework and without. */
final class BundleCall {

    static final String OUT = "--out";
    static final String WITHOUT = "--without";

    private final SupportBundles bundles;
    private final CommandCall call;

    BundleCall(SupportBundles bundles, CommandCall call) {
        this.bundles = bundles;
        this.call = call;
    }

    /** Tells of each part once. */
    private final class Told implements SupportBundles.Progress {

        private String before = "";

        @Override
        public void entry(String name, long done, long total) {
            String folder = name.indexOf('/') < 0 ? name : name.substring(0, name.indexOf('/') + 1);
            if (!folder.equals(before)) {
                before = folder;
                call.note(total > 0 ? folder + " (" + Math.min(100, 100 * done / total) + " %)" : folder);
            }
        }

        @Override
        public boolean cancelled() {
            return false; // Ctrl+C interrupts the thread
        }
    }

    ExitCode run() throws CommandFailure, InterruptedException {
        Set<String> without = new TreeSet<>(call.options(WITHOUT));
        for (String part : without) {
            if (!BundleEntries.ids().contains(part)) {
                throw new CommandFailure(ExitCode.USAGE, "There is no part called " + part + ". The parts are "
                        + String.join(", ", BundleEntries.ids()) + '.');
            }
        }
        long start = System.nanoTime();
        SupportBundles.Result result = create(file(), without);
        result.warnings().forEach(call::note);
        int redactions = result.redactions().values().stream().mapToInt(Integer::intValue).sum();
        call.print(result.file() + " (" + ByteSize.words(result.bytes()) + ", " + result.entries() + " files, "
                + redactions + " places masked)");
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("output", result.file().toString());
        document.put("bytes", result.bytes());
        document.put("entries", result.entries());
        document.put("redactions", redactions);
        document.put("redactionsByKind", result.redactions());
        document.put("warnings", result.warnings());
        document.put("elapsedMs", (System.nanoTime() - start) / 1_000_000);
        call.result(document);
        List<String> large = List.of(BundleMaker.largeSentence(result.bytes()));
        return large.containsAll(result.warnings()) ? ExitCode.DONE : ExitCode.PARTIAL;
    }

    private SupportBundles.Result create(Path file, Set<String> without) throws CommandFailure, InterruptedException {
        try {
            Optional<SupportBundles.Result> result = bundles.create(file, without, new Told());
            return result.orElseThrow(() -> new InterruptedException("cancelled"));
        } catch (StorageException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()), e);
        }
    }

    private Path file() throws CommandFailure {
        Optional<String> given = call.option(OUT);
        try {
            return given.isPresent() ? Path.of(given.get()).toAbsolutePath() : bundles.proposedFile();
        } catch (InvalidPathException e) {
            throw new CommandFailure(ExitCode.USAGE, given.orElse("") + " is not a path that this system allows.");
        }
    }
}
