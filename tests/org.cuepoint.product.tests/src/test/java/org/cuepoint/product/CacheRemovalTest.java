package org.cuepoint.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.cuepoint.product.Product.Ended;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cache can be deleted at any time, while the product works too, and nothing that the user has is lost. */
class CacheRemovalTest {

    private static final String SLOW_SAMPLE = "sample?behaviour=slow&delay=20";
    private static final int LOOK_AROUND_MS = 20;

    @TempDir
    private Path dir;
    private Product peaceful;
    private Product robbed;

    @BeforeEach
    void useFreshHomes() throws IOException {
        peaceful = new Product(Files.createDirectory(dir.resolve("peaceful")));
        robbed = new Product(Files.createDirectory(dir.resolve("robbed")));
    }

    private String[] match(Path out, String... more) {
        return Stream.concat(
                Stream.of("match", "sample", "--catalog", SLOW_SAMPLE, "--out", out.toString(), "--json"),
                Stream.of(more)).toArray(String[]::new);
    }

    /** Removes what is there; what the product makes or removes at the same moment is its own affair. */
    private static boolean remove(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        List<Path> found;
        try (Stream<Path> files = Files.walk(folder)) {
            found = files.sorted(Comparator.reverseOrder()).toList();
        } catch (IOException | java.io.UncheckedIOException e) {
            return false; // it vanished while we looked: next time
        }
        for (Path each : found) {
            try {
                Files.deleteIfExists(each);
            } catch (java.nio.file.DirectoryNotEmptyException e) {
                return false; // refilled meanwhile: next time
            }
        }
        return true;
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return contents;
    }

    @Test
    void aRunWhoseCacheIsDeletedAgainAndAgainGivesTheSameResult() throws IOException, InterruptedException {
        for (Product product : List.of(peaceful, robbed)) {
            Ended set = product.run("settings", "set", "catalog.parallelLookups", "3");
            assertEquals(0, set.exitCode(), set::toString);
        }
        Map<String, String> settings = contents(robbed.locations().resolve("config"));
        assertTrue(settings.toString().contains("parallelLookups"), settings::toString);
        Ended undisturbed = peaceful.run(match(dir.resolve("peaceful.csv")));
        assertTrue(undisturbed.exitCode() == 0 || undisturbed.exitCode() == 3, undisturbed::toString);

        Path cache = robbed.locations().resolve("cache");
        Path out = dir.resolve("out.txt");
        Path err = dir.resolve("err.txt");
        Process process = robbed.start(out, err, match(dir.resolve("robbed.csv")));
        int removed = 0;
        while (!process.waitFor(LOOK_AROUND_MS, TimeUnit.MILLISECONDS)) {
            removed += remove(cache) ? 1 : 0;
        }

        String told = Files.readString(err);
        assertEquals(undisturbed.exitCode(), process.exitValue(), told);
        assertTrue(removed > 0, "there was never a cache to remove");
        assertEquals(result("peaceful.csv"), result("robbed.csv"));
        JsonObject result = JsonParser.parseString(Files.readString(out)).getAsJsonObject();
        assertEquals(undisturbed.json().getAsJsonObject().get("requests"), result.get("requests"), told);
        assertEquals(settings, contents(robbed.locations().resolve("config")));
        journalIsWhole();
    }

    /** All bytes but the port of the sample catalogue, which each process chooses anew. */
    private String result(String name) throws IOException {
        return Files.readString(dir.resolve(name), StandardCharsets.ISO_8859_1)
                .replaceAll("127\\.0\\.0\\.1:\\d+", "127.0.0.1:PORT");
    }

    /** A run that continues asks for nothing that the journal has. */
    private void journalIsWhole() throws IOException, InterruptedException {
        Ended resumed = robbed.run(match(dir.resolve("again.csv"), "--resume"));
        assertEquals(0, resumed.json().getAsJsonObject().get("requests").getAsInt(), resumed::toString);
        assertEquals(result("peaceful.csv"), result("again.csv"));
    }
}
