package org.cuepoint.crash.internal.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cuepoint.crash.support.SupportBundles;
import org.cuepoint.locations.Location;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AwkwardFilesTest {

    private static final String LINE = "2026-11-24 02:45:12.123 INFO  [main] a.B - went well\n";

    @TempDir
    private Path root;
    private Fixture fixture;

    @BeforeEach
    void fill() {
        fixture = new Fixture(root);
        fixture.log("cuepoint.log", LINE);
    }

    private static Map<String, String> leftOut(Map<String, byte[]> zip) {
        Map<String, String> all = new TreeMap<>();
        for (JsonElement each : Fixture.json(zip, "manifest.json").getAsJsonArray("leftOut")) {
            all.put(each.getAsJsonObject().get("name").getAsString(),
                    each.getAsJsonObject().get("why").getAsString());
        }
        return all;
    }

    /** When the progress tells of an entry that stands before those of the logs. */
    private Map<String, byte[]> made(Runnable meanwhile) throws IOException, InterruptedException {
        BundleMaker maker = fixture.maker();
        SupportBundles.Result result = maker.create(maker.proposedFile(), Set.of(), new SupportBundles.Progress() {
            @Override
            public void entry(String name, long done, long total) {
                if (name.equals("diagnostics.json")) {
                    meanwhile.run();
                }
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        }).orElseThrow();
        return Fixture.unzipped(result.file());
    }

    @Test
    void aFileThatVanishesIsLeftOut() throws IOException, InterruptedException {
        Path gone = fixture.log("cuepoint.log.1", LINE);

        Map<String, byte[]> zip = made(() -> {
            try {
                Files.delete(gone);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });

        assertFalse(zip.containsKey("logs/cuepoint.log.1"));
        assertEquals(Map.of("logs/cuepoint.log.1", "It is not there any more."), leftOut(zip));
        assertTrue(zip.containsKey("logs/cuepoint.log"));
    }

    @Test
    void ofAFileThatGrowsOnlyWhatWasThereIsTaken() throws IOException, InterruptedException {
        Path log = fixture.log("cuepoint.log", LINE.repeat(10));

        Map<String, byte[]> zip = made(() -> {
            try {
                Files.writeString(log, LINE, StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });

        assertEquals(LINE.repeat(10), Fixture.text(zip, "logs/cuepoint.log"));
    }

    @Test
    void aFileThatShrinksIsTakenAsItIs() throws IOException, InterruptedException {
        Path log = fixture.log("cuepoint.log", LINE.repeat(10));

        Map<String, byte[]> zip = made(() -> {
            try {
                Files.writeString(log, LINE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });

        assertEquals(LINE, Fixture.text(zip, "logs/cuepoint.log"));
    }

    @Test
    void aFileThatBecomesALinkIsNotFollowed() throws IOException, InterruptedException {
        Path secret = Files.writeString(root.resolve("elsewhere.txt"), "somebody else's");
        Path log = fixture.log("cuepoint.log.1", LINE);

        Map<String, byte[]> zip = made(() -> {
            try {
                Files.delete(log);
                Files.createSymbolicLink(log, secret);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });

        assertFalse(zip.containsKey("logs/cuepoint.log.1"));
        assertEquals(Set.of("logs/cuepoint.log.1"), leftOut(zip).keySet());
    }

    @Test
    void linksAndFoldersAreLeftOutWithASentence() throws IOException, InterruptedException {
        Path logs = fixture.places.path(Location.LOGS);
        Files.createSymbolicLink(logs.resolve("cuepoint.log.1"), Files.writeString(root.resolve("other"), "other's"));
        Files.createDirectory(logs.resolve("cuepoint.log.2"));
        Files.createSymbolicLink(logs.resolve("cuepoint-2.log"), root.resolve("nowhere"));

        Map<String, byte[]> zip = made(() -> {});

        assertEquals(Set.of("logs/cuepoint.log.1", "logs/cuepoint.log.2", "logs/cuepoint-2.log"),
                leftOut(zip).keySet());
        assertTrue(zip.keySet().stream().noneMatch(name -> leftOut(zip).containsKey(name)));
    }

    /** Root may read everything: then only the words are looked at. */
    @Test
    void aFileThatMayNotBeReadIsLeftOut() throws IOException, InterruptedException {
        assertEquals("You may not read it.", Failure.words(new AccessDeniedException("x")));
        Path log = fixture.log("cuepoint.log.1", LINE);
        if (!log.toFile().setReadable(false, false) || Files.isReadable(log)) {
            return;
        }

        Map<String, byte[]> zip = made(() -> {});

        assertEquals(Map.of("logs/cuepoint.log.1", "You may not read it."), leftOut(zip));
    }

    @Test
    void aDamagedArchiveIsTakenAsFarAsItGoes() throws IOException, InterruptedException {
        Path whole = fixture.log("cuepoint.log.1.gz", "2026-11-24 02:45:12.123 INFO  [main] a.B - " + "x".repeat(100)
                + "\n" + LINE.repeat(20_000));
        byte[] bytes = Files.readAllBytes(whole);
        Files.write(whole, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        fixture.log("cuepoint.log.2", LINE);
        Files.write(fixture.places.path(Location.LOGS).resolve("cuepoint.log.3.gz"), new byte[]{1, 2, 3});

        BundleMaker maker = fixture.maker();
        SupportBundles.Result result = maker.create(maker.proposedFile(), Set.of(), Fixture.NONE).orElseThrow();

        Map<String, byte[]> zip = Fixture.unzipped(result.file());
        assertTrue(zip.containsKey("logs/cuepoint.log.1"));
        assertEquals(Set.of("logs/cuepoint.log.3"), leftOut(zip).keySet());
        assertEquals(2, result.warnings().size(), result.warnings()::toString);
    }

    @Test
    void onlyTheNewestHundredMegabytesOfLogsAreTaken() throws IOException, InterruptedException {
        Path logs = fixture.places.path(Location.LOGS);
        age(logs.resolve("cuepoint.log"), 1);
        Path sparse = logs.resolve("cuepoint.log.1");
        try (RandomAccessFile file = new RandomAccessFile(sparse.toFile(), "rw")) {
            file.setLength(1_000_000_000L);
            file.seek(900_000_000L - 50);
            file.write(("\n" + LINE.repeat(20_000)).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            file.seek(file.length() - LINE.length() * 20_000L);
            file.write(LINE.repeat(20_000).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        age(sparse, 2);
        fixture.log("cuepoint.log.2", LINE);
        age(logs.resolve("cuepoint.log.2"), 3);

        Map<String, byte[]> zip = made(() -> {});

        assertEquals(LINE, Fixture.text(zip, "logs/cuepoint.log"));
        String cut = Fixture.text(zip, "logs/cuepoint.log.1");
        assertTrue(cut.endsWith(LINE.repeat(1000)), "the newest is there");
        assertTrue(cut.length() < 10_000_000 && cut.contains("left out here]"), () -> "" + cut.length());
        assertEquals(Map.of("logs/cuepoint.log.2", "Only the newest 100.0 MB are taken."), leftOut(zip));
    }

    private static void age(Path file, int hours) throws IOException {
        Files.setLastModifiedTime(file,
                FileTime.from(Instant.parse("2026-11-24T02:00:00Z").minusSeconds(3600L * hours)));
    }

    @Test
    void anArchiveThatHoldsMoreThanItSaysIsCut() throws IOException, InterruptedException {
        Path bomb = fixture.log("cuepoint.log.1.gz", LINE.repeat(500_000));
        byte[] bytes = Files.readAllBytes(bomb);
        bytes[bytes.length - 4] = 0;
        bytes[bytes.length - 3] = 0;
        bytes[bytes.length - 2] = 0;
        bytes[bytes.length - 1] = 0; // says that it holds nothing
        Files.write(bomb, bytes);

        Map<String, byte[]> zip = made(() -> {});

        assertTrue(zip.get("logs/cuepoint.log.1").length <= bytes.length);
    }
}
