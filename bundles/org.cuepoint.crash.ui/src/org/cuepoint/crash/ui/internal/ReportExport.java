package org.cuepoint.crash.ui.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.cuepoint.crash.CrashReport;
import org.cuepoint.crash.CrashReports;
import org.cuepoint.crash.ReportSummary;
import org.cuepoint.safety.ConflictPolicy;
import org.cuepoint.safety.Content;
import org.cuepoint.safety.SafeFiles;
import org.cuepoint.safety.SaveResult;
import org.cuepoint.safety.StorageException;

/**
 * Writes reports into a folder of the user's choice.
 *
 * @param reports where they are read
 * @param files writes
 */
record ReportExport(CrashReports reports, SafeFiles files) {

    /**
     * Writes the readable and the machine-readable file of each; a file of that name stays and the new one gets another.
     *
     * @return how it ended, for the user
     * @throws StorageException when a report cannot be read
     * @throws InterruptedException when cancelled; what was written by then stays
     */
    String write(List<ReportSummary> chosen, Path folder) throws StorageException, InterruptedException {
        int written = 0;
        for (ReportSummary summary : chosen) {
            Optional<CrashReport> report = reports.read(summary.id());
            if (report.isPresent()) {
                SaveResult result = files.write(folder.resolve(summary.id() + ".log"), ConflictPolicy.RENAME,
                        Content.of(report.get().text()));
                if (result.saved() && Files.isRegularFile(summary.file())) {
                    result = files.write(folder.resolve(summary.file().getFileName()), ConflictPolicy.RENAME,
                            out -> copy(summary.file(), out));
                }
                if (!result.saved()) {
                    return result.sentence();
                }
                written++;
            }
        }
        return Words.count(written, "report") + " written to " + folder + '.';
    }

    private static void copy(Path file, OutputStream out) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            in.transferTo(out);
        }
    }
}
