package org.cuepoint.crash.internal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.cuepoint.core.incident.IncidentKind;
import org.cuepoint.crash.CrashReport;
import org.cuepoint.crash.CrashSettings;
import org.cuepoint.crash.ReportGroup;
import org.cuepoint.crash.ReportSummary;
import org.cuepoint.crash.internal.Disk;
import org.cuepoint.safety.StorageException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports are listed, read, counted and deleted, whatever state their files are in. */
class KeptReportsTest {

    private static final Instant NOW = LocalDateTime.of(2026, 11, 24, 3, 0).atZone(ZoneId.systemDefault()).toInstant();
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT);

    @TempDir
    Path folder;
    private CrashReportsService reports;

    @BeforeEach
    void begin() {
        reports = new CrashReportsService(new ReportFolder(folder), new GroupIndex(folder), "2.0",
                Disk.service(Disk.files()),
                () -> new CrashSettings(100, 30, 50));
    }

    private String report(Instant time, String fingerprint, int size) throws IOException {
        String id = "crash-" + NAME.format(time.atZone(ZoneId.systemDefault()));
        Files.writeString(folder.resolve(id + ".json"), json(id, time, fingerprint, size));
        Files.writeString(folder.resolve(id + ".log"), "Report " + id + "\n");
        return id;
    }

    private static String json(String id, Instant time, String fingerprint, int size) {
        return """
                {"schema":1,"id":"%s","time":"%s","kind":"ui","activity":"","fingerprint":"%s",
                "occurrence":{"count":3,"first":"2026-01-01T00:00:00Z","firstVersion":"1.0","bundle":"org.a"},
                "exceptions":[{"type":"a.E","message":"gr\u00f6\u00dfer","frames":[]},{"type":"b.E","message":"inner"}],
                "log":["%s"],"application":{"name":"x","version":"1.5","session":"s1"}}""".formatted(id, time,
                fingerprint,
                "x".repeat(size));
    }

    @Test
    void theLatestComesFirstAndTellsWhatStandsInLists() throws Exception {
        report(NOW.minusSeconds(60), "aa", 10);
        String latest = report(NOW, "bb", 10);
        Files.writeString(folder.resolve("groups.json.tmp"), "x");
        Files.createDirectory(folder.resolve("crash-folder.json"));
        List<ReportSummary> list = reports.list();
        assertEquals(2, list.size());
        ReportSummary first = list.getFirst();
        assertEquals(latest, first.id());
        assertEquals(NOW, first.time());
        assertEquals(IncidentKind.UI, first.kind());
        assertEquals(List.of("a.E", "gr\u00f6\u00dfer", "bb", "org.a", "1.5", "s1"),
                List.of(first.type(), first.message(),
                        first.fingerprint(), first.bundle(), first.version(), first.session()));
        assertEquals(Files.size(folder.resolve(latest + ".json")) + Files.size(folder.resolve(latest + ".log")),
                first.bytes());
        CrashReport read = reports.read(latest).orElseThrow();
        assertEquals("Report " + latest + "\n", read.text());
        assertEquals("ui", read.content().get("kind"));
        assertTrue(reports.read("crash-20000101-000000").isEmpty());
    }

    @Test
    void damagedOnesAreNamedAndTheOthersAreThere() throws Exception {
        String whole = report(NOW, "aa", 10);
        Files.writeString(folder.resolve("crash-20261101-000000.json"), "{\"schema\":1");
        Files.write(folder.resolve("crash-20261102-000000.json"), new byte[]{0, 1, 2, 3});
        Files.write(folder.resolve("crash-20261103-000000.json.gz"), new byte[]{31, 2, 3});
        Files.writeString(folder.resolve("crash-20261104-000000.json"), "[]");
        assertEquals(List.of(whole), reports.list().stream().map(ReportSummary::id).toList());
        assertEquals(4, reports.problems().size());
        assertTrue(reports.problems().stream().allMatch(sentence -> sentence.startsWith("The report crash-")
                && sentence.matches(".*(damaged|cannot be read).*")), () -> reports.problems().toString());
        assertThrows(StorageException.class, () -> reports.read("crash-20261102-000000"));
        assertEquals(4, reports.delete(Set.of("crash-20261101-000000", "crash-20261102-000000", "crash-20261103-000000",
                "crash-20261104-000000")));
        assertEquals(1, reports.list().size());
        assertEquals(List.of(), reports.problems());
    }

    @Test
    void reportsOfOtherVersionsAreRead() throws Exception {
        Files.writeString(folder.resolve("crash-20261101-000000.json"),
                "{\"schema\":9,\"time\":\"2026-11-01T00:00:00Z\",\"kind\":\"quantum\",\"occurrence\":7,\"exceptions\":{},"
                        + "\"application\":[1],\"new\":{\"deep\":[[[1]]]}}");
        ReportSummary summary = reports.list().getFirst();
        assertEquals(IncidentKind.LOGGED, summary.kind());
        assertEquals("quantum", summary.type());
        assertEquals("", summary.fingerprint());
    }

    @Test
    void tenThousandDamagedReportsThrowNothing() throws Exception {
        Random random = new Random(9);
        byte[] whole = json("crash-1", NOW, "aa", 300).getBytes(StandardCharsets.UTF_8);
        int read = 0;
        Path file = folder.resolve("crash-20261101-000000.json");
        for (int i = 0; i < 10_000; i++) {
            byte[] bytes = java.util.Arrays.copyOf(whole,
                    random.nextInt(3) == 0 ? random.nextInt(whole.length) : whole.length);
            for (int change = random.nextInt(8); change > 0 && bytes.length > 0; change--) {
                bytes[random.nextInt(bytes.length)] = (byte) (random.nextBoolean()
                        ? "{}[],:\"\\".charAt(random.nextInt(8))
                        : random.nextInt(256));
            }
            Files.write(file, bytes);
            try {
                read += ReportReader.summary(file, "crash-1", 1).id().length() > 0 ? 1 : 0;
                ReportReader.tree(file);
            } catch (UnreadableException e) {
                assertTrue(e.getMessage().startsWith("The report "), e.getMessage());
            }
        }
        assertTrue(read > 1_000, "only " + read + " could still be told");
    }

    @Test
    void groupsCountWhatIsGoneToo() throws Exception {
        for (int i = 0; i < 3; i++) {
            reports.count("aa", NOW.minusSeconds(i));
            report(NOW.minusSeconds(i), "aa", 10);
        }
        reports.delete(Set.copyOf(reports.list().stream().skip(1).map(ReportSummary::id).toList()));
        assertEquals(4L, reports.count("aa", NOW.plusSeconds(5)).get("count"));
        ReportGroup group = reports.groups().getFirst();
        assertEquals(4, group.count());
        assertEquals("2.0", group.firstVersion());
        assertEquals(NOW, group.first());
        assertEquals(NOW.plusSeconds(5), group.last());
        assertEquals(1, group.reports().size());
    }

    @Test
    void aDamagedCountIsMadeAgainFromTheReports() throws Exception {
        report(NOW, "aa", 10);
        report(NOW.minusSeconds(5), "aa", 10);
        for (String damaged : List.of("{", "[]", "{\"aa\":null}", "{\"aa\":{\"count\":-1}}", "null", "7")) {
            Files.writeString(folder.resolve("groups.json"), damaged);
            begin();
            ReportGroup group = reports.groups().getFirst();
            assertEquals(2, group.count(), damaged);
            assertEquals("1.5", group.firstVersion());
            assertEquals(3L, reports.count("aa", NOW).get("count"), damaged);
        }
    }

    @Test
    void aThousandGroupsAreEnough() throws Exception {
        GroupIndex index = new GroupIndex(folder);
        for (int i = 0; i < 1_010; i++) {
            index.count(Disk.full(), "g" + i, NOW.plusSeconds(i), "1", List::of);
        }
        assertEquals(1_000, index.known(List::of).size());
        assertFalse(index.known(List::of).containsKey("g5"));
        assertTrue(index.known(List::of).containsKey("g1009"));
    }

    private List<String> keep(CrashSettings limits) throws IOException, InterruptedException {
        return new Retention(new ReportFolder(folder), Disk.files()).keep(limits, NOW);
    }

    @Test
    void theOldestGoWhenThereAreTooMany() throws Exception {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            ids.add(report(NOW.minusSeconds(i), "aa", 10));
        }
        assertEquals(List.of(), keep(new CrashSettings(12, 30, 50)));
        assertEquals(ids.subList(0, 12), reports.list().stream().map(ReportSummary::id).toList());
        assertTrue(Files.exists(folder.resolve(ids.get(9) + ".json")), "the newest ten stay as they are");
        assertTrue(Files.exists(folder.resolve(ids.get(11) + ".json.gz")) && Files.exists(folder.resolve(ids.get(11)
                + ".log.gz")));
        assertFalse(Files.exists(folder.resolve(ids.get(11) + ".json")));
        assertEquals("Report " + ids.get(11) + "\n", reports.read(ids.get(11)).orElseThrow().text());
        keep(new CrashSettings(12, 30, 50));
        assertEquals(ids.subList(0, 12), reports.list().stream().map(ReportSummary::id).toList(),
                "order by name, not by file");
    }

    @Test
    void theOldestGoWhenTheyAreOldOrLargeButNeverTheNewest() throws Exception {
        String newest = report(NOW.minus(Duration.ofDays(40)), "aa", 2_000_000);
        report(NOW.minus(Duration.ofDays(41)), "aa", 10);
        keep(new CrashSettings(100, 30, 1));
        assertEquals(List.of(newest), reports.list().stream().map(ReportSummary::id).toList());
        report(NOW, "aa", 600_000);
        report(NOW.minusSeconds(1), "aa", 300_000);
        report(NOW.minusSeconds(2), "aa", 300_000);
        keep(new CrashSettings(100, 100, 1));
        assertEquals(2, reports.list().size());
    }

    @Test
    void filesOfTheVirtualMachineCountToo() throws Exception {
        report(NOW, "aa", 10);
        for (int i = 0; i < 25; i++) {
            Path file = Files.writeString(folder.resolve("hs_err_pid" + i + ".log"), "x");
            Files.setLastModifiedTime(file, java.nio.file.attribute.FileTime.from(NOW.minusSeconds(100 + i)));
        }
        keep(new CrashSettings(100, 30, 50));
        assertTrue(Files.exists(folder.resolve("hs_err_pid19.log")));
        assertFalse(Files.exists(folder.resolve("hs_err_pid20.log")));
    }

    @Test
    void whatCannotBeDeletedIsSaid() throws Exception {
        report(NOW, "aa", 10);
        report(NOW.minus(Duration.ofDays(40)), "aa", 10);
        List<String> said = new Retention(new ReportFolder(folder), Disk.full()).keep(new CrashSettings(9, 30, 50),
                NOW);
        assertEquals(2, said.size());
        assertTrue(said.getFirst().endsWith("cannot be deleted"));
    }

    @Test
    void aFolderThatIsNotThereIsEmpty() throws Exception {
        assertEquals(List.of(), new ReportFolder(folder.resolve("none")).entries());
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThrows(IOException.class, () -> new ReportFolder(file).entries());
    }
}
