package org.cuepoint.crash.internal.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.cuepoint.crash.CrashSettings;
import org.cuepoint.crash.internal.store.ReportFolder.Entry;
import org.cuepoint.safety.SafeFiles;
import org.cuepoint.safety.SaveOptions;
import org.cuepoint.safety.SaveResult;
import org.cuepoint.safety.StorageException;

/** Keeps reports within their limits: the oldest go, those that are not new are compressed. The newest one always stays. */
final class Retention {

    /** So many are not compressed: they are looked at soon. */
    private static final int NEWEST = 10;
    private static final int FATAL_ERRORS = 20;

    private final ReportFolder folder;
    private final SafeFiles files;

    Retention(ReportFolder folder, SafeFiles files) {
        this.folder = folder;
        this.files = files;
    }

    /**
     * Does it.
     *
     * @param limits how much is kept
     * @param now the present time
     * @return sentences about what could not be removed or compressed
     * @throws IOException when the folder cannot be read
     * @throws InterruptedException when the thread was interrupted; the rest stays for the next time
     */
    List<String> keep(CrashSettings limits, Instant now) throws IOException, InterruptedException {
        List<String> problems = new ArrayList<>();
        Instant oldest = now.minus(limits.age());
        int reports = 0;
        int fatal = 0;
        long bytes = 0;
        for (Entry entry : folder.entries()) {
            boolean first = reports + fatal == 0;
            boolean tooMany = entry.report() ? reports >= limits.reports() : fatal >= FATAL_ERRORS;
            if (!first && (tooMany || entry.time().isBefore(oldest) || bytes + entry.bytes() > limits.bytes())) {
                remove(entry, problems);
                continue;
            }
            reports += entry.report() ? 1 : 0;
            fatal += entry.report() ? 0 : 1;
            bytes += entry.bytes();
            if (entry.report() && reports > NEWEST) {
                compress(entry, problems);
            }
        }
        return problems;
    }

    private void remove(Entry entry, List<String> problems) {
        for (Path file : entry.files()) {
            try {
                files.delete(file);
            } catch (StorageException e) {
                problems.add(e.getMessage());
            }
        }
    }

    private void compress(Entry entry, List<String> problems) throws InterruptedException {
        for (Path file : entry.files()) {
            if (file.toString().endsWith(".gz")) {
                continue;
            }
            Path compressed = file.resolveSibling(file.getFileName() + ".gz");
            try {
                SaveResult result = files.write(compressed, SaveOptions.replaceOwn(), out -> zip(file, out));
                if (result.saved()) {
                    files.delete(file);
                } else {
                    problems.add(result.sentence());
                }
            } catch (StorageException e) {
                problems.add(e.getMessage());
            }
        }
    }

    private static void zip(Path file, OutputStream out) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            GZIPOutputStream zip = new GZIPOutputStream(out);
            in.transferTo(zip);
            zip.finish();
        }
    }
}
