package org.cuepoint.logging.internal.index;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.cuepoint.logging.LogLevel;
import org.cuepoint.logging.index.LogFilter;

/**
 * How a filter is looked for. Texts that are empty ask for nothing. A text without regard to capital letters is found
 * whatever the language when it holds letters beyond ASCII; one of ASCII alone finds ASCII.
 */
final class FilterPlan {

    private static final Pattern BEYOND_ASCII = Pattern.compile("[^\\x00-\\x7F]|\\\\[uxN0pPc]");

    private final LogFilter filter;
    private final List<TextCondition.Wanted> texts = new ArrayList<>();
    private final boolean[] levels = new boolean[LogLevel.values().length];

    /**
     * Prepares a search.
     *
     * @throws IllegalArgumentException when a pattern is none; the message is a sentence
     */
    FilterPlan(LogFilter filter) {
        this.filter = filter;
        filter.levels().forEach(level -> levels[level.ordinal()] = !filter.criticalOnly() || level == LogLevel.ERROR);
        filter.texts().forEach(text -> add(text, false));
        filter.without().forEach(text -> add(text, true));
    }

    private void add(LogFilter.Text text, boolean without) {
        if (!text.pattern().isEmpty()) {
            texts.add(text.regex() ? ofRegex(text, without) : ofText(text, without));
        }
    }

    private static TextCondition.Wanted ofText(LogFilter.Text text, boolean without) {
        String pattern = text.pattern();
        boolean ascii = pattern.chars().allMatch(c -> c < 0x80);
        boolean bytes = pattern.chars().noneMatch(c -> Character.isISOControl(c) && c != '\t' || c == 0xFFFD)
                && pattern.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
        if (bytes && (ascii || text.matchCase())) {
            Pattern decides = Pattern.compile(Pattern.quote(pattern), text.matchCase() ? 0 : Pattern.CASE_INSENSITIVE);
            return new TextCondition.Wanted(decides, List.of(Needle.of(pattern, text.matchCase())), true, without);
        }
        return ofRegex(new LogFilter.Text(Pattern.quote(pattern), true, text.matchCase()), without);
    }

    private static TextCondition.Wanted ofRegex(LogFilter.Text text, boolean without) {
        boolean unicode = BEYOND_ASCII.matcher(text.pattern()).find();
        int flags = text.matchCase() ? 0 : Pattern.CASE_INSENSITIVE | (unicode ? Pattern.UNICODE_CASE : 0);
        try {
            Pattern pattern = Pattern.compile(text.pattern(), flags);
            List<Needle> needles = Literals.of(text.pattern(), text.matchCase(), unicode).stream()
                    .map(literal -> Needle.of(literal, text.matchCase())).toList();
            return new TextCondition.Wanted(pattern, needles, false, without);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("'" + text.pattern() + "' is no regular expression: "
                    + e.getDescription() + " at position " + Math.max(e.getIndex(), 0) + ".", e);
        } catch (StackOverflowError e) {
            throw new IllegalArgumentException("The regular expression is too long.", e);
        }
    }

    /** Whether a level is wanted. */
    boolean wants(int level) {
        return levels[level];
    }

    /** The conditions beside the level, the cheapest first; for one thread. */
    List<Condition> conditions(BooleanSupplier cancelled) {
        List<Condition> conditions = new ArrayList<>();
        if (TimeCondition.asked(filter)) {
            conditions.add(new TimeCondition(filter));
        }
        texts.stream().filter(TextCondition.Wanted::decided)
                .forEach(wanted -> conditions.add(new TextCondition(wanted, cancelled)));
        if (FieldCondition.asked(filter)) {
            conditions.add(new FieldCondition(filter));
        }
        texts.stream().filter(wanted -> !wanted.decided())
                .forEach(wanted -> conditions.add(new TextCondition(wanted, cancelled)));
        return conditions;
    }
}
