package org.cuepoint.crash.internal.support;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.cuepoint.core.diagnostics.DiagnosticsSection;

/** Asks others who may fail or never answer: then a sentence stands in the place of the answer. */
final class TimeLimit {

    private final Duration limit;

    /** @param limit how long everybody of a question may take together */
    TimeLimit(Duration limit) {
        this.limit = limit;
    }

    /** A question on a thread of its own; the name is known once it was asked. */
    private record Asked(AtomicReference<String> name, FutureTask<JsonElement> task) {
    }

    /** The trees of sections by name in alphabetical order; they are asked side by side. */
    JsonObject sections(List<Supplier<DiagnosticsSection>> sections) throws InterruptedException {
        List<Asked> asked = sections.stream().map(TimeLimit::ask).toList();
        long deadline = System.nanoTime() + limit.toNanos();
        List<JsonElement> answers = new ArrayList<>();
        for (Asked one : asked) {
            answers.add(answer(one.task, deadline));
        }
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            order.add(i);
        }
        List<String> names = asked.stream().map(one -> String.valueOf(one.name.get())).toList();
        order.sort((one, other) -> names.get(one).compareTo(names.get(other)));
        JsonObject all = new JsonObject();
        order.forEach(i -> all.add(JsonTree.free(all, names.get(i)), answers.get(i)));
        return all;
    }

    private static Asked ask(Supplier<DiagnosticsSection> source) {
        AtomicReference<String> name = new AtomicReference<>("unnamed");
        return new Asked(name, start(() -> {
            DiagnosticsSection section = source.get();
            name.set(section.name());
            return JsonTree.of(section.collect());
        }));
    }

    /** The tree that somebody gives. */
    JsonElement tree(Callable<?> source) throws InterruptedException {
        return answer(start(() -> JsonTree.of(source.call())), System.nanoTime() + limit.toNanos());
    }

    private static FutureTask<JsonElement> start(Callable<JsonElement> question) {
        FutureTask<JsonElement> task = new FutureTask<>(question);
        Thread.ofPlatform().daemon().name("support-bundle-question").start(task);
        return task;
    }

    private JsonElement answer(FutureTask<JsonElement> task, long deadline) throws InterruptedException {
        try {
            return task.get(Math.max(deadline - System.nanoTime(), 0), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            return failed("It failed: " + e.getCause());
        } catch (TimeoutException e) {
            task.cancel(true);
            return failed("It gave no answer within " + limit.toMillis() + " ms.");
        }
    }

    private static JsonObject failed(String sentence) {
        JsonObject answer = new JsonObject();
        answer.addProperty("error", sentence);
        return answer;
    }
}
