package org.cuepoint.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpServer;
import org.cuepoint.product.Product.Ended;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command with {@code --json}: one document on standard output, nothing beside it, as its schema says. */
class JsonContractTest {

    private static final Schemas SCHEMAS = new Schemas();
    private static final Set<String> VALIDATED = new TreeSet<>();

    /** One for all: a second start in the same home is faster. */
    @TempDir
    private static Path home;

    private JsonObject run(String schema, int exitCode, String... command) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(command));
        words.add("--json");
        Ended ended = new Product(home).run(words.toArray(String[]::new));
        assertEquals(exitCode, ended.exitCode(), ended::toString);
        JsonObject document = ended.json().getAsJsonObject();
        assertEquals(List.of(), SCHEMAS.errorsStrictly(schema, ended.out()), ended::toString);
        eachRequiredMemberIsMissed(schema, document);
        VALIDATED.add(schema);
        return document;
    }

    /** So that no schema passes whatever it is given. */
    private static void eachRequiredMemberIsMissed(String schema, JsonObject document) throws IOException {
        int missed = 0;
        for (String name : document.keySet()) {
            JsonObject without = document.deepCopy();
            without.remove(name);
            JsonObject other = document.deepCopy();
            other.add(name, new JsonObject());
            missed += SCHEMAS.errors(schema, without.toString()).isEmpty() ? 0 : 1;
            missed += SCHEMAS.errors(schema, other.toString()).isEmpty() ? 0 : 1;
        }
        assertTrue(missed > 0, schema + " takes anything");
    }

    @Test
    void matchTellsHowTheRunWentAndItsNumbersAddUp() throws IOException, InterruptedException {
        JsonObject done = run("match", 0, "match", "sample", "--out", "x.csv");

        assertEquals(number(done, "matched"), number(done, "high") + number(done, "medium") + number(done, "low"));
        assertEquals(number(done, "tracks"), number(done, "matched") + number(done, "unmatched")
                + number(done, "failed") + number(done, "notLookedUp"));
        assertTrue(done.get("complete").getAsBoolean());

        JsonObject skipped = run("match", 0, "match", "sample", "--out", "x.csv", "--on-conflict", "skip");
        assertFalse(skipped.get("written").getAsBoolean());
        JsonObject refused = run("match", 1, "match", "sample", "--out", "x.csv");
        assertTrue(refused.getAsJsonObject("error").get("message").getAsString().contains("x.csv"));
    }

    @Test
    void matchInPartSaysSo() throws IOException, InterruptedException {
        Product product = new Product(home);
        Path cutOff = product.write("cut.xml", """
                <?xml version="1.0" encoding="UTF-8"?>
                <DJ_PLAYLISTS Version="1.0.0"><COLLECTION Entries="2"><TRACK TrackID="1" Name="A" Artist="B"/>
                <TRACK TrackID="2" Name=""");

        JsonObject part = run("match", 3, "match", cutOff.toString(), "--catalog", "sample", "--out", "y.csv");

        assertFalse(part.get("complete").getAsBoolean());
        assertEquals(1, part.getAsJsonArray("notices").size());
    }

    @ParameterizedTest
    @CsvSource({"paths, paths", "doctor, doctor", "settings list, settings-list", "logs, logs", "--version, version",
            "match --help, help", "settings get network.retries, setting", "settings set catalog.catalog x, setting"})
    void commandsAnswerAsTheirSchemasSay(String command, String schema) throws IOException, InterruptedException {
        run(schema, 0, command.split(" "));
    }

    @Test
    void aSupportBundleIsMadeAndItsNumbersAreRight() throws IOException, InterruptedException {
        run("support-bundle", 0, "support-bundle", "--without", "logs", "--without", "crashes");
        Path file = home.resolve("support.zip");
        JsonObject made = run("support-bundle", 0, "support-bundle", "--out", file.toString());
        assertEquals(Files.size(file), made.get("bytes").getAsLong());
        assertEquals(2, new Product(home).run("support-bundle", "--without", "nothing").exitCode());
    }

    @Test
    void backupsAreListedVerifiedAndBroughtBack() throws IOException, InterruptedException {
        Path mine = Files.writeString(home.resolve("mine.csv"), "my own notes\n");
        run("match", 0, "match", "sample", "--out", mine.toString(), "--on-conflict", "overwrite");
        String matched = Files.readString(mine);

        JsonObject version = backups(0, "list").getAsJsonArray("versions").get(0).getAsJsonObject();
        assertTrue(version.get("verified").isJsonNull());
        assertTrue(backups(0, "verify").getAsJsonArray("versions").get(0).getAsJsonObject().get("verified")
                .getAsBoolean());
        Ended restored = new Product(home).run("backups", "restore", version.get("id").getAsString(), "--json");

        assertEquals(0, restored.exitCode(), restored::toString);
        assertEquals("my own notes\n", Files.readString(mine));
        assertEquals(2, backups(0, "list").getAsJsonArray("versions").size(), "what it was is kept too");
        Path copy = newest();
        assertEquals(matched, Files.readString(copy));
        Files.writeString(copy, "rotten");
        assertFalse(backups(3, "verify").getAsJsonArray("versions").get(0).getAsJsonObject().get("verified")
                .getAsBoolean());
        assertEquals(2, new Product(home).run("backups", "restore", "nothing").exitCode());
        Files.delete(copy);
    }

    @Test
    void whatFilesAreNowIsKeptAndComparedAndComesBackTogether() throws IOException, InterruptedException {
        Path one = Files.writeString(home.resolve("one.txt"), "first line\nold one\n");
        Path two = Files.writeString(home.resolve("two.txt"), "old two\n");
        JsonArray kept = array("backups-now", 3, "backups", "now", one.toString(), two.toString(), "none.txt");
        assertFalse(kept.get(2).getAsJsonObject().get("kept").getAsBoolean());
        String first = kept.get(0).getAsJsonObject().get("id").getAsString();
        String second = kept.get(1).getAsJsonObject().get("id").getAsString();
        assertTrue(run("backups-compare", 0, "backups", "compare", first).get("equal").getAsBoolean());
        Files.writeString(one, "first line\nnew one\n");
        Files.writeString(two, "new two\n");

        JsonObject compared = run("backups-compare", 0, "backups", "compare", first);
        assertEquals(2, compared.get("line").getAsInt());
        assertEquals("new one", compared.get("now").getAsString());
        assertEquals("old one", compared.get("then").getAsString());
        Ended restored = new Product(home).run("backups", "restore", first, second);

        assertEquals(0, restored.exitCode(), restored::toString);
        assertEquals("first line\nold one\n", Files.readString(one));
        assertEquals("old two\n", Files.readString(two));
    }

    private JsonArray array(String schema, int exitCode, String... command) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.add("--json");
        Ended ended = new Product(home).run(arguments.toArray(String[]::new));
        assertEquals(exitCode, ended.exitCode(), ended::toString);
        assertEquals(List.of(), SCHEMAS.errorsStrictly(schema, ended.out()), ended::toString);
        VALIDATED.add(schema);
        return ended.json().getAsJsonArray();
    }

    /** The backups of the only file that has some. */
    private JsonObject backups(int exitCode, String command) throws IOException, InterruptedException {
        Ended ended = new Product(home).run("backups", command, "--json");
        assertEquals(exitCode, ended.exitCode(), ended::toString);
        assertEquals(List.of(), SCHEMAS.errorsStrictly("backups", ended.out()), ended::toString);
        VALIDATED.add("backups");
        return ended.json().getAsJsonArray().asList().stream().map(JsonElement::getAsJsonObject)
                .filter(file -> file.get("file").getAsString().endsWith("mine.csv")).findFirst().orElseThrow();
    }

    private static Path newest() throws IOException {
        try (Stream<Path> copies = Files.walk(home.resolve("cuepoint/backups"))) {
            return copies.filter(path -> path.getParent().getFileName().toString().startsWith("mine.csv"))
                    .filter(path -> !path.endsWith("path.txt")).sorted().toList().getLast();
        }
    }

    @Test
    void crashesAreListedAndShown() throws IOException, InterruptedException {
        Ended tried = new Product(home).with(Map.of("CUEPOINT_CRASH_ROUTES", "true")).run("crashes", "try",
                "thread-runtime");
        assertEquals(0, tried.exitCode(), tried::toString);
        JsonObject report = array("crashes", 0, "crashes", "list").get(0).getAsJsonObject();
        run("crash-report", 0, "crashes", "show", report.get("id").getAsString());
    }

    @Test
    void migrateShowsDoesAndUndoes() throws IOException, InterruptedException {
        Path older = Files.createDirectories(home.resolve("older/data/history"));
        Files.writeString(older.resolve("run.csv"), "a,b\n");
        String from = home.resolve("older").toString();

        JsonObject shown = run("migrate", 0, "migrate", "--from", from);
        assertEquals(1, shown.getAsJsonArray("steps").size(), shown::toString);
        assertEquals(4, number(shown, "bytes"));
        assertFalse(shown.get("done").getAsBoolean());
        Path copy = Path.of(shown.getAsJsonArray("steps").get(0).getAsJsonObject().get("to").getAsString());
        assertTrue(Files.notExists(copy), "showing made it");

        assertTrue(run("migrate", 0, "migrate", "run", "--from", from).get("done").getAsBoolean());
        assertEquals("a,b\n", Files.readString(copy));
        assertFalse(run("migrate", 0, "migrate", "run", "--from", from).get("done").getAsBoolean());

        assertTrue(run("migrate", 0, "migrate", "rollback").get("done").getAsBoolean());
        assertTrue(Files.notExists(copy));
        assertEquals("a,b\n", Files.readString(older.resolve("run.csv")));
    }

    @Test
    void whatWasLoggedIsInTheDocument() throws IOException, InterruptedException {
        run("paths", 0, "paths");

        JsonObject logs = run("logs", 0, "logs", "--level", "info");

        assertTrue(number(logs, "matched") > 0, logs::toString);
        assertEquals(number(logs, "matched"), logs.getAsJsonArray("entries").size());
    }

    @ParameterizedTest
    @CsvSource({"macth x.xml, 2, error", "match, 2, match", "match nowhere.xml --catalog sample, 1, match",
            "match sample --catalog nobody, 2, match", "settings get no.such, 2, setting",
            "settings set network.retries many, 2, setting", "migrate away, 2, migrate", "logs --tail x, 2, logs",
            "fetch a<b, 2, fetch"})
    void aFailureIsOneDocumentToo(String command, int exitCode, String schema)
            throws IOException, InterruptedException {
        JsonObject failed = run(schema, exitCode, command.split(" "));

        assertEquals(exitCode, failed.getAsJsonObject("error").get("exitCode").getAsInt());
    }

    @Test
    void fetchTellsOfAnswersAndOfFailures() throws IOException, InterruptedException {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        HttpServer server = HttpServer.create(new InetSocketAddress(loopback, 0), 0);
        server.createContext("/", exchange -> {
            byte[] body = "hello".getBytes(StandardCharsets.UTF_8);
            String path = exchange.getRequestURI().getPath();
            exchange.getResponseHeaders().add("Location", "/circle");
            exchange.sendResponseHeaders("/gone".equals(path) ? 410 : "/circle".equals(path) ? 302 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try {
            String base = "http://" + loopback.getHostAddress() + ":" + server.getAddress().getPort();
            JsonObject answer = run("fetch", 0, "fetch", base + "/", "--out", "body.txt");
            assertEquals(200, number(answer, "status"));
            assertEquals(5, number(answer, "bytes"));
            assertTrue(answer.get("error").isJsonNull());
            JsonObject gone = run("fetch", 1, "fetch", base + "/gone");
            assertEquals(410, number(gone, "status"));
            JsonObject failed = run("fetch", 1, "fetch", base + "/circle");
            assertTrue(failed.get("status").isJsonNull(), failed::toString);
        } finally {
            server.stop(0);
        }
    }

    static List<String> schemas() throws IOException {
        return Schemas.names();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void theSchemasAreSchemas(String name) throws IOException {
        assertEquals(List.of(), SCHEMAS.errorsOfSchema(name));
    }

    /** Each change breaks one promise of the contract. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"\"tracks\":3 | \"tracks\":\"3\"", "\"tracks\":3, | ",
            "\"low\":0 | \"low\":-1",
            "\"output\":null | \"output\":\"\"", "\"complete\":true | \"complete\":1",
            "\"elapsedMs\":5 | \"elapsedMs\":5.5",
            "\"failed\":0 | \"faield\":0", "{\"tracks\":3 | [{\"tracks\":3"})
    void aBrokenDocumentIsRefused(String part, String broken) throws IOException {
        String whole = "{\"tracks\":3,\"matched\":3,\"high\":3,\"medium\":0,\"low\":0,\"unmatched\":0,\"failed\":0,"
                + "\"requests\":3,\"cacheHits\":0,\"elapsedMs\":5,\"output\":null,\"complete\":true}";
        assertEquals(List.of(), SCHEMAS.errorsStrictly("match", whole));
        assertTrue(whole.contains(part));

        String document = whole.replace(part, broken == null ? "" : broken);

        assertFalse(SCHEMAS.errors("match", document.startsWith("[") ? document + "]" : document).isEmpty(), document);
    }

    @AfterAll
    static void everySchemaWasUsed() throws IOException {
        Set<String> unused = new TreeSet<>(Schemas.names());
        unused.removeAll(VALIDATED);
        unused.remove("matches"); // of the exported file: ExportContractTest
        assertEquals(Set.of(), unused, "schemas that no command was checked against");
    }

    private static long number(JsonObject document, String name) {
        JsonElement value = document.get(name);
        return value.getAsLong();
    }
}
