package org.cuepoint.network.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.cuepoint.network.HttpAnswer;
import org.cuepoint.network.HttpCall;
import org.cuepoint.network.HttpService;
import org.cuepoint.network.Interceptor;
import org.cuepoint.network.NetworkException;

/**
 * The stages in the order of their rankings, the transport behind them. Stages may come and go while calls run: a call
 * keeps the stages that it began with. Thread-safe.
 */
public final class Pipeline implements HttpService {

    private static final Comparator<Stage> ORDER = Comparator.comparingInt(Stage::ranking).reversed()
            .thenComparingLong(Stage::id);

    private final CopyOnWriteArrayList<Stage> stages = new CopyOnWriteArrayList<>();
    private final Interceptor.Chain transport;
    private final Timing timing;

    /**
     * @param transport sends the request at last
     * @param timing time
     */
    public Pipeline(Interceptor.Chain transport, Timing timing) {
        this.transport = transport;
        this.timing = timing;
    }

    /**
     * Adds a stage.
     *
     * @param interceptor the stage
     * @param ranking the higher, the further out
     * @param id of two stages with the same ranking, the one with the lower id is further out
     */
    public void add(Interceptor interceptor, int ranking, long id) {
        stages.add(new Stage(interceptor, ranking, id));
    }

    /** Takes a stage out; nothing happens when it is not there. */
    public void remove(Interceptor interceptor) {
        stages.removeIf(stage -> stage.interceptor() == interceptor);
    }

    /** The class names of the stages, outermost first, for diagnostics. */
    public List<String> describe() {
        return ordered().stream().map(stage -> stage.interceptor().getClass().getSimpleName()).toList();
    }

    @Override
    public HttpAnswer send(HttpCall call) throws NetworkException, InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("interrupted before the request was made");
        }
        long begun = timing.nanos();
        Interceptor.Chain chain = transport;
        for (Stage stage : ordered().reversed()) {
            Interceptor.Chain inner = chain;
            chain = passed -> stage.interceptor().intercept(passed, inner);
        }
        HttpAnswer answer = chain.proceed(call.withUri(Addresses.requestable(call.uri())));
        return answer.withElapsed(timing.since(begun));
    }

    private List<Stage> ordered() {
        List<Stage> ordered = new ArrayList<>(stages);
        ordered.sort(ORDER);
        return ordered;
    }

    private record Stage(Interceptor interceptor, int ranking, long id) {
    }
}
