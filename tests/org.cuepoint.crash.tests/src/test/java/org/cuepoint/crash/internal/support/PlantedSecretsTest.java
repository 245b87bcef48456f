package org.cuepoint.crash.internal.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.cuepoint.core.diagnostics.RecentRuns;
import org.cuepoint.crash.support.SupportBundles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secrets of every kind in every source of a bundle: none is in its bytes. */
class PlantedSecretsTest {

    private static final String BEFORE = "2026-11-24 02:45:12.123 WARN  [main] a.B - one thing happened\n";
    private static final String STAMP = "2026-11-24 02:45:12.124 WARN  [main] a.B - ";
    private static final String IN_LOG = BEFORE + STAMP + "%s\n" + BEFORE;
    /** How the virtual machine writes the environment and the command line into its report. */
    private static final String IN_FATAL = "Environment Variables:\nPATH=/usr/bin\n%s\nSHELL=/bin/sh\n";

    @TempDir
    private Path root;

    @Test
    void noneOfTheSecretsIsInTheBundle() throws IOException, InterruptedException {
        List<Planted.Line> lines = Planted.lines("%s", IN_LOG);
        List<Planted.Line> fatal = Planted.lines(IN_FATAL);
        assertTrue(lines.size() >= 500, () -> "secrets: " + lines.size());
        assertTrue(new TreeSet<>(lines.stream().map(Planted.Line::kind).toList()).size() >= 40,
                () -> "kinds: " + new TreeSet<>(lines.stream().map(Planted.Line::kind).toList()));
        assertTrue(fatal.size() >= 400, () -> "in the environment: " + fatal.size());
        Fixture fixture = new Fixture(root);
        plant(fixture, lines, fatal);

        SupportBundles.Result made = fixture.made();

        assertEquals(List.of(), made.warnings());
        Map<String, byte[]> zip = Fixture.unzipped(made.file());
        zip.forEach((name, bytes) -> {
            String text = new String(bytes, StandardCharsets.UTF_8);
            assertEquals(List.of(), Planted.left(lines, text), name);
            assertEquals(List.of(), Planted.left(fatal, text), name);
            if (name.endsWith(".json")) {
                assertTrue(JsonParser.parseString(text).isJsonObject(), name);
            }
        });
        byte[] raw = Files.readAllBytes(made.file());
        assertEquals(List.of(), Planted.left(lines, new String(raw, StandardCharsets.ISO_8859_1)));
        int masked = made.redactions().values().stream().mapToInt(Integer::intValue).sum();
        int planted = 6 * lines.size() + fatal.size();
        assertTrue(masked >= planted, () -> masked + " of " + planted);
    }

    private static void plant(Fixture fixture, List<Planted.Line> lines, List<Planted.Line> fatal) {
        List<String> texts = lines.stream().map(Planted.Line::text).toList();
        fixture.section("planted", () -> Map.of("messages", texts, "properties", numbered(texts)));
        fixture.settings = () -> numbered(texts);
        fixture.runs.add(() -> new RecentRuns() {
            @Override
            public String name() {
                return "planted";
            }

            @Override
            public List<Map<String, ?>> latest() {
                return List.of(numbered(texts));
            }
        });
        fixture.log("cuepoint.log", log(lines, 10_000, 1));
        fixture.log("cuepoint.log.1.gz", log(lines, 3_000_000, 2)); // over the borders of pieces
        StringBuilder report = new StringBuilder();
        lines.forEach(line -> report.append(BEFORE).append(STAMP).append(line.text()).append('\n').append(BEFORE));
        fixture.crash("crash-20261124-024512.log", report.toString());
        // a report is masked text by text when it is written
        fixture.crash("crash-20261124-024512.json",
                JsonTree.text(JsonTree.of(Map.of("log", texts.stream().map(Planted.redactor()::redact).toList()))));
        StringBuilder environment = new StringBuilder("# A fatal error has been detected\n");
        fatal.forEach(line -> environment.append(IN_FATAL.replace("%s", line.text())));
        fixture.crash("hs_err_pid4711.log", environment.toString());
    }

    private static Map<String, String> numbered(List<String> texts) {
        Map<String, String> all = new LinkedHashMap<>();
        texts.forEach(text -> all.put("planted.text" + all.size(), text));
        return all;
    }

    /** Every secret once, in any order, among records. */
    private static String log(List<Planted.Line> lines, int atLeast, int seed) {
        Random random = new Random(seed);
        List<Planted.Line> left = new ArrayList<>(lines);
        StringBuilder text = new StringBuilder();
        int every = Math.max(1, atLeast / lines.size());
        while (!left.isEmpty()) {
            text.append(BEFORE);
            if (text.length() >= (lines.size() - left.size()) * every) {
                text.append(STAMP).append(left.remove(random.nextInt(left.size())).text()).append('\n').append(BEFORE);
            }
        }
        return text.toString();
    }
}
