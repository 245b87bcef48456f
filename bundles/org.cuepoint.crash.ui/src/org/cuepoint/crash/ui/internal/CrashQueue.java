package org.cuepoint.crash.ui.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.cuepoint.ui.UiExecutor;

/**
 * Lets one dialog at a time tell of incidents, however many there are: later ones join it, and at most one task waits for
 * the UI thread. What was told a short while ago is only said in the status line. Thread-safe.
 */
final class CrashQueue {

    /** How long the same failure is not asked about again. */
    static final Duration PEACE = Duration.ofMinutes(10);
    /**
     * How long what comes with the first one is waited for: several failures often have one cause, and while their reports
     * are written no dialog is made.
     */
    static final Duration GATHERING = Duration.ofMillis(250);
    /** How often what is shown is brought up to date. */
    static final Duration PACE = Duration.ofMillis(500);
    private static final int MOST_KEPT = 50;
    private static final int MOST_REMEMBERED = 200;

    private final UiExecutor ui;
    private final Screen screen;
    private final Clock clock;

    private final Object lock = new Object();
    private final List<Told> waiting = new ArrayList<>();
    private Optional<Told> quiet = Optional.empty();
    private int beyond;
    private boolean scheduled;

    // of the UI thread
    private final Map<String, Instant> told = new LinkedHashMap<>();
    private Optional<Shown> shown = Optional.empty();
    private Instant last = Instant.MIN;

    /** Where it is told. All methods are called on the UI thread. */
    interface Screen {

        /**
         * Opens the dialog and returns at once; empty when that is not possible.
         *
         * @param others how many more incidents there are already
         */
        Optional<Shown> open(Told first, int others);

        /** Says it in the status line. */
        void status(Told told);

        /** Runs something on the UI thread after a while. */
        void later(Duration delay, Runnable task);
    }

    /** An open dialog. */
    interface Shown {

        boolean isOpen();

        /** @param more how many incidents were added */
        void join(int more);
    }

    CrashQueue(UiExecutor ui, Screen screen, Clock clock) {
        this.ui = ui;
        this.screen = screen;
        this.clock = clock;
    }

    /** Tells of an incident soon. Returns at once. */
    void add(Told incident) {
        synchronized (lock) {
            if (!CrashWords.asks(incident.incident())) {
                quiet = Optional.of(incident);
            } else if (waiting.size() < MOST_KEPT) {
                waiting.add(incident);
            } else {
                beyond++;
            }
            if (scheduled) {
                return;
            }
            scheduled = true;
        }
        ui.execute(this::pace);
    }

    /** The first time soon, then at a pace that a failing paint listener cannot drive. */
    private void pace() {
        Duration since = last.equals(Instant.MIN) ? PACE : Duration.between(last, clock.instant());
        screen.later(since.compareTo(PACE) >= 0 || since.isNegative() ? GATHERING : PACE, this::tell);
    }

    private void tell() {
        List<Told> now;
        Optional<Told> aside;
        int more;
        synchronized (lock) {
            now = List.copyOf(waiting);
            waiting.clear();
            aside = quiet;
            quiet = Optional.empty();
            more = beyond;
            beyond = 0;
            scheduled = false;
        }
        last = clock.instant();
        aside.ifPresent(screen::status);
        List<Told> fresh = now.stream().filter(incident -> !known(incident)).toList();
        now.forEach(this::remember);
        if (shown.filter(Shown::isOpen).isPresent()) {
            if (now.size() + more > 0) {
                shown.orElseThrow().join(now.size() + more);
            }
        } else if (!fresh.isEmpty()) {
            shown = screen.open(fresh.getFirst(), now.size() + more - 1);
        } else if (!now.isEmpty()) {
            screen.status(now.getLast());
        }
    }

    private boolean known(Told incident) {
        Instant before = told.get(incident.report().fingerprint());
        return before != null && Duration.between(before, clock.instant()).compareTo(PEACE) < 0;
    }

    private void remember(Told incident) {
        // the peace begins at the first telling: a failure that goes on is asked about again now and then
        if (!known(incident)) {
            told.remove(incident.report().fingerprint());
            told.put(incident.report().fingerprint(), clock.instant());
        }
        while (told.size() > MOST_REMEMBERED) {
            told.remove(new ArrayList<>(told.keySet()).getFirst());
        }
    }
}
