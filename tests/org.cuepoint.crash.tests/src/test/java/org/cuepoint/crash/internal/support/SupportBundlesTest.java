package org.cuepoint.crash.internal.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.cuepoint.core.diagnostics.RecentRuns;
import org.cuepoint.crash.support.SupportBundles;
import org.cuepoint.locations.Location;
import org.cuepoint.safety.StorageException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupportBundlesTest {

    private static final String LINE = "2026-11-24 02:45:12.123 INFO  [main] a.B - went well\n";

    @TempDir
    private Path root;
    private Fixture fixture;

    @BeforeEach
    void fill() {
        fixture = new Fixture(root);
        fixture.section("memory", () -> Map.of("used", 12));
        fixture.settings = () -> Map.of("network.retries", Map.of("value", "3", "source", "default"));
        fixture.runs.add(() -> new RecentRuns() {
            @Override
            public String name() {
                return "match";
            }

            @Override
            public List<Map<String, ?>> latest() {
                return List.of(Map.of("tracks", 12, "elapsedMs", 340));
            }
        });
        fixture.log("cuepoint.log", LINE);
        fixture.log("cuepoint.log.1", LINE.repeat(2));
        fixture.log("cuepoint.log.10.gz", LINE.repeat(3));
        fixture.log("cuepoint.log.2.gz", LINE.repeat(4));
        fixture.log("cuepoint-2.log", LINE.repeat(5));
        fixture.log("other.log", "not ours");
        fixture.crash("crash-20261124-024512.json", "{\"schema\": 1}\n");
        fixture.crash("crash-20261124-024512-2.log", "a crash\n");
        fixture.crash("crash-20261123-024512.json.gz", "{\"schema\": 1, \"old\": true}\n");
        fixture.crash("hs_err_pid123.log", "# A fatal error\n");
        fixture.crash("java_pid123.hprof", "JAVA PROFILE 1.0.2");
        fixture.crash("groups.json", "{}");
    }

    @Test
    void holdsEverythingInAFixedOrder() throws IOException, InterruptedException {
        SupportBundles.Result made = fixture.made();

        assertEquals("cuepoint-support-20261124-024512.zip", String.valueOf(made.file().getFileName()));
        Map<String, byte[]> zip = Fixture.unzipped(made.file());
        assertEquals(List.of("diagnostics.json", "paths.json", "settings.json", "recent-run-metadata.json",
                "threads.txt", "crashes/crash-20261123-024512.json", "crashes/crash-20261124-024512.json",
                "crashes/crash-20261124-024512-2.log", "hs_err/hs_err_pid123.log", "logs/cuepoint.log",
                "logs/cuepoint.log.1", "logs/cuepoint.log.2", "logs/cuepoint.log.10", "logs/cuepoint-2.log",
                "manifest.json"), List.copyOf(zip.keySet()));
        assertEquals(zip.size(), made.entries());
        assertEquals(List.of(), made.warnings());
        assertEquals(Files.size(made.file()), made.bytes());
        assertEquals(LINE.repeat(4), Fixture.text(zip, "logs/cuepoint.log.2"));
        assertEquals(12, Fixture.json(zip, "diagnostics.json").getAsJsonObject("memory").get("used").getAsInt());
        assertEquals(340, Fixture.json(zip, "recent-run-metadata.json").getAsJsonArray("match").get(0)
                .getAsJsonObject().get("elapsedMs").getAsInt());
        assertEquals("3", Fixture.json(zip, "settings.json").getAsJsonObject("network.retries").get("value")
                .getAsString());
        assertTrue(Fixture.json(zip, "paths.json").getAsJsonObject("locations").has("crashes"));
        assertTrue(Fixture.text(zip, "threads.txt").contains("\"" + Thread.currentThread().getName() + "\" #"));
    }

    @Test
    void theManifestTellsOfEveryEntry() throws IOException, InterruptedException, NoSuchAlgorithmException {
        fixture.log("cuepoint.log.3", LINE + "Authorization: Bearer abcdef0123456789\nmail to anna@example.org\n");
        SupportBundles.Result made = fixture.made();

        Map<String, byte[]> zip = Fixture.unzipped(made.file());
        JsonObject manifest = Fixture.json(zip, "manifest.json");
        List<String> names = new ArrayList<>();
        for (JsonElement each : manifest.getAsJsonArray("entries")) {
            JsonObject entry = each.getAsJsonObject();
            String name = entry.get("name").getAsString();
            names.add(name);
            byte[] bytes = zip.get(name);
            assertEquals(bytes.length, entry.get("bytes").getAsLong(), name);
            assertEquals(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)),
                    entry.get("sha256").getAsString(), name);
            assertFalse(name.startsWith("/") || name.contains("..") || name.contains("\\") || name.contains(":"), name);
            if (name.equals("logs/cuepoint.log.3")) {
                assertEquals(1, entry.getAsJsonObject("redactions").get("email").getAsInt());
                assertEquals(2, entry.getAsJsonObject("redactions").size());
            }
        }
        names.add("manifest.json");
        assertEquals(List.copyOf(zip.keySet()), names);
        assertEquals("2026-11-24T02:45:12.123Z", manifest.get("time").getAsString());
        assertEquals("1.2.3", manifest.get("version").getAsString());
        assertEquals(made.redactions().values().stream().mapToInt(Integer::intValue).sum(),
                manifest.get("redactions").getAsInt());
        assertTrue(made.redactions().get("email") >= 1);
    }

    @Test
    void partsCanBeLeftOutAndShownBefore() throws IOException, InterruptedException {
        BundleMaker maker = fixture.maker();
        assertEquals(BundleEntries.ids(),
                Set.copyOf(maker.parts().stream().map(SupportBundles.Part::id).toList()));
        SupportBundles.Part logs = maker.parts().stream().filter(part -> part.id().equals("logs")).findFirst()
                .orElseThrow();
        assertEquals(5, logs.entries().size());
        assertEquals(15L * LINE.length(), logs.bytes());

        assertEquals(LINE.repeat(4), maker.preview("logs/cuepoint.log.2"));
        assertTrue(maker.preview("diagnostics.json").contains("\"used\": 12"));
        assertFalse(maker.preview("manifest.json").isEmpty());
        assertThrows(StorageException.class, () -> maker.preview("../logs/cuepoint.log"));
        fixture.log("cuepoint.log", ("ü" + LINE).repeat(100_000));
        int shown = maker.preview("logs/cuepoint.log").getBytes(StandardCharsets.UTF_8).length;
        assertTrue(shown <= 1_000_000 && shown > 700_000, () -> "" + shown);

        SupportBundles.Result made = maker.create(maker.proposedFile(), Set.of("logs", "threads"), Fixture.NONE)
                .orElseThrow();
        Map<String, byte[]> zip = Fixture.unzipped(made.file());
        assertTrue(zip.keySet().stream().noneMatch(name -> name.startsWith("logs/") || name.equals("threads.txt")));
        assertEquals("[\"logs\",\"threads\"]", Fixture.json(zip, "manifest.json").get("without").toString());
    }

    @Test
    void theProposedNameIsFree() throws IOException, InterruptedException {
        fixture.made();
        assertEquals("cuepoint-support-20261124-024512-2.zip",
                String.valueOf(fixture.made().file().getFileName()));
        assertEquals("cuepoint-support-20261124-024512-3.zip",
                String.valueOf(fixture.maker().proposedFile().getFileName()));
    }

    @Test
    void twoBundlesOfTheSameAreTheSame() throws IOException, InterruptedException {
        Map<String, byte[]> one = Fixture.unzipped(fixture.made().file());
        Map<String, byte[]> other = Fixture.unzipped(fixture.made().file());

        assertEquals(List.copyOf(one.keySet()), List.copyOf(other.keySet()));
        for (String name : one.keySet()) {
            if (!name.equals("threads.txt") && !name.equals("manifest.json")) {
                assertEquals(Fixture.text(one, name), Fixture.text(other, name));
            }
        }
    }

    @Test
    void cancelledAtAnyEntryNothingIsLeft() throws IOException, InterruptedException {
        int entries = fixture.maker().parts().stream().mapToInt(part -> part.entries().size()).sum() + 1;
        for (int at = 0; at <= entries; at++) {
            Stopping stopping = new Stopping(at, () -> {});
            assertTrue(create(stopping).isEmpty(), "cancelled at " + at);
            assertEquals(List.of(), fixture.exports());

            if (at < entries) {
                Stopping interrupting = new Stopping(Integer.MAX_VALUE, () -> {});
                interrupting.interruptAt = at + 1;
                assertThrows(InterruptedException.class, () -> create(interrupting));
                assertFalse(Thread.interrupted());
                assertEquals(List.of(), fixture.exports());
            }
        }
    }

    /** Asks to stop once so many entries have begun; does something at each. */
    private static final class Stopping implements SupportBundles.Progress {

        private final int at;
        private final Runnable each;
        private int begun;
        private int interruptAt = -1;

        private Stopping(int at, Runnable each) {
            this.at = at;
            this.each = each;
        }

        @Override
        public void entry(String name, long done, long total) {
            begun++;
            each.run();
            if (begun == interruptAt) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public boolean cancelled() {
            return begun >= at;
        }
    }

    private Optional<SupportBundles.Result> create(SupportBundles.Progress progress)
            throws IOException, InterruptedException {
        BundleMaker maker = fixture.maker();
        return maker.create(maker.proposedFile(), Set.of(), progress);
    }

    @Test
    void aDiskThatIsFullLeavesNothingAndSaysSo() throws IOException {
        BundleMaker maker = fixture.maker(new FullDisk(fixture.files(), 700));

        StorageException failure = assertThrows(StorageException.class,
                () -> maker.create(maker.proposedFile(), Set.of(), Fixture.NONE));

        assertTrue(failure.getMessage().contains("cuepoint-support"), failure.getMessage());
        assertEquals(List.of(), fixture.exports());
    }

    @Test
    void aSectionThatFailsOrNeverAnswersIsASentence() throws IOException, InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        fixture.section("broken", () -> {
            throw new IllegalStateException("no password=hunter2abc");
        });
        fixture.section("stuck", () -> {
            never.await();
            return Map.of();
        });
        fixture.sections.add(() -> {
            throw new IllegalStateException("cannot be made");
        });
        fixture.settings = () -> {
            throw new IOException("unreadable");
        };

        Map<String, byte[]> zip = Fixture.unzipped(fixture.made().file());
        never.countDown();

        JsonObject diagnostics = Fixture.json(zip, "diagnostics.json");
        assertEquals(List.of("broken", "memory", "stuck", "unnamed"), List.copyOf(diagnostics.keySet()));
        assertTrue(diagnostics.getAsJsonObject("stuck").get("error").getAsString().contains("no answer"));
        assertTrue(diagnostics.getAsJsonObject("broken").get("error").getAsString().contains("It failed"));
        assertFalse(Fixture.text(zip, "diagnostics.json").contains("hunter2abc"));
        assertTrue(Fixture.json(zip, "settings.json").get("error").getAsString().contains("unreadable"));
    }

    @Test
    void anEmptyHomeGivesABundleToo() throws IOException, InterruptedException {
        Fixture empty = new Fixture(root.resolve("empty"));
        Files.delete(empty.places.path(Location.LOGS));

        SupportBundles.Result made = empty.made();

        assertEquals(6, made.entries());
        assertEquals(List.of(), made.warnings());
    }
}
