package org.cuepoint.crash.ui.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;

import org.cuepoint.core.ByteSize;
import org.cuepoint.crash.support.SupportBundles;
import org.cuepoint.crash.support.SupportBundles.Part;
import org.cuepoint.crash.support.SupportBundles.Result;
import org.cuepoint.performance.BackgroundWork;
import org.cuepoint.performance.LatestOnly;
import org.cuepoint.performance.Progress;
import org.cuepoint.performance.RunningWork;
import org.cuepoint.ui.UiExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the dialog of the support bundle shows and does, without widgets. All methods are for the UI thread. */
final class BundlePresenter {

    /** Beyond this a bundle is hard to send by mail. */
    static final long LARGE = 50L << 20;

    private static final Logger LOG = LoggerFactory.getLogger(BundlePresenter.class);

    private final SupportBundles bundles;
    private final BackgroundWork work;
    private final UiExecutor ui;
    private final Runnable changed;
    private final LatestOnly<String> reading;
    private final Set<String> without = new HashSet<>();
    private List<Part> parts = List.of();
    private Optional<Path> file = Optional.empty();
    private Optional<RunningWork<Optional<Result>>> running = Optional.empty();
    private Optional<Result> made = Optional.empty();
    private String entry = "";
    private String text = "";
    private String sentence = "";
    private long done;
    private long total;
    private boolean open = true;

    BundlePresenter(SupportBundles bundles, BackgroundWork work, UiExecutor ui, Runnable changed) {
        this.bundles = bundles;
        this.work = work;
        this.ui = ui;
        this.changed = changed;
        reading = new LatestOnly<>(work, "Reading what a support bundle would hold", Duration.ZERO, ui::execute,
                this::shown, this::failed);
    }

    /** What the disk was asked for at once. */
    private record Looked(List<Part> parts, Path file) {
    }

    /** Looks what there is. */
    void start() {
        work.start("Looking what a support bundle would hold", p -> new Looked(bundles.parts(), bundles.proposedFile()))
                .result().whenComplete((looked, failure) -> ui.execute(() -> {
                    if (!open) {
                        return;
                    }
                    if (failure == null) {
                        parts = looked.parts();
                        file = file.or(() -> Optional.of(looked.file()));
                        changed.run();
                    } else {
                        failed(failure);
                    }
                }));
    }

    List<Part> parts() {
        return parts;
    }

    boolean included(Part part) {
        return !without.contains(part.id());
    }

    void include(Part part, boolean on) {
        if (on ? without.remove(part.id()) : without.add(part.id())) {
            changed.run();
        }
    }

    /** Where it will be written; empty until that is known. */
    Optional<Path> file() {
        return file;
    }

    void file(Path chosen) {
        file = Optional.of(chosen);
        changed.run();
    }

    /** Shows the masked text of an entry. */
    void show(String name) {
        entry = name;
        text = "";
        reading.request(progress -> bundles.preview(name));
        changed.run();
    }

    private void shown(String found) {
        if (open) {
            text = found;
            changed.run();
        }
    }

    String entry() {
        return entry;
    }

    String text() {
        return text;
    }

    /**
     * Where a text stands in what is shown, at or after a place and from the beginning again after the end.
     *
     * @return -1 when it is not there
     */
    int find(String wanted, int from) {
        String lower = text.toLowerCase(Locale.ROOT);
        String low = wanted.toLowerCase(Locale.ROOT);
        if (low.isEmpty()) {
            return -1;
        }
        int found = lower.indexOf(low, from);
        return found >= 0 ? found : lower.indexOf(low);
    }

    /** How large the chosen parts are before compression. */
    long bytes() {
        return parts.stream().filter(this::included).mapToLong(Part::bytes).sum();
    }

    /** What stands beside the parts. */
    String advice() {
        String size = "Before compression: " + ByteSize.words(bytes()) + '.';
        return bytes() > LARGE
                ? size + " That is a lot to send: leaving out a part makes it smaller."
                : size;
    }

    boolean busy() {
        return running.isPresent();
    }

    boolean canCreate() {
        return !busy() && made.isEmpty() && file.isPresent() && parts.stream().anyMatch(this::included);
    }

    /** From 0 to 1000. */
    int progress() {
        return total <= 0 ? 0 : (int) Math.min(1000, done * 1000 / total);
    }

    String sentence() {
        return sentence;
    }

    Optional<Result> made() {
        return made;
    }

    /** Makes the bundle. */
    void create() {
        if (!canCreate()) {
            return;
        }
        Path target = file.orElseThrow();
        Set<String> left = Set.copyOf(without);
        sentence = "";
        RunningWork<Optional<Result>> started = work.start("Making a support bundle",
                progress -> bundles.create(target, left, new Following(progress)));
        running = Optional.of(started);
        started.result().whenComplete((result, failure) -> ui.execute(() -> {
            running = Optional.empty();
            if (failure != null) {
                failed(failure);
            } else {
                result.ifPresentOrElse(this::made, () -> say("Cancelled. Nothing was written."));
            }
        }));
        started.onProgress(state -> ui.execute(() -> {
            if (open && busy()) {
                changed.run();
            }
        }));
        changed.run();
    }

    private void made(Result result) {
        made = Optional.of(result);
        long masked = result.redactions().values().stream().mapToLong(Integer::longValue).sum();
        StringBuilder words = new StringBuilder("The bundle is ready: ").append(result.file()).append(", ")
                .append(ByteSize.words(result.bytes())).append(", ").append(Words.count(result.entries(), "entry")
                        .replace("entrys", "entries"))
                .append(", ").append(Words.count(masked, "place")).append(" masked.");
        if (result.bytes() > LARGE) {
            words.append(" It is large; many mail servers refuse files of this size.");
        }
        result.warnings().forEach(warning -> words.append(' ').append(warning));
        say(words.toString());
    }

    /** Hands on how it goes; on the background thread. */
    private final class Following implements SupportBundles.Progress {
        private final Progress progress;
        private long told;
        private boolean begun;

        Following(Progress progress) {
            this.progress = progress;
        }

        @Override
        public void entry(String name, long now, long all) {
            if (!begun) {
                begun = true;
                progress.begin(all);
            }
            progress.detail(name);
            progress.advance(Math.max(0, now - told));
            told = Math.max(told, now);
            ui.execute(() -> {
                done = now;
                total = all;
            });
        }

        @Override
        public boolean cancelled() {
            return progress.cancelled();
        }
    }

    void cancel() {
        running.ifPresent(RunningWork::cancel);
    }

    private void failed(Throwable failure) {
        Throwable cause = failure instanceof CompletionException e && e.getCause() != null ? e.getCause() : failure;
        if (cause instanceof CancellationException || cause instanceof InterruptedException) {
            say("Cancelled. Nothing was written.");
        } else if (cause instanceof IOException && cause.getMessage() != null) {
            say(String.valueOf(cause.getMessage()));
        } else {
            LOG.error("A support bundle could not be made.", cause);
            say("That failed because of an error, which is in the log.");
        }
    }

    void say(String words) {
        sentence = words;
        if (open) {
            changed.run();
        }
    }

    /** Ends what runs; nothing is shown any more. */
    void close() {
        open = false;
        cancel();
        reading.cancel();
    }
}
