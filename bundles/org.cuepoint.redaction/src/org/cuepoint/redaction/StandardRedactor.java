package org.cuepoint.redaction;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;
import org.cuepoint.redaction.internal.BuiltInRules;
import org.jspecify.annotations.Nullable;

/**
 * The redactor with the built-in rules and whatever rules are added. It passes over the text once; at each character
 * the rules that named it are asked in order, the added ones last, and the first match counts.
 */
public final class StandardRedactor implements Redactor {

    private final List<RedactionRule> builtIn;
    private final List<RedactionRule> rules = new CopyOnWriteArrayList<>();
    private final List<String> problems = new CopyOnWriteArrayList<>();
    private final Map<String, LongAdder> totals = new ConcurrentHashMap<>();
    private volatile RuleIndex index = new RuleIndex(List.of());

    /** A redactor that knows nobody by name; user names in paths are found by the usual places of home folders. */
    public StandardRedactor() {
        this(List.of(), List.of());
    }

    /**
     * @param homes the home folders of the user; each is shown as {@code ~}
     * @param userNames the user's names, which are masked where they are a whole part of a path
     */
    public StandardRedactor(List<String> homes, List<String> userNames) {
        this(BuiltInRules.all(homes, userNames));
    }

    /** @param builtIn the rules that it cannot do without */
    StandardRedactor(List<RedactionRule> builtIn) {
        this.builtIn = List.copyOf(builtIn);
        rules.addAll(builtIn);
        index();
    }

    /** Adds a rule. */
    public void add(RedactionRule rule) {
        rules.add(rule);
        index();
    }

    /** Takes a rule away; does nothing when it is not there. */
    public void remove(RedactionRule rule) {
        rules.remove(rule);
        index();
    }

    /** Sentences about rules that were taken out of use. */
    public List<String> problems() {
        return List.copyOf(problems);
    }

    /** How many rules are in use. */
    public int ruleCount() {
        return rules.size();
    }

    /** How many places were masked since the start, by kind. */
    public Map<String, Long> totals() {
        Map<String, Long> all = new TreeMap<>();
        totals.forEach((kind, count) -> all.put(kind, count.sum()));
        return all;
    }

    @Override
    public Redaction redact(String text, Scope scope) {
        Map<String, Integer> counts = new TreeMap<>();
        String masked = mask(text, scope, counts);
        counts.forEach((kind, count) -> totals.computeIfAbsent(kind, added -> new LongAdder()).add(count));
        return new Redaction(masked, Collections.unmodifiableMap(counts));
    }

    /** Visible for counting the characters that are looked at; {@code text} may be any sequence. */
    String mask(CharSequence text, Scope scope, Map<String, Integer> counts) {
        RuleIndex asked = index;
        StringBuilder masked = null;
        int length = text.length();
        int done = 0;
        Found held = null; // a find that begins later: what stands before it is looked at first
        int at = asked.next(text, 0, length);
        while (at < length || held != null) {
            Found due;
            if (held == null || at < held.match.start()) {
                Found found = ask(asked.at(text, at), text, done, at, scope);
                if (found == null || later(found, held, at)) {
                    held = held == null ? found : held;
                    at = asked.next(text, at + 1, length);
                    continue;
                }
                due = found;
            } else {
                due = held;
                held = null;
            }
            counts.merge(due.kind, 1, Integer::sum);
            masked = masked == null ? new StringBuilder(length) : masked;
            masked.append(text, done, due.match.start()).append(due.match.replacement());
            done = due.match.end();
            at = asked.next(text, done, length);
        }
        return masked == null ? text.toString() : masked.append(text, done, length).toString();
    }

    /** Whether it does not begin here, or reaches into the one that is held. */
    private static boolean later(Found found, @Nullable Found held, int at) {
        return found.match.start() > at || held != null && found.match.end() > held.match.start();
    }

    private @Nullable Found ask(RedactionRule[] asked, CharSequence text, int floor, int at, Scope scope) {
        for (RedactionRule rule : asked) {
            if (scope == Scope.SECRETS && rule.personal()) {
                continue;
            }
            try {
                Optional<Match> match = rule.match(text, floor, at);
                if (match.isPresent()) {
                    return new Found(rule.kind(), checked(match.get(), text, floor, at));
                }
            } catch (RuntimeException e) {
                // Logging it would come back here; the diagnostics show it instead.
                if (builtIn.contains(rule)) {
                    return withheld(rule, text, at, e);
                }
                if (rules.remove(rule)) {
                    problems.add("The rule " + rule.getClass().getName() + " is out of use: " + e);
                    index();
                }
            }
        }
        return null;
    }

    /** What a built-in rule fails on is not shown, and the rule stays: one odd line must not open the way for others. */
    private Found withheld(RedactionRule rule, CharSequence text, int at, RuntimeException e) {
        String problem = "The rule " + rule.getClass().getName() + " failed: " + e.getClass().getName();
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != '\n') {
            end++;
        }
        return new Found(rule.kind(), Match.secret(at, end));
    }

    private static Match checked(Match match, CharSequence text, int floor, int at) {
        if (match.start() < floor || match.end() <= at || match.end() > text.length()) {
            throw new IllegalStateException("The match " + match + " is outside its bounds");
        }
        return match;
    }

    private synchronized void index() {
        index = new RuleIndex(List.copyOf(rules));
    }

    private record Found(String kind, Match match) {
    }
}
