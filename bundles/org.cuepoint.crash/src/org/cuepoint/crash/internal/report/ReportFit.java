package org.cuepoint.crash.internal.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes a report small enough: its longest lists are halved until it is, and {@code cut} says what was taken away. */
final class ReportFit {

    /** The most that the JSON of a report takes, in bytes: 2 MB. */
    static final int MOST = 2_000_000;

    private static final int LONGEST_TEXT = 20_000;
    private static final int SHORT_TEXT = 500;
    private static final int FEW = 20;
    private static final int DEEPEST = 32;
    /** Of these the end tells most. */
    private static final Set<String> ENDS = Set.of("log", "breadcrumbs");
    /** Never taken away: what stands in lists. */
    private static final Set<String> HEAD = Set.of("schema", "id", "time", "kind", "activity", "fingerprint",
            "occurrence", "thread", "lastedMs", "exceptions", "application", "cut");

    private ReportFit() {
    }

    /**
     * A report that is small enough.
     *
     * @param tree stays as it is
     * @return the same when it fits; else one whose member {@code cut} has, by name of the list, how many entries are gone
     *     (for {@code text} and {@code other}: 1)
     */
    static Map<String, ?> fit(Map<String, ?> tree) {
        return fit(tree, MOST);
    }

    /** The same with another limit in bytes, at least 20,000. */
    static Map<String, ?> fit(Map<String, ?> tree, int most) {
        if (size(tree) <= most) {
            return tree;
        }
        Map<String, Object> small = new LinkedHashMap<>();
        tree.forEach((name, value) -> small.put(name, shorter(value, LONGEST_TEXT, Integer.MAX_VALUE, 0)));
        Map<String, Object> cut = new LinkedHashMap<>();
        small.put("cut", cut);
        if (!small.equals(tree)) {
            cut.put("text", 1);
        }
        halve(small, cut, most);
        if (size(small) > most) {
            small.replaceAll((name, value) -> "cut".equals(name) ? value : shorter(value, SHORT_TEXT, FEW, 0));
            cut.put("other", 1);
        }
        if (size(small) > most) {
            small.keySet().retainAll(HEAD);
            small.replaceAll(
                    (name, value) -> "cut".equals(name) ? value : shorter(value, SHORT_TEXT / 5, 3, DEEPEST - 6));
        }
        return small;
    }

    private static void halve(Map<String, Object> small, Map<String, Object> cut, int most) {
        Map<String, Long> sizes = new LinkedHashMap<>();
        small.forEach((name, value) -> {
            if (value instanceof List<?> list && list.size() > 1 && !"exceptions".equals(name)) {
                sizes.put(name, size(value));
            }
        });
        long all = size(small);
        while (all > most && !sizes.isEmpty()) {
            String longest = sizes.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
            List<?> list = (List<?>) small.getOrDefault(longest, List.of());
            int kept = list.size() / 2;
            List<?> half = ENDS.contains(longest)
                    ? list.subList(list.size() - kept, list.size())
                    : list.subList(0, kept);
            small.put(longest, new ArrayList<>(half));
            cut.merge(longest, list.size() - kept, (a, b) -> ((Number) a).intValue() + ((Number) b).intValue());
            sizes.put(longest, size(half));
            if (kept <= 1) {
                sizes.remove(longest);
            }
            all = size(small);
        }
    }

    private static Object shorter(Object value, int text, int entries, int depth) {
        if (value instanceof String string) {
            return string.length() > text ? string.substring(0, text) + "…" : string;
        }
        if (depth > DEEPEST) {
            return "…";
        }
        if (value instanceof List<?> list) {
            List<Object> kept = new ArrayList<>();
            list.stream().limit(entries).forEach(one -> kept.add(shorter(one, text, entries, depth + 1)));
            return kept;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> kept = new LinkedHashMap<>();
            map.entrySet().stream().limit(entries)
                    .forEach(
                            e -> kept.put(String.valueOf(e.getKey()), shorter(e.getValue(), text, entries, depth + 1)));
            return kept;
        }
        return value;
    }

    private static long size(Object tree) {
        return ReportFiles.json(tree).getBytes(StandardCharsets.UTF_8).length;
    }
}
