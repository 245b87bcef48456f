package org.cuepoint.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The product is killed while it works: what it showed of its log on the standard error is in its file. */
class KilledLogTest {

    private static final String RECORD = "\\d{4}-\\d\\d-\\d\\dT[^ ]+ [A-Z]+ .*";
    private static final int TIME_LENGTH = 29;
    private static final int LOOK_AROUND_MS = 5;
    /** What a SIGKILL may take with it of records below WARN. */
    private static final Duration MOST_LOST = Duration.ofMillis(250);

    private static List<String> records(Path file) throws IOException {
        return Files.readAllLines(file).stream().filter(line -> line.matches(RECORD)).toList();
    }

    @ParameterizedTest
    @CsvSource({"true,6", "true,12", "false,6"})
    void whatWasLoggedIsOnTheDisk(boolean hard, int atRecord, @TempDir Path folder) throws Exception {
        Product product = new Product(folder);
        Path err = folder.resolve("err.txt");
        Process process = product.start(folder.resolve("out.txt"), err, "match", "sample", "--verbose", "--out",
                folder.resolve("result.csv").toString());
        while (records(err).size() < atRecord) {
            assertTrue(!process.waitFor(LOOK_AROUND_MS, TimeUnit.MILLISECONDS),
                    () -> "it ended before: " + read(err));
        }
        if (hard) {
            process.destroyForcibly();
        } else {
            process.destroy();
        }
        process.waitFor();
        List<String> shown = records(err);
        List<String> written = records(product.locations().resolve("logs/cuepoint.log"));
        List<String> lost = shown.stream().filter(line -> !written.contains(line)).toList();
        if (!hard) {
            assertEquals(List.of(), lost);
            assertTrue(read(product.locations().resolve("logs/cuepoint.log")).contains("End of the session"));
        }
        OffsetDateTime last = time(shown.getLast());
        for (String line : lost) {
            assertTrue(!line.contains(" WARN ") && !line.contains(" ERROR "), line);
            assertTrue(Duration.between(time(line), last).compareTo(MOST_LOST) <= 0, () -> line + " was lost before "
                    + last);
        }
    }

    private static OffsetDateTime time(String record) {
        return OffsetDateTime.parse(record.substring(0, TIME_LENGTH));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
