package org.cuepoint.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import com.google.gson.JsonObject;
import org.cuepoint.product.Product.Ended;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command-line contract, black box. */
class CommandLineTest {

    @TempDir
    private Path home;
    private Product product;

    @BeforeEach
    void useAFreshHome() {
        product = new Product(home);
    }

    @Test
    void matchesTheSampleLibraryAndWritesTheFileItNames() throws IOException, InterruptedException {
        List<String> before = product.fingerprint();

        Ended ended = product.run("match", "sample", "--catalog", "sample", "--out", home.resolve("out.csv").toString(),
                "--json");

        assertTrue(ended.exitCode() == 0 || ended.exitCode() == 3, ended::toString);
        JsonObject result = ended.json().getAsJsonObject();
        assertTrue(
                result.keySet().containsAll(Set.of("tracks", "matched", "high", "medium", "low", "unmatched", "failed",
                        "requests", "cacheHits", "elapsedMs", "output", "complete")),
                ended::toString);
        int tracks = result.get("tracks").getAsInt();
        assertTrue(tracks > 80, ended::toString);
        assertEquals(0, result.get("failed").getAsInt(), ended::toString);
        assertTrue(result.get("high").getAsInt() > tracks / 2, ended::toString);
        assertTrue(result.get("requests").getAsInt() > 0, ended::toString);
        List<String> lines = Files.readAllLines(Path.of(result.get("output").getAsString()));
        assertTrue(lines.size() > tracks, "a header and a line per track, but " + lines.size() + " lines");
        assertEquals(before, product.fingerprint(), "the installation changed");
        assertFalse(Files.exists(home.resolve("cuepoint/exports")), "a folder that nobody asked for");
    }

    @Test
    void neverReplacesAnExistingFileUnasked() throws IOException, InterruptedException {
        Path existing = product.write("mine.csv", "my own notes\n");

        Ended ended = product.run("match", "sample", "--catalog", "sample", "--out", existing.toString());

        assertEquals(1, ended.exitCode(), ended::toString);
        assertEquals("my own notes\n", Files.readString(existing));
        assertTrue(ended.err().contains("mine.csv"), ended::toString);
    }

    @Test
    void saysWhichFileIsMissing() throws IOException, InterruptedException {
        Ended ended = product.run("match", "nowhere.xml", "--catalog", "sample");

        assertEquals(1, ended.exitCode(), ended::toString);
        assertTrue(ended.err().contains("nowhere.xml"), ended::toString);
        assertFalse(ended.err().contains("Exception"), ended::toString);
    }

    @Test
    void asksForACatalogueInsteadOfMatchingARealCollectionAgainstTheSample() throws IOException, InterruptedException {
        Path export = product.write("mine.xml", """
                <?xml version="1.0" encoding="UTF-8"?>
                <DJ_PLAYLISTS Version="1.0.0"><PRODUCT Name="rekordbox" Version="6.0.0"/>
                <COLLECTION Entries="1"><TRACK TrackID="1" Name="A" Artist="B"/></COLLECTION>
                <PLAYLISTS><NODE Type="0" Name="ROOT" Count="0"/></PLAYLISTS></DJ_PLAYLISTS>
                """);

        Ended ended = product.run("match", export.toString());

        assertEquals(2, ended.exitCode(), ended::toString);
        assertTrue(ended.err().contains("--catalog"), ended::toString);
    }

    @Test
    void putsEveryLocationBelowTheHomeThatIsGiven() throws IOException, InterruptedException {
        Ended ended = product.run("paths", "--json");

        assertEquals(0, ended.exitCode(), ended::toString);
        JsonObject locations = ended.json().getAsJsonObject().getAsJsonObject("locations");
        assertTrue(
                locations.keySet().containsAll(Set.of("config", "data", "state", "cache", "logs", "crashes", "backups",
                        "exports", "temp", "runtime")),
                ended::toString);
        for (String name : locations.keySet()) {
            JsonObject location = locations.getAsJsonObject(name);
            assertTrue(Path.of(location.get("path").getAsString()).startsWith(home.toRealPath().resolve("cuepoint"))
                    || Path.of(location.get("path").getAsString()).startsWith(home.resolve("cuepoint")), name + ended);
            assertTrue(location.get("writable").getAsBoolean(), name + ended);
        }
    }

    @Test
    void exportsGoWhereTheUserChose() throws IOException, InterruptedException {
        Path chosen = home.resolve("my lists");
        assertEquals(0, product.run("settings", "set", "storage.exports", chosen.toString()).exitCode());

        Ended ended = product.run("match", "sample", "--json");

        Path output = Path.of(ended.json().getAsJsonObject().get("output").getAsString());
        assertEquals(chosen, output.getParent(), ended::toString);
        assertTrue(Files.isRegularFile(output));
        Ended refused = product.run("settings", "set", "storage.exports", "lists");
        assertEquals(2, refused.exitCode(), refused::toString);
        assertTrue(refused.err().contains("whole path"), refused::toString);
    }

    @Test
    void theDoctorShowsEverySection() throws IOException, InterruptedException {
        Ended ended = product.run("doctor", "--json");

        assertEquals(0, ended.exitCode(), ended::toString);
        Set<String> sections = ended.json().getAsJsonObject().keySet();
        assertTrue(sections.containsAll(Set.of("locations", "settings", "logging", "network", "performance")),
                ended::toString);
    }

    @Test
    void aMistypedCommandIsAUsageErrorWithASuggestion() throws IOException, InterruptedException {
        Ended ended = product.run("macth");

        assertEquals(2, ended.exitCode(), ended::toString);
        assertTrue(ended.err().contains("match"), ended::toString);
    }

    @Test
    void theLogGrowsWhereTheLocationSays() throws IOException, InterruptedException {
        product.run("doctor");

        Path log = home.resolve("cuepoint/logs/cuepoint.log");
        assertTrue(Files.size(log) > 0, "nothing was logged");
        assertTrue(Files.readString(log).contains("CuePoint"));
    }
}
