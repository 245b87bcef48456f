package org.cuepoint.crash.internal.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rescue as a process of its own, without the framework. */
class RescueTest {

    private static final long GIVE_UP_MINUTES = 2;

    @TempDir
    private Path root;

    private record Ended(int code, String out, String err) {
    }

    private ProcessBuilder builder(String... arguments) throws IOException {
        Path home = Files.createDirectories(root.resolve("home"));
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java")
                .toString(), "-Xmx64m", "-XX:-UsePerfData", "-Dslf4j.internal.verbosity=ERROR",
                "-Duser.home=" + home, "-cp", System.getProperty("java.class.path"), Rescue.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile());
        builder.environment().put("CUEPOINT_HOME", root.resolve("portable").toString());
        return builder;
    }

    private Ended run(String... arguments) throws IOException, InterruptedException {
        Path out = root.resolve("out");
        Path err = root.resolve("err");
        Process process = builder(arguments).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        if (!process.waitFor(GIVE_UP_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("did not end: " + Files.readString(err));
        }
        return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    private Path portable(String folder, String name, String text) throws IOException {
        Path file = root.resolve("portable").resolve(folder).resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Test
    void makesABundleOfWhatTheProductLeft() throws IOException, InterruptedException {
        String line = "2026-11-24 02:45:12.123 INFO  [main] a.B - password=hunter2abc for anna@example.org\n";
        portable("logs", "cuepoint.log", line.repeat(300_000)); // 25 MB
        portable("crashes", "crash-20261124-024512.json", "{\"schema\": 1}\n");
        portable("config", "settings.properties",
                "network/proxyPassword=hunter2abc\nnetwork/retries=3\nsentry.address=https\\://0123456789@x.io/1\n");

        Ended ended = run("--json");

        assertEquals(0, ended.code, ended::toString);
        JsonObject document = JsonParser.parseString(ended.out).getAsJsonObject();
        Path file = Path.of(document.get("output").getAsString());
        assertEquals(root.resolve("portable/exports"), file.getParent());
        assertTrue(document.get("redactions").getAsInt() >= 600_000, ended::toString);
        Map<String, byte[]> zip = Fixture.unzipped(file);
        assertEquals(List.of("diagnostics.json", "paths.json", "settings.json", "recent-run-metadata.json",
                "threads.txt", "crashes/crash-20261124-024512.json", "logs/cuepoint.log", "manifest.json"),
                List.copyOf(zip.keySet()));
        JsonObject settings = Fixture.json(zip, "settings.json");
        assertEquals("(set)", settings.get("sentry.address").getAsString());
        assertEquals("3", settings.get("network/retries").getAsString());
        zip.keySet().forEach(name -> assertFalse(Fixture.text(zip, name).contains("hunter2abc"), name));
        assertTrue(Fixture.json(zip, "diagnostics.json").getAsJsonObject("rescue").has("jars"));
        assertTrue(ended.err.contains("logs/"), ended.err);
        assertEquals(4, files(root.resolve("portable")).size(), "nothing else was made");
        assertEquals(List.of(), files(root.resolve("home")));
    }

    @Test
    void takesTheOptionsOfTheCommand() throws IOException, InterruptedException {
        portable("logs", "cuepoint.log", "one\n");
        Path file = root.resolve("mine.zip");

        Ended ended = run("--out", file.toString(), "--without=threads", "--without", "logs");

        assertEquals(0, ended.code, ended::toString);
        assertTrue(ended.out.contains("mine.zip"), ended.out);
        assertEquals(5, Fixture.unzipped(file).size());
        assertEquals(2, run("--nothing").code);
        assertEquals(2, run("--without", "nothing").code);
        assertEquals(1, run("--out", root.resolve("portable").toString()).code);
    }

    @Test
    void toldToStopItLeavesNothing() throws IOException, InterruptedException {
        portable("logs", "cuepoint.log", "2026-11-24 02:45:12.123 INFO  [main] a.B - went well\n".repeat(1_800_000));
        Process process = builder().redirectErrorStream(true).start();
        try (BufferedReader lines = process.inputReader()) {
            String line = lines.readLine();
            while (line != null && !line.startsWith("logs/")) {
                line = lines.readLine();
            }
            process.toHandle().destroy(); // as Ctrl+C does; the streams stay open
            assertEquals("Cancelled; nothing was written.", lines.readLine());
        }

        assertTrue(process.waitFor(GIVE_UP_MINUTES, TimeUnit.MINUTES));
        assertFalse(process.exitValue() == 0);
        assertEquals(1, files(root.resolve("portable")).size());
    }
}
