package org.cuepoint.logging.ui.internal;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;

import org.cuepoint.logging.index.LogRecord;
import org.cuepoint.ui.table.Align;
import org.cuepoint.ui.table.LazyTable;
import org.cuepoint.ui.table.RowOrder;
import org.cuepoint.ui.table.SortOrder;
import org.cuepoint.ui.table.TableColumn;
import org.cuepoint.ui.table.TableLayout;
import org.cuepoint.ui.table.Tone;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** The records as a table: the first line of each, the rest in the details. */
final class RecordTable {

    private static final String DURATION = "duration";
    /** What a row says while its record is read. */
    private static final String WAITING = "\u2026";

    /** So much of a message is painted at most: measuring more would take its time. */
    private static final int LONGEST = 400;

    private final LogPresenter presenter;
    private final LazyTable<Row> table;
    private boolean slowestFirst;

    RecordTable(Composite parent, LogPresenter presenter) {
        this.presenter = presenter;
        table = new LazyTable<>(parent, columns(presenter.clock().getZone()), this::ground);
        table.onSelect(this::selected);
        // the end of the slowest is no end of the log
        table.onScroll(end -> presenter.follow(end && !presenter.timings().active()));
        table.onSort(this::sorted);
        table.onKey(SWT.NONE, SWT.END, () -> presenter.follow(true));
        table.onKey(SWT.MOD1, SWT.END, () -> presenter.follow(true));
        table.onKey(SWT.NONE, SWT.HOME, () -> {
            presenter.follow(false);
            table.select(0);
        });
    }

    private List<TableColumn<Row>> columns(ZoneId zone) {
        return List.of(
                new TableColumn<>("mark", "", 34, Align.CENTER, true, this::mark, RowOrder.natural(Row::number),
                        Optional.empty()),
                words("time", "Time", 106, record -> TypedTime.row(record.time(), zone)),
                TableColumn.chips("level", "Level", 86, Levels::chip, RowOrder.natural(Row::level)),
                words("logger", "Logger", 130, record -> Loggers.brief(record.logger())),
                TableColumn.words("message", "Message", 396, row -> row.record().map(RecordTable::message)
                        .orElse(WAITING)),
                words("thread", "Thread", 104, LogRecord::thread),
                new TableColumn<>(DURATION, "Duration", 90, Align.RIGHT, true,
                        row -> row.record().flatMap(LogRecord::duration).map(TypedTime::words).orElse(""),
                        RowOrder.natural(Row::number), Optional.empty()),
                words("operation", "Operation", 90, LogRecord::operation).hiddenAtFirst(),
                words("session", "Session", 140, LogRecord::session).hiddenAtFirst(),
                words("process", "Process", 80, LogRecord::process).hiddenAtFirst());
    }

    private static TableColumn<Row> words(String id, String title, int width, Function<LogRecord, String> text) {
        return TableColumn.words(id, title, width, row -> row.record().map(text).orElse(""));
    }

    /** The first line, and how many follow. */
    private static String message(LogRecord record) {
        long more = record.more().isEmpty() ? 0 : record.more().lines().count();
        String first = record.message().length() > LONGEST
                ? record.message().substring(0, LONGEST) + WAITING
                : record.message();
        return more == 0 ? first : first + "   (+" + Words.count(more, "line") + ")";
    }

    private String mark(Row row) {
        boolean hit = presenter.log().filter(log -> presenter.search().isHit(log, row.number())).isPresent();
        if (presenter.bookmarks().has(row.number())) {
            return "\u2605";
        }
        return hit ? "\u203a" : "";
    }

    private Optional<Tone> ground(Row row) {
        return row.record().flatMap(presenter.highlighters()::of).map(Highlighter::tone);
    }

    private void selected() {
        OptionalInt place = table.firstSelected();
        OptionalLong number = place.isPresent()
                ? OptionalLong.of(table.shown().key(place.getAsInt()))
                : OptionalLong.empty();
        presenter.select(number, place.isPresent() && place.getAsInt() == table.shown().count() - 1);
    }

    private void sorted() {
        boolean slowest = table.sortOrder().filter(order -> order.columnId().equals(DURATION)).isPresent();
        // one more click on the header ends it
        presenter.slowestFirst(slowest && !presenter.timings().active());
    }

    Control control() {
        return table.control();
    }

    /** Whether a key is for something else than the table. */
    void onKey(int modifiers, int key, Runnable pressed) {
        table.onKey(modifiers, key, pressed);
    }

    /** The selected records, at most so many. */
    long[] selection(int most) {
        return table.selectedKeys(most);
    }

    int selectedCount() {
        return table.selectedCount();
    }

    TableLayout layout() {
        return table.layout();
    }

    void layout(String remembered) {
        table.layout(table.layout().with(remembered));
    }

    void onLayout(Runnable listener) {
        table.onLayout(listener);
    }

    /** Shows what the presenter has now. */
    void update() {
        presenter.rows().ifPresent(rows -> table.show(rows, presenter.following()));
        boolean compared = presenter.timings().compared();
        if (compared && !slowestFirst) {
            table.scrollToTop(); // where the slowest are
        }
        slowestFirst = compared;
        table.sortOrder(presenter.timings().active()
                ? Optional.of(new SortOrder(DURATION, true))
                : Optional.empty());
    }

    /** Selects a record and brings it into view, when it is among the rows. */
    void reveal(long number) {
        int place = table.shown().placeOf(number);
        if (place < table.shown().count() && table.shown().key(place) == number) {
            table.select(place);
        }
    }
}
