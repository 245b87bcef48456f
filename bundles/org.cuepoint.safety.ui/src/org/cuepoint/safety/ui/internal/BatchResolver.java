package org.cuepoint.safety.ui.internal;

import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.cuepoint.safety.Conflict;
import org.cuepoint.safety.ConflictPolicy;
import org.cuepoint.safety.ConflictResolver;
import org.cuepoint.ui.UiExecutor;

/** Asks about the files of one batch, one after the other. Thread-safe. */
final class BatchResolver implements ConflictResolver {

    private static final long LOOK_MILLIS = 200;

    private final UiExecutor ui;
    private final Asking asking;
    private volatile Optional<ConflictPolicy> remembered = Optional.empty();

    /**
     * @param ui where it is asked
     * @param asking asks
     */
    BatchResolver(UiExecutor ui, Asking asking) {
        this.ui = ui;
        this.asking = asking;
    }

    @Override
    public ConflictPolicy resolve(Conflict conflict) throws InterruptedException {
        Optional<ConflictPolicy> known = remembered;
        if (known.isPresent()) {
            return known.get();
        }
        ConflictText text = ConflictText.of(conflict, ZoneId.systemDefault());
        Answer answer = asking.onUiThread() ? asking.ask(text) : answerFromUi(text);
        if (answer.forAll()) {
            remembered = Optional.of(answer.policy());
        }
        return answer.policy();
    }

    private Answer answerFromUi(ConflictText text) throws InterruptedException {
        CompletableFuture<Answer> answered = new CompletableFuture<>();
        ui.execute(() -> {
            // an interrupted save does not ask any more
            if (!answered.isDone()) {
                ask(text, answered);
            }
        });
        try {
            while (!asking.gone()) {
                try {
                    return answered.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    // looks again whether there is still somebody to answer; a dropped task would never do so
                    continue;
                }
            }
            return Answer.CANCEL;
        } catch (ExecutionException e) {
            throw new IllegalStateException("the question could not be shown", e.getCause());
        } finally {
            answered.complete(Answer.CANCEL);
        }
    }

    private void ask(ConflictText text, CompletableFuture<Answer> answered) {
        try {
            answered.complete(asking.ask(text));
        } catch (RuntimeException e) {
            answered.completeExceptionally(e);
        }
    }
}
