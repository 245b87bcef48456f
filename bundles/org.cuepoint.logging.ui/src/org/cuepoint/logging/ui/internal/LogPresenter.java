package org.cuepoint.logging.ui.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.cuepoint.logging.index.LogIndexes;
import org.cuepoint.logging.index.LogRecord;
import org.cuepoint.logging.index.LogSource;
import org.cuepoint.performance.BackgroundWork;
import org.cuepoint.performance.LatestOnly;
import org.cuepoint.ui.UiExecutor;

/**
 * What the Log view shows and how the user moves in it, without widgets. The disk is only asked in the background. All
 * methods are for the UI thread.
 */
final class LogPresenter {

    private static final Duration SETTLE = Duration.ofMillis(150);

    private final LogIndexes indexes;
    private final BackgroundWork work;
    private final UiExecutor ui;
    private final Clock clock;
    private final Runnable changed;
    private final Bookmarks bookmarks = new Bookmarks();
    private final Highlighters highlighters = new Highlighters();
    private final Place place = new Place();
    private final SearchModel search = new SearchModel();
    private final Timings timings;
    private final TimeJump jump;
    private final KnownLogs known;
    private final LatestOnly<Boolean> settling;
    private Optional<OpenLog> log = Optional.empty();
    private final FilterModel filter;
    private String sentence = "";

    /**
     * @param indexes opens logs
     * @param work reads and searches them
     * @param ui where it is told
     * @param clock what {@code last:} in the filter counts from, with the zone of the shown times
     * @param changed is told of every change, on the UI thread
     */
    LogPresenter(LogIndexes indexes, BackgroundWork work, UiExecutor ui, Clock clock, Runnable changed) {
        this.indexes = indexes;
        this.work = work;
        this.ui = ui;
        this.clock = clock;
        this.changed = changed;
        filter = new FilterModel(clock, this::applyFilter);
        timings = new Timings(work, ui, changed);
        jump = new TimeJump(work, ui, this::reveal);
        known = new KnownLogs(indexes, work, ui, this::listed, this::tell);
        settling = new LatestOnly<>(work, "Filtering the log", SETTLE, ui::execute, settled -> applyFilter(),
                failure -> applyFilter());
    }

    /** Looks which logs there are, and shows the one of this process. */
    void start() {
        known.look();
    }

    private void listed() {
        if (log.isEmpty() && !known.all().isEmpty()) {
            open(known.all().getFirst());
        } else {
            changed.run();
        }
    }

    /** The logs that can be chosen. */
    List<LogSource> sources() {
        return known.all();
    }

    /** Shows a log from its end. */
    void open(LogSource source) {
        log.ifPresent(OpenLog::close);
        bookmarks.clear();
        place.reset();
        timings.stop();
        sentence = "";
        known.add(source);
        log = Optional.of(new OpenLog(source, indexes.open(source), work, ui, this::logChanged));
        applyFilter();
    }

    private void logChanged() {
        log.ifPresent(open -> bookmarks.dropBefore(open.extent().first()));
        changed.run();
    }

    /** What is open, if anything is. */
    Optional<OpenLog> log() {
        return log;
    }

    /** The rows of this moment. */
    Optional<LogRows> rows() {
        return log.map(open -> new LogRows(open.shown(), timings.slowest(), open.records()));
    }

    /** What is filtered; it tells when it changes. */
    FilterModel filter() {
        return filter;
    }

    /** The user types in the filter field: applied when there is a pause. */
    void type(String typed) {
        filter.typed(typed);
        settling.request(progress -> true);
    }

    private void applyFilter() {
        settling.cancel();
        filter.apply();
        log.ifPresent(open -> {
            open.filter(filter.wanted());
            search.start(open, filter.wanted());
            timings.refresh(open, filter.wanted());
            place.reveal();
        });
        changed.run();
    }

    /** Shows all levels and texts again, and what the display was cleared of. */
    void clearFilter() {
        log.ifPresent(OpenLog::showAll);
        filter.clear();
    }

    /** Why the filter is not what was typed, as a sentence; empty when it is. */
    String filterProblem() {
        return filter.problem().isEmpty() ? log.map(open -> open.filtered().problem()).orElse("") : filter.problem();
    }

    /** The user selected records; the end is only followed when the last one is among them. */
    void select(OptionalLong number, boolean last) {
        place.select(number);
        if (!last) {
            leave();
        }
        changed.run();
    }

    /** The first selected record. */
    OptionalLong selected() {
        return place.selected();
    }

    /** The first selected record as far as it was read. */
    Optional<LogRecord> details() {
        return log.isEmpty() || selected().isEmpty()
                ? Optional.empty()
                : log.get().records().row(selected().getAsLong()).record();
    }

    /** Selects a record and brings it into view. */
    void reveal(long number) {
        place.select(OptionalLong.of(number));
        place.reveal();
        leave();
        changed.run();
    }

    private void leave() {
        place.leave(log.map(open -> open.extent().end()).orElse(0L));
    }

    Place place() {
        return place;
    }

    /** Whether the newest record is always in view. */
    boolean following() {
        return place.following() && !timings.active();
    }

    /** Follows the end, or stops following. */
    void follow(boolean wanted) {
        if (wanted && !following()) {
            timings.stop();
            place.follow();
            changed.run();
        } else if (!wanted && place.following()) {
            leave();
            changed.run();
        }
    }

    /** How many of the shown records came since the end was left. */
    long newer() {
        return rows().map(rows -> (long) rows.hits().count() - rows.hits().positionOf(place.left())).orElse(0L);
    }

    /** Brings the first record at or after a time into view. */
    void jump(Instant time) {
        rows().ifPresent(rows -> jump.to(time, rows.hits(), log.orElseThrow().index()));
    }

    SearchModel search() {
        return search;
    }

    /** Looks for a text. */
    void search(String wanted, boolean regex, boolean withCase) {
        search.set(wanted, regex, withCase);
        log.ifPresent(open -> search.start(open, filter.wanted()));
        changed.run();
    }

    /** Brings the next hit into view, or the one before. */
    void searchNext(boolean forward) {
        log.map(open -> forward
                ? SearchModel.next(open, selected().orElse(-1))
                : SearchModel.previous(open, selected().orElse(Long.MAX_VALUE)))
                .ifPresent(hit -> hit.ifPresent(this::reveal));
    }

    Bookmarks bookmarks() {
        return bookmarks;
    }

    /** Marks records or unmarks them. */
    void bookmark(long[] numbers) {
        bookmarks.toggle(numbers);
        changed.run();
    }

    /** Brings the next bookmark into view, or the one before. */
    void nextBookmark(boolean forward) {
        (forward ? bookmarks.after(selected().orElse(-1)) : bookmarks.before(selected().orElse(Long.MAX_VALUE)))
                .ifPresent(this::reveal);
    }

    Highlighters highlighters() {
        return highlighters;
    }

    /** Other highlighters were chosen. */
    void highlight(List<Highlighter> wanted) {
        highlighters.set(wanted);
        changed.run();
    }

    Timings timings() {
        return timings;
    }

    /** Shows the timings only, the slowest first, or all records again. */
    void slowestFirst(boolean wanted) {
        log.ifPresent(open -> {
            if (wanted) {
                leave();
                timings.start(open, filter.wanted());
            } else {
                timings.stop();
                place.reveal();
            }
            changed.run();
        });
    }

    /** Hides what is there now; new records appear. */
    void clear() {
        log.ifPresent(OpenLog::clear);
        place.reset();
        changed.run();
    }

    /** Says something below the table. */
    void tell(String words) {
        sentence = words;
        changed.run();
    }

    /** How the last action ended; empty when there was none. */
    String sentence() {
        return sentence;
    }

    Clock clock() {
        return clock;
    }

    /** Nothing is shown any more. */
    void close() {
        settling.cancel();
        timings.stop();
        jump.close();
        log.ifPresent(OpenLog::close);
        log = Optional.empty();
    }
}
