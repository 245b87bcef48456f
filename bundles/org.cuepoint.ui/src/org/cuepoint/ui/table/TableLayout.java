package org.cuepoint.ui.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a user made of a table's columns: order, widths, which are shown, and the sorting. Its text form is remembered
 * between starts; a text of an older version, with columns that are gone or without new ones, still gives a layout.
 *
 * @param places every column of the table in its order
 * @param sort the sorting, if there is one
 */
public record TableLayout(List<Place> places, Optional<SortOrder> sort) {

    private static final int NARROWEST = 20;
    private static final int WIDEST = 4000;
    private static final Pattern PLACE = Pattern.compile("([a-z0-9-]+):(\\d{1,4})(-?)");
    private static final Pattern SORT = Pattern.compile("([a-z0-9-]+)(\\^|v)");

    /**
     * One column.
     *
     * @param id the column's id
     * @param width its width in pixels at 96 dpi, 20 to 4000
     * @param shown whether it is shown
     */
    public record Place(String id, int width, boolean shown) {
    }

    /** Copies the list. */
    public TableLayout {
        places = List.copyOf(places);
    }

    /** The layout that the columns declare. */
    public static <R> TableLayout of(List<TableColumn<R>> columns) {
        return new TableLayout(columns.stream().map(c -> new Place(c.id(), c.width(), c.shown())).toList(),
                Optional.empty());
    }

    /** The text to remember. */
    public String text() {
        String all = places.stream().map(p -> p.id + ':' + p.width + (p.shown ? "" : "-"))
                .collect(Collectors.joining(","));
        return all + sort.map(s -> '|' + s.columnId() + (s.descending() ? 'v' : '^')).orElse("");
    }

    /**
     * This layout changed to what a text says. Columns that the text does not name keep their width and stand behind
     * those that stand before them here; whatever is not understood is passed over.
     */
    public TableLayout with(String text) {
        int bar = text.indexOf('|');
        Map<String, Place> known = new HashMap<>();
        places.forEach(place -> known.put(place.id, place));
        Map<String, Place> named = new LinkedHashMap<>();
        for (String part : (bar < 0 ? text : text.substring(0, bar)).split(",")) {
            Matcher matcher = PLACE.matcher(part);
            if (matcher.matches() && known.containsKey(matcher.group(1))) {
                int width = Math.clamp(Integer.parseInt(matcher.group(2)), NARROWEST, WIDEST);
                named.putIfAbsent(matcher.group(1), new Place(matcher.group(1), width, matcher.group(3).isEmpty()));
            }
        }
        Optional<SortOrder> order = bar < 0
                ? Optional.empty()
                : Optional.of(SORT.matcher(text.substring(bar + 1))).filter(Matcher::matches)
                        .filter(m -> known.containsKey(m.group(1)))
                        .map(m -> new SortOrder(m.group(1), "v".equals(m.group(2))));
        TableLayout changed = new TableLayout(merged(named), order);
        return changed.places.stream().anyMatch(Place::shown) ? changed : this;
    }

    private List<Place> merged(Map<String, Place> named) {
        List<Place> merged = new ArrayList<>(named.values());
        int at = 0;
        for (Place place : places) {
            if (named.containsKey(place.id)) {
                at = merged.indexOf(named.get(place.id)) + 1;
            } else {
                merged.add(at++, place);
            }
        }
        return merged;
    }
}
