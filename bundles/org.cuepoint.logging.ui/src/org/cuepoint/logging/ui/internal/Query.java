package org.cuepoint.logging.ui.internal;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import org.cuepoint.logging.LogLevel;
import org.cuepoint.logging.index.LogFilter;

/**
 * What the words in the filter field mean. Words are texts that must all occur; {@code "several words"} are one text,
 * {@code /a.*b/} is a regular expression, and {@code -word} must not occur. {@code logger:}, {@code thread:},
 * {@code op:}, {@code from:}, {@code to:}, {@code last:} (as in {@code last:10m}), {@code is:critical} and
 * {@code is:timed} look at one part of a record.
 *
 * @param filter what is wanted, of all levels
 * @param problem what could not be understood, as a sentence; empty when all was
 */
record Query(LogFilter filter, String problem) {

    /** The mark of a timing in the context of a record, in either form of our log. */
    static final LogFilter.Text TIMED = new LogFilter.Text("\\bduration(=|\":)", true, true);

    /** One word of the field. */
    private record Word(boolean excluded, String key, String value, boolean regex) {
    }

    /**
     * Understands a text.
     *
     * @param matchCase whether capital letters matter
     * @param now what {@code last:} counts from
     * @param zone of the times that are typed
     */
    static Query parse(String text, boolean matchCase, Instant now, ZoneId zone) {
        Builder builder = new Builder(matchCase, now, zone);
        Words.split(text).forEach(word -> builder.add(word(word)));
        return builder.build();
    }

    /** The same levels only. */
    LogFilter of(Set<LogLevel> levels) {
        return new LogFilter(levels, filter.criticalOnly(), filter.logger(), filter.thread(), filter.operation(),
                filter.from(), filter.to(), filter.texts(), filter.without());
    }

    /** A filter that wants one more text. */
    static LogFilter and(LogFilter filter, LogFilter.Text text) {
        List<LogFilter.Text> texts = new ArrayList<>(filter.texts());
        texts.add(text);
        return new LogFilter(filter.levels(), filter.criticalOnly(), filter.logger(), filter.thread(),
                filter.operation(), filter.from(), filter.to(), texts, filter.without());
    }

    /** The field's text with a part set, in place of what it said of this part before. */
    static String with(String text, String key, String value) {
        String rest = without(text, key);
        String word = key + ':' + Words.quoted(value);
        return rest.isEmpty() ? word : rest + ' ' + word;
    }

    /** The field's text without a part. */
    static String without(String text, String key) {
        return String.join(" ", Words.split(text).stream().filter(word -> !word.startsWith(key + ':')).toList());
    }

    private static Word word(String typed) {
        boolean excluded = typed.length() > 1 && typed.charAt(0) == '-';
        String rest = excluded ? typed.substring(1) : typed;
        if (rest.length() > 2 && rest.startsWith("/") && rest.endsWith("/")) {
            return new Word(excluded, "", rest.substring(1, rest.length() - 1), true);
        }
        int colon = rest.indexOf(':');
        boolean keyed = colon > 0 && Builder.KEYS.contains(rest.substring(0, colon));
        String key = keyed ? rest.substring(0, colon) : "";
        return new Word(excluded, key, Words.unquoted(keyed ? rest.substring(colon + 1) : rest), false);
    }

    /** Gathers what words say. */
    private static final class Builder {

        static final Set<String> KEYS = Set.of("logger", "thread", "op", "from", "to", "last", "is");

        private final boolean matchCase;
        private final Instant now;
        private final ZoneId zone;
        private final List<LogFilter.Text> texts = new ArrayList<>();
        private final List<LogFilter.Text> without = new ArrayList<>();
        private String logger = "";
        private String thread = "";
        private String operation = "";
        private Optional<Instant> from = Optional.empty();
        private Optional<Instant> to = Optional.empty();
        private boolean critical;
        private String problem = "";

        Builder(boolean matchCase, Instant now, ZoneId zone) {
            this.matchCase = matchCase;
            this.now = now;
            this.zone = zone;
        }

        void add(Word word) {
            if (word.excluded) {
                exclude(word);
                return;
            }
            switch (word.key) {
                case "logger" -> logger = word.value;
                case "thread" -> thread = word.value;
                case "op" -> operation = word.value;
                case "from" -> from = time(word);
                case "to" -> to = time(word);
                case "last" -> from = TypedTime.duration(word.value).map(now::minus)
                        .or(() -> problem(
                                "\u201c" + word.value + "\u201d is no length of time; write 30s, 10m, 2h or 1d."));
                case "is" -> is(word.value);
                default -> text(texts, word.value, word.regex);
            }
        }

        private void is(String what) {
            switch (what) {
                case "critical" -> critical = true;
                case "timed" -> texts.add(TIMED);
                default ->
                    problem("Nothing is known of \u201cis:" + what + "\u201d; there are is:critical and is:timed.");
            }
        }

        private void exclude(Word word) {
            switch (word.key) {
                case "" -> text(without, word.value, word.regex);
                case "logger" -> text(without, "(\\] |\"logger\":\")" + Pattern.quote(word.value), true);
                case "thread" -> text(without, "(\\[|\"thread\":\")" + Pattern.quote(word.value) + "[\\]\"]", true);
                case "op" -> text(without, "\\boperation(=|\":)\"?" + Pattern.quote(word.value) + "\\b", true);
                default -> problem("\u201c" + word.key + ":\u201d cannot be excluded.");
            }
        }

        private void text(List<LogFilter.Text> list, String text, boolean regex) {
            if (regex) {
                try {
                    Pattern.compile(text);
                } catch (PatternSyntaxException e) {
                    problem("/" + text + "/ is no regular expression: " + e.getDescription() + '.');
                    return;
                }
            }
            if (!text.isEmpty()) {
                list.add(new LogFilter.Text(text, regex, matchCase));
            }
        }

        private Optional<Instant> time(Word word) {
            return TypedTime.parse(word.value, now, zone).or(() -> problem("\u201c" + word.value
                    + "\u201d is no time; write 14:30, 14:30:05 or 2026-11-23T14:30."));
        }

        private Optional<Instant> problem(String sentence) {
            problem = problem.isEmpty() ? sentence : problem;
            return Optional.empty();
        }

        Query build() {
            return new Query(new LogFilter(EnumSet.allOf(LogLevel.class), critical, logger, thread, operation, from,
                    to, List.copyOf(texts), List.copyOf(without)), problem);
        }
    }
}
