package org.cuepoint.logging.ui.internal;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;

import org.cuepoint.logging.LogLevel;
import org.cuepoint.logging.index.LogFilter;

/** What the user wants to see: levels, and the words of the filter field. */
final class FilterModel {

    private final Clock clock;
    private final Runnable changed;
    private Set<LogLevel> levels = EnumSet.allOf(LogLevel.class);
    private String text = "";
    private boolean matchCase;
    private String problem = "";
    private LogFilter wanted = LogFilter.ALL;

    /**
     * @param clock what {@code last:} counts from, with the zone of typed times
     * @param changed applies it
     */
    FilterModel(Clock clock, Runnable changed) {
        this.clock = clock;
        this.changed = changed;
    }

    /** Shows only these levels. */
    void levels(Set<LogLevel> shown) {
        levels = Set.copyOf(shown);
        changed.run();
    }

    Set<LogLevel> levels() {
        return levels;
    }

    /** Takes words without applying them yet. */
    void typed(String typed) {
        text = typed;
    }

    /** Sets the words. */
    void text(String words) {
        text = words;
        changed.run();
    }

    String text() {
        return text;
    }

    /** Sets whether capital letters matter. */
    void matchCase(boolean matters) {
        matchCase = matters;
        changed.run();
    }

    boolean matchCase() {
        return matchCase;
    }

    /** Shows only the records that have the same in one part. */
    void only(String key, String value) {
        text(Query.with(text, key, value));
    }

    /** Hides the records that have something in one part, or, with an empty key, anywhere. */
    void hide(String key, String value) {
        text((text.strip() + " -" + (key.isEmpty() ? "" : key + ':') + Words.quoted(value)).strip());
    }

    /** Shows all levels and texts. */
    void clear() {
        levels = EnumSet.allOf(LogLevel.class);
        text = "";
        changed.run();
    }

    /** Understands the words again. */
    void apply() {
        Query query = Query.parse(text, matchCase, clock.instant(), clock.getZone());
        problem = query.problem();
        wanted = query.of(levels);
    }

    /** What is wanted, as it was understood last. */
    LogFilter wanted() {
        return wanted;
    }

    /** Whether anything is filtered out. */
    boolean active() {
        return !wanted.equals(LogFilter.ALL);
    }

    /** What could not be understood, as a sentence. */
    String problem() {
        return problem;
    }
}
