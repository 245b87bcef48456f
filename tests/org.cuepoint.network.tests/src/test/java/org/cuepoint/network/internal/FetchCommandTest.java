package org.cuepoint.network.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.cuepoint.core.cli.CommandFailure;
import org.cuepoint.core.cli.CommandSpec;
import org.cuepoint.core.cli.ExitCode;
import org.cuepoint.network.Attempt;
import org.cuepoint.network.CacheStatus;
import org.cuepoint.network.CallKind;
import org.cuepoint.network.HttpAnswer;
import org.cuepoint.network.HttpCall;
import org.cuepoint.network.HttpService;
import org.cuepoint.network.NetworkException;
import org.cuepoint.network.NetworkException.Kind;
import org.cuepoint.safety.ConflictPolicy;
import org.cuepoint.safety.Content;
import org.cuepoint.safety.FileStamp;
import org.cuepoint.safety.FileWrite;
import org.cuepoint.safety.Problem;
import org.cuepoint.safety.SafeFiles;
import org.cuepoint.safety.SaveOptions;
import org.cuepoint.safety.SaveResult;
import org.cuepoint.safety.TransactionResult;
import org.cuepoint.testing.RecordedCall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FetchCommandTest {

    private static final List<Attempt> TRIES = List.of(new Attempt(0, 12, "503", 0), new Attempt(300, 20, "200", 288));

    private final List<HttpCall> asked = new ArrayList<>();
    private final Files files = new Files();
    private RecordedCall call = new RecordedCall();

    private ExitCode run(HttpService http, Map<String, String> options, String... arguments)
            throws CommandFailure, InterruptedException {
        call = new RecordedCall(arguments).with(options);
        return new FetchCommand(http, files).run(call);
    }

    private HttpService answering(int status) {
        return call -> {
            asked.add(call);
            return new HttpAnswer(status, Map.of(), new byte[]{1, 2, 3}, "HTTP/2", TRIES, CacheStatus.MISS,
                    Duration.ofMillis(320));
        };
    }

    private static HttpService failing(Kind kind) {
        return call -> {
            throw new NetworkException(kind, "It went wrong.", "Do something.",
                    List.of(new Attempt(0, 7, kind.label(), 0)));
        };
    }

    @SuppressWarnings("unchecked") // the document is a tree of maps by contract
    private Map<String, Object> document() {
        assertEquals(1, call.documents().size());
        return (Map<String, Object>) call.documents().getFirst();
    }

    @Test
    void theDocumentHasTheFieldsThatScriptsRelyOn() throws Exception {
        assertEquals(ExitCode.DONE, run(answering(200), Map.of(), "https://a.example/x"));
        assertEquals(List.of("status", "bytes", "elapsedMs", "protocol", "attempts", "cache", "error"),
                List.copyOf(document().keySet()));
        assertEquals(200, document().get("status"));
        assertEquals(3, document().get("bytes"));
        assertEquals(320L, document().get("elapsedMs"));
        assertEquals("HTTP/2", document().get("protocol"));
        assertEquals(List.of(Map.of("startedMs", 0L, "elapsedMs", 12L, "outcome", "503", "waitMs", 0L),
                Map.of("startedMs", 300L, "elapsedMs", 20L, "outcome", "200", "waitMs", 288L)),
                document()
                        .get("attempts"));
        assertEquals(Map.of("status", "miss"), document().get("cache"));
        assertEquals(null, document().get("error"));
        assertEquals(List.of(), call.notes());
    }

    @Test
    void theHumanFormTellsEveryTry() throws Exception {
        run(answering(200), Map.of(), "https://a.example/x");
        assertEquals(List.of("Status    200 (HTTP/2)", "Body      3 bytes", "Time      320 ms", "Cache     miss",
                "Try 1     503 after 12 ms, held back for 0 ms", "Try 2     200 after 20 ms, held back for 288 ms"),
                call.printed());
    }

    @Test
    void aFailureIsADocumentAndSentencesToo() throws Exception {
        assertEquals(ExitCode.FAILED, run(failing(Kind.TOO_LARGE), Map.of(), "https://a.example/x"));
        assertEquals(Map.of("kind", "too-large", "message", "It went wrong.", "suggestion", "Do something.",
                "retryable", false),
                document().get("error"));
        assertEquals(null, document().get("status"));
        assertEquals(Map.of("status", "bypass"), document().get("cache"));
        assertEquals(List.of("It went wrong.", "Do something."), call.notes());
    }

    @ParameterizedTest
    @CsvSource({"404, false, not found", "403, false, forbidden", "429, true, too many requests",
            "503, true, not available at the moment", "599, true, server error", "302, false, no content to use"})
    void aStatusThatNobodyWantsFailsAndWritesNoFile(int status, boolean retryable, String meaning) throws Exception {
        assertEquals(ExitCode.FAILED, run(answering(status), Map.of("--out", "x.html"),
                "https://a.example:8443/x?k=secret"));
        assertEquals(status, document().get("status"));
        Map<?, ?> error = (Map<?, ?>) document().get("error");
        assertEquals("status", error.get("kind"));
        assertEquals(retryable, error.get("retryable"));
        assertEquals("a.example:8443 answered with status " + status + " (" + meaning + ").", error.get("message"));
        assertEquals(Map.of(), files.written);
    }

    @Test
    void theBodyIsWrittenToANewFile() throws Exception {
        assertEquals(ExitCode.DONE, run(answering(200), Map.of("--out", "x.html"), "https://a.example/x"));
        assertArrayEquals(new byte[]{1, 2, 3}, files.written.get(Path.of("x.html")));
        assertEquals("x.html", document().get("output"));
    }

    @Test
    void anExistingFileIsLeftAloneAndTheReasonTold() throws Exception {
        files.written.put(Path.of("x.html"), new byte[]{9});
        assertEquals(ExitCode.FAILED, run(answering(200), Map.of("--out", "x.html"), "https://a.example/x"));
        assertArrayEquals(new byte[]{9}, files.written.get(Path.of("x.html")));
        assertEquals("x.html exists.", ((Map<?, ?>) document().get("error")).get("message"));
        assertFalse(document().containsKey("output"));
    }

    @ParameterizedTest
    @CsvSource({"'', DEFAULT", "search, SEARCH", "quick, QUICK", "download, DOWNLOAD"})
    void theKindIsPassedOn(String word, CallKind kind) throws Exception {
        run(answering(200), word.isEmpty() ? Map.of() : Map.of("--kind", word), "https://a.example/x");
        assertEquals(kind, asked.getFirst().kind());
        assertTrue(asked.getFirst().useCache());
        assertEquals(URI.create("https://a.example/x"), asked.getFirst().uri());
    }

    @Test
    void theCacheCanBePassedBy() throws Exception {
        run(answering(200), Map.of("--no-cache", ""), "https://a.example/x");
        assertFalse(asked.getFirst().useCache());
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://a.example/a b", "http://[::1", "%zz", "http://a.example/\u0000"})
    void whatIsNoAddressIsAUsageErrorThatDoesNotRepeatIt(String uri) {
        CommandFailure failure = assertThrows(CommandFailure.class, () -> run(answering(200), Map.of(), uri));
        assertEquals(ExitCode.USAGE, failure.exitCode());
        assertFalse(failure.getMessage().contains(uri));
        assertEquals(List.of(), asked);
    }

    @Test
    void anImpossibleFileNameIsAUsageErrorBeforeAnythingIsAsked() {
        CommandFailure failure = assertThrows(CommandFailure.class,
                () -> run(answering(200), Map.of("--out", "a\u0000b"), "https://a.example/x"));
        assertEquals(ExitCode.USAGE, failure.exitCode());
        assertEquals(List.of(), asked);
    }

    @Test
    void theSpecDeclaresWhatTheContractSays() {
        CommandSpec spec = new FetchCommand(answering(200), files).spec();
        assertEquals("fetch", spec.name());
        assertEquals(List.of("--kind", "--no-cache", "--out"), spec.options().stream().map(CommandSpec.Option::name)
                .toList());
        assertEquals(List.of("default", "search", "quick", "download"), spec.options().getFirst().choices());
    }

    /** Files in memory; one is replaced only when that is asked for. */
    private static final class Files implements SafeFiles {

        private final Map<Path, byte[]> written = new HashMap<>();

        @Override
        public SaveResult write(Path target, SaveOptions options, Content content) throws InterruptedException {
            if (written.containsKey(target) && options.conflict() == ConflictPolicy.FAIL) {
                return new SaveResult.NotSaved(target, Problem.EXISTS, target + " exists.");
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try {
                content.writeTo(out);
            } catch (IOException impossible) {
                throw new AssertionError(impossible);
            }
            written.put(target, out.toByteArray());
            return new SaveResult.Saved(target, out.size(), true, "", Optional.empty(), List.of(), "Saved.");
        }

        @Override
        public TransactionResult writeAll(List<FileWrite> writes) {
            throw new AssertionError("not asked for");
        }

        @Override
        public FileStamp stamp(Path file) {
            throw new AssertionError("not asked for");
        }

        @Override
        public void delete(Path file) {
            throw new AssertionError("not asked for");
        }

        @Override
        public int removeLeftovers(Path folder) {
            throw new AssertionError("not asked for");
        }
    }
}
