package org.cuepoint.workbench.internal.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.cuepoint.catalog.library.LibraryTrack;
import org.cuepoint.catalog.run.TrackMatch;
import org.cuepoint.performance.BackgroundWork;
import org.cuepoint.performance.LatestOnly;
import org.cuepoint.performance.Task;
import org.cuepoint.performance.table.TableSnapshot;
import org.cuepoint.performance.table.TextKeys;
import org.cuepoint.ui.UiExecutor;
import org.cuepoint.ui.table.SortOrder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rows of the results, filtered and sorted in the background. A view that was computed for older rows, an older
 * filter or an older sorting is never shown after a newer one. All methods are for the UI thread.
 */
@Component(service = ResultsModel.class)
public final class ResultsModel {

    private static final Logger LOG = LoggerFactory.getLogger(ResultsModel.class);
    private static final Duration TYPING = Duration.ofMillis(150);
    /** As long as a run changes the rows more often than this, nothing is prepared. */
    private static final Duration QUIET = Duration.ofMillis(300);

    private final LatestOnly<Computed> afterTyping;
    private final LatestOnly<Computed> atOnce;
    private final LatestOnly<Base> ahead;
    private final Changes changes = new Changes();
    private final List<ResultRow> rows = new ArrayList<>();
    /** Made when something is changed. */
    private final Map<LibraryTrack, List<Integer>> places = new IdentityHashMap<>();
    private ShownResults shown = ShownResults.EMPTY;
    private String filter = "";
    private Optional<SortOrder> order = Optional.empty();
    private Base base = Base.of(TableSnapshot.of(List.of(), 0));
    private long version;
    private long replaced;
    private long serial;
    private long shownSerial;
    private boolean rowsUnderWay;
    private boolean rowsChangedMeanwhile;

    /**
     * Rows with what was found out about them, each thing once: their summary, their order in the present sorting, and
     * what searching them needs.
     */
    private record Base(TableSnapshot<ResultRow> rows, Optional<Summary> summary, Optional<SortOrder> order,
            TableSnapshot<ResultRow> ordered, Optional<TextKeys> keys) {

        static Base of(TableSnapshot<ResultRow> rows) {
            return new Base(rows, Optional.empty(), Optional.empty(), rows, Optional.empty());
        }

        Base summed() {
            return summary.isPresent()
                    ? this
                    : new Base(rows, Optional.of(Summary.of(rows.asList())), order, ordered, keys);
        }

        Base sorted(Optional<SortOrder> wanted) {
            return wanted.equals(order)
                    ? this
                    : new Base(rows, summary, wanted,
                            wanted.map(by -> sort(rows, by)).orElse(rows), keys);
        }

        Base keyed() {
            return keys.isPresent()
                    ? this
                    : new Base(rows, summary, order, ordered,
                            Optional.of(TextKeys.of(rows, ResultColumns::searched)));
        }

        /** All that is known of the same rows: what the other one knows counts where this one knows nothing. */
        Base with(Base other) {
            return new Base(rows, summary.or(() -> other.summary), order, ordered, keys.or(() -> other.keys));
        }
    }

    /**
     * Which rows there are, to find out later whether they are the same.
     *
     * @param rows of which tracks: grows when they are replaced
     * @param content grows with each change of a row
     */
    public record Revision(long rows, long content) {

        /** Whether these are the same tracks, whatever was found out about them since. */
        boolean sameRows(Revision other) {
            return rows == other.rows;
        }
    }

    /** A view and what it was computed from. */
    private record Computed(long serial, Base base, ShownResults view) {
    }

    /**
     * @param work computes
     * @param ui where views arrive
     */
    @Activate
    public ResultsModel(@Reference BackgroundWork work, @Reference UiExecutor ui) {
        afterTyping = new LatestOnly<>(work, "Filtering results", TYPING, ui::execute, this::arrived, this::failed);
        atOnce = new LatestOnly<>(work, "Preparing results", Duration.ZERO, ui::execute, this::arrivedAtOnce,
                this::failed);
        ahead = new LatestOnly<>(work, "Preparing the filter", QUIET, ui::execute, this::prepared, this::failed);
    }

    /** What is shown. */
    public ShownResults shown() {
        return shown;
    }

    /** All rows in their own order, whatever is shown. */
    public List<ResultRow> allRows() {
        return List.copyOf(rows);
    }

    /** Which rows {@link #allRows()} are at this moment. */
    public Revision revision() {
        return new Revision(replaced, version);
    }

    /** The present row at a place of the playlist, if there is one. */
    public Optional<ResultRow> row(int index) {
        return index >= 0 && index < rows.size() ? Optional.of(rows.get(index)) : Optional.empty();
    }

    /** Tells of every change of {@link #shown()}. */
    public Watch onChange(Runnable listener) {
        return changes.add(listener);
    }

    /** Replaces all rows. */
    void replace(List<LibraryTrack> tracks, Function<LibraryTrack, TrackMatch> match) {
        rows.clear();
        places.clear();
        for (LibraryTrack track : tracks) {
            rows.add(new ResultRow(rows.size(), match.apply(track)));
        }
        rowsUnderWay = false;
        replaced++;
        rowsChanged();
    }

    /** Changes the rows of some tracks; those that are not among the rows are passed over. */
    void update(Map<LibraryTrack, TrackMatch> changed) {
        if (places.isEmpty()) {
            rows.forEach(row -> places.computeIfAbsent(row.match().track(), track -> new ArrayList<>(1))
                    .add(row.index()));
        }
        boolean any = false;
        for (Map.Entry<LibraryTrack, TrackMatch> entry : changed.entrySet()) {
            for (int place : places.getOrDefault(entry.getKey(), List.of())) {
                rows.set(place, new ResultRow(place, entry.getValue()));
                any = true;
            }
        }
        if (any) {
            rowsChanged();
        }
    }

    /** Shows the rows that hold every word; asks to wait for the next letter first. */
    public void filter(String text) {
        if (!text.equals(filter)) {
            filter = text;
            afterTyping.request(compute());
        }
    }

    /** The filter as it was typed last. */
    public String filter() {
        return filter;
    }

    /** Sorts by a column; empty for the playlist's own order. */
    public void sort(Optional<SortOrder> newOrder) {
        if (!newOrder.equals(order)) {
            order = newOrder;
            atOnce.request(compute());
        }
    }

    /** Rows may change faster than large tables are computed: then one computation at a time, with the newest rows. */
    private void rowsChanged() {
        version++;
        base = Base.of(TableSnapshot.of(rows, version));
        if (rowsUnderWay) {
            rowsChangedMeanwhile = true;
        } else {
            rowsUnderWay = true;
            atOnce.request(compute());
        }
    }

    private Task<Computed> compute() {
        long mine = ++serial;
        Base from = base;
        String text = filter;
        Optional<SortOrder> sorting = order;
        return progress -> {
            Base known = from.summed().sorted(sorting);
            Base all = text.isBlank() ? known : known.keyed();
            TableSnapshot<ResultRow> view = text.isBlank()
                    ? all.ordered
                    : all.keys.orElseThrow().filter(all.ordered, text);
            return new Computed(mine, all, new ShownResults(view, all.summary.orElseThrow(), text));
        };
    }

    private static TableSnapshot<ResultRow> sort(TableSnapshot<ResultRow> rows, SortOrder order) {
        return ResultColumns.all().stream().filter(column -> column.id().equals(order.columnId())).findFirst()
                .map(column -> column.order().sort(rows, order.descending())).orElse(rows);
    }

    private void arrived(Computed computed) {
        if (computed.base.rows.version() == version) {
            base = computed.base.with(base);
            prepareSearch();
        }
        if (computed.serial > shownSerial) {
            shownSerial = computed.serial;
            shown = computed.view;
            changes.fire();
        }
    }

    /** The first letters of a filter come at once when what they need was made while nobody asked for it. */
    private void prepareSearch() {
        Base from = base;
        if (from.keys.isEmpty()) {
            ahead.request(progress -> from.keyed());
        }
    }

    private void prepared(Base made) {
        if (made.rows.version() == version) {
            base = base.with(made);
        }
    }

    private void arrivedAtOnce(Computed computed) {
        rowsUnderWay = false;
        arrived(computed);
        if (rowsChangedMeanwhile) {
            rowsChangedMeanwhile = false;
            rowsUnderWay = true;
            atOnce.request(compute());
        }
    }

    private void failed(Throwable failure) {
        rowsUnderWay = false;
        LOG.error("The results could not be prepared.", failure);
    }
}
