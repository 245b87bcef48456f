package org.cuepoint.logging.ui.internal;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import org.cuepoint.logging.index.LogFilter;

/** A text that is looked for among the shown records: its hits, the next one, and the one before. */
final class SearchModel {

    private String text = "";
    private boolean regex;
    private boolean matchCase;
    private String problem = "";

    /** Looks for another text. */
    void set(String wanted, boolean asRegex, boolean withCase) {
        text = wanted;
        regex = asRegex;
        matchCase = withCase;
        problem = "";
        if (regex) {
            try {
                Pattern.compile(text);
            } catch (PatternSyntaxException e) {
                problem = "This is no regular expression: " + e.getDescription() + '.';
            }
        }
    }

    boolean active() {
        return !text.isEmpty();
    }

    String text() {
        return text;
    }

    boolean regex() {
        return regex;
    }

    boolean matchCase() {
        return matchCase;
    }

    /** Begins to search among what a filter lets through. */
    void start(OpenLog log, LogFilter shown) {
        if (text.isEmpty() || !problem.isEmpty()) {
            log.searched().clear();
        } else {
            log.searched().search(Query.and(shown, new LogFilter.Text(text, regex, matchCase)));
        }
    }

    /** The hit behind a record; the first one when there is none. */
    static OptionalLong next(OpenLog log, long number) {
        FoundHits hits = log.matches();
        int place = number == Long.MAX_VALUE ? hits.count() : hits.positionOf(number + 1);
        return at(hits, place < hits.count() ? place : 0);
    }

    /** The hit before a record; the last one when there is none. */
    static OptionalLong previous(OpenLog log, long number) {
        FoundHits hits = log.matches();
        int place = hits.positionOf(number) - 1;
        return at(hits, place >= 0 ? place : hits.count() - 1);
    }

    private static OptionalLong at(FoundHits hits, int place) {
        return hits.count() == 0 ? OptionalLong.empty() : OptionalLong.of(hits.number(place));
    }

    /** What stands beside the field: {@code 3 of 120}, or why there is nothing. */
    String words(OpenLog log, OptionalLong selected) {
        if (!active()) {
            return "";
        }
        String wrong = problem.isEmpty() ? log.searched().problem() : problem;
        if (!wrong.isEmpty()) {
            return wrong;
        }
        FoundHits hits = log.matches();
        String more = log.searched().busy() ? "\u2026" : "";
        if (hits.count() == 0) {
            return log.searched().busy() ? "Searching\u2026" : "Not found";
        }
        String count = String.format(Locale.ROOT, "%,d", hits.count()) + more;
        if (selected.isPresent() && isHit(hits, selected.getAsLong())) {
            return String.format(Locale.ROOT, "%,d of %s", hits.positionOf(selected.getAsLong()) + 1, count);
        }
        return hits.count() == 1 && more.isEmpty() ? "1 hit" : count + " hits";
    }

    /** Whether a record is one of the hits. */
    boolean isHit(OpenLog log, long number) {
        return active() && isHit(log.matches(), number);
    }

    private static boolean isHit(FoundHits hits, long number) {
        int place = hits.positionOf(number);
        return place < hits.count() && hits.number(place) == number;
    }
}
