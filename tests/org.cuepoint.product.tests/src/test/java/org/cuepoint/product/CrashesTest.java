package org.cuepoint.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Failures of the real product on several ways: each makes one report, and the next start tells how the session ended. */
class CrashesTest {

    private static final Schemas SCHEMAS = new Schemas();
    private static final int LOOK_AROUND_MS = 5;

    @TempDir
    Path folder;

    private Product product() {
        return new Product(folder).with(Map.of("CUEPOINT_CRASH_ROUTES", "true"));
    }

    private List<Path> reports() throws IOException {
        try (Stream<Path> files = Files.list(product().locations().resolve("crashes"))) {
            return files.filter(file -> file.getFileName().toString().matches("crash-.*\\.json")).toList();
        }
    }

    private JsonObject previous() throws IOException, InterruptedException {
        return product().run("doctor", "--json").json().getAsJsonObject().getAsJsonObject("session")
                .getAsJsonObject("previous");
    }

    @ParameterizedTest
    @CsvSource({"thread-runtime,uncaught,IllegalStateException", "virtual-thread-error,uncaught,AssertionError",
            "executor-stack-overflow,uncaught,StackOverflowError", "timer,uncaught,IllegalStateException",
            "scheduled,uncaught,IllegalStateException", "service,service,InvocationTargetException",
            "framework,framework,IllegalStateException", "hostile-exception,uncaught,Hostile"})
    void aFailureMakesOneReport(String route, String kind, String type) throws Exception {
        Product.Ended ended = product().run("crashes", "try", route);
        assertEquals(0, ended.exitCode(), ended::toString);
        assertEquals(1, reports().size(), () -> ended.toString());
        assertEquals(List.of(), SCHEMAS.errorsStrictly("crash-report", Files.readString(reports().getFirst())));
        JsonArray list = product().run("crashes", "list", "--json").json().getAsJsonArray();
        assertEquals(List.of(), SCHEMAS.errorsStrictly("crashes", list.toString()));
        JsonObject report = list.get(0).getAsJsonObject();
        assertEquals(kind, report.get("kind").getAsString());
        assertTrue(report.get("type").getAsString().endsWith(type), report::toString);
        Product.Ended shown = product().run("crashes", "show", report.get("id").getAsString());
        assertTrue(shown.out().contains(type) && shown.out().contains("\nThreads\n"), shown::toString);
    }

    @Test
    void theSameFailureIsCountedAndReportsAreDeleted() throws Exception {
        for (int i = 0; i < 2; i++) {
            product().run("crashes", "try", "thread-runtime");
        }
        JsonArray list = product().run("crashes", "list", "--json").json().getAsJsonArray();
        assertEquals(2, list.size());
        assertEquals(2, list.get(0).getAsJsonObject().get("count").getAsInt());
        assertEquals("clean", previous().get("verdict").getAsString());
        assertEquals(0, product().run("crashes", "clear").exitCode());
        assertEquals("There are no crash reports.\n", product().run("crashes", "list").out());
        assertEquals(2, product().run("crashes", "show", "crash-1").exitCode() + product().run("crashes", "clear",
                "crash-1").exitCode());
    }

    @Test
    void withoutTheVariableAReleaseBuildRaisesNothing() throws Exception {
        Product.Ended ended = new Product(folder).run("crashes", "try", "halt");
        assertEquals(2, ended.exitCode(), ended::toString);
        assertTrue(ended.err().contains("release build"), ended::toString);
    }

    @ParameterizedTest
    @CsvSource({"-KILL,killed", "-SEGV,jvm-error"})
    void whatEndsTheProcessIsTold(String signal, String verdict) throws Exception {
        Path err = folder.resolve("err.txt");
        Process process = product().start(folder.resolve("out.txt"), err, "logs", "--follow");
        Path sessions = product().locations().resolve("crashes/sessions");
        while (!Files.exists(sessions) || !Files.readString(folder.resolve("out.txt")).contains("Start of")) {
            assertTrue(!process.waitFor(LOOK_AROUND_MS, TimeUnit.MILLISECONDS), () -> "it ended");
        }
        awaitSession(sessions, process);
        new ProcessBuilder("kill", signal, Long.toString(process.pid())).start().waitFor();
        process.waitFor();
        JsonObject previous = previous();
        assertEquals(verdict, previous.get("verdict").getAsString(), previous::toString);
    }

    private static void awaitSession(Path sessions, Process process) throws Exception {
        boolean noted = false;
        while (!noted) {
            assertTrue(!process.waitFor(LOOK_AROUND_MS, TimeUnit.MILLISECONDS), () -> "it ended");
            try (Stream<Path> files = Files.list(sessions)) {
                noted = files.anyMatch(file -> file.getFileName().toString().startsWith("session-"));
            }
        }
    }
}
