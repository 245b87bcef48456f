package org.cuepoint.network.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.cuepoint.network.Attempt;
import org.cuepoint.network.CacheStatus;
import org.cuepoint.network.HttpAnswer;
import org.cuepoint.network.NetworkException;
import org.cuepoint.network.NetworkException.Kind;
import org.cuepoint.safety.SaveResult;
import org.jspecify.annotations.Nullable;

/** What {@code fetch} tells: lines for people and one document for scripts. */
final class FetchReport {

    private final Map<String, @Nullable Object> document = new LinkedHashMap<>();
    private final List<String> lines = new ArrayList<>();
    private final List<String> problem = new ArrayList<>();

    /** There is an answer. */
    void answer(HttpAnswer answer) {
        fill(answer.status(), answer.body().length, answer.elapsed(), answer.protocol(), answer.attempts(),
                answer.cache());
        lines.add("Status    " + answer.status() + " (" + answer.protocol() + ")");
        lines.add("Body      " + answer.body().length + " bytes");
        lines.add("Time      " + answer.elapsed().toMillis() + " ms");
        lines.add("Cache     " + answer.cache().label());
        lines(answer.attempts());
    }

    /** The answer is one that nobody wants. */
    void status(String host, HttpAnswer answer) {
        boolean later = answer.status() == 429 || answer.status() >= 500;
        error(Kind.STATUS.label(),
                "%s answered with status %d (%s).".formatted(host, answer.status(), meaning(answer.status())),
                later ? "The server is busy or has a problem. Try again later." : "Check the address.", later);
    }

    /** There is no answer. */
    void failure(NetworkException failure, Duration elapsed, CacheStatus cache) {
        fill(null, 0, elapsed, null, failure.attempts(), cache);
        lines(failure.attempts());
        error(failure.kind().label(), String.valueOf(failure.getMessage()), failure.suggestion(), failure.retryable());
    }

    /** The body was to be written to a file. */
    void saved(SaveResult result) {
        if (result instanceof SaveResult.Saved saved) {
            document.put("output", saved.file().toString());
            lines.add("Written   " + saved.file());
        } else {
            error("not-saved", result.sentence(), "Give another file name.", false);
        }
    }

    private void fill(@Nullable Integer status, int bytes, Duration elapsed, @Nullable String protocol,
            List<Attempt> attempts, CacheStatus cache) {
        document.put("status", status);
        document.put("bytes", bytes);
        document.put("elapsedMs", elapsed.toMillis());
        document.put("protocol", protocol);
        document.put("attempts", attempts.stream().map(FetchReport::attempt).toList());
        document.put("cache", Map.of("status", cache.label()));
        document.put("error", null);
    }

    private static Map<String, Object> attempt(Attempt attempt) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("startedMs", attempt.startedMs());
        shown.put("elapsedMs", attempt.elapsedMs());
        shown.put("outcome", attempt.outcome());
        shown.put("waitMs", attempt.waitMs());
        return shown;
    }

    private void lines(List<Attempt> attempts) {
        for (int i = 0; i < attempts.size(); i++) {
            Attempt attempt = attempts.get(i);
            lines.add("Try %-5d %s after %d ms, held back for %d ms".formatted(i + 1, attempt.outcome(),
                    attempt.elapsedMs(), attempt.waitMs()));
        }
    }

    private void error(String kind, String message, String suggestion, boolean retryable) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("kind", kind);
        error.put("message", message);
        error.put("suggestion", suggestion);
        error.put("retryable", retryable);
        document.put("error", error);
        problem.add(message);
        problem.add(suggestion);
    }

    private static String meaning(int status) {
        return switch (status) {
            case 400 -> "bad request";
            case 401 -> "login required";
            case 403 -> "forbidden";
            case 404 -> "not found";
            case 410 -> "gone";
            case 429 -> "too many requests";
            case 500 -> "server error";
            case 502 -> "bad gateway";
            case 503 -> "not available at the moment";
            case 504 -> "gateway timeout";
            default -> status >= 500 ? "server error" : status >= 400 ? "request refused" : "no content to use";
        };
    }

    /** The human form. */
    List<String> lines() {
        return List.copyOf(lines);
    }

    /** What went wrong, in sentences; empty when nothing did. */
    List<String> problem() {
        return List.copyOf(problem);
    }

    /** The machine form. */
    Map<String, @Nullable Object> document() {
        return document;
    }
}
