package org.cuepoint.redaction;

import java.util.ArrayList;
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

    private static final int ASCII = 128;

    private final List<RedactionRule> rules = new CopyOnWriteArrayList<>();
    private final List<String> problems = new CopyOnWriteArrayList<>();
    private final Map<String, LongAdder> totals = new ConcurrentHashMap<>();
    private volatile RedactionRule[][] byTrigger = new RedactionRule[ASCII][0];

    /** A redactor that knows nobody by name; user names in paths are found by the usual places of home folders. */
    public StandardRedactor() {
        this(List.of(), List.of());
    }

    /**
     * @param homes the home folders of the user; each is shown as {@code ~}
     * @param userNames the user's names, which are masked where they are a whole part of a path
     */
    public StandardRedactor(List<String> homes, List<String> userNames) {
        rules.addAll(BuiltInRules.all(homes, userNames));
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
        RedactionRule[][] index = byTrigger;
        StringBuilder masked = null;
        int done = 0;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            Found found = c < ASCII && index[c].length > 0 ? ask(index[c], text, done, at, scope) : null;
            if (found == null) {
                at++;
            } else {
                counts.merge(found.kind, 1, Integer::sum);
                masked = masked == null ? new StringBuilder(text.length()) : masked;
                masked.append(text, done, found.match.start()).append(found.match.replacement());
                done = found.match.end();
                at = done;
            }
        }
        return masked == null ? text.toString() : masked.append(text, done, text.length()).toString();
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
                if (rules.remove(rule)) {
                    problems.add("The rule " + rule.getClass().getName() + " is out of use: " + e);
                    index();
                }
            }
        }
        return null;
    }

    private static Match checked(Match match, CharSequence text, int floor, int at) {
        if (match.start() < floor || match.end() <= at || match.end() > text.length()) {
            throw new IllegalStateException("The match " + match + " is outside its bounds");
        }
        return match;
    }

    private synchronized void index() {
        List<List<RedactionRule>> lists = new ArrayList<>();
        for (int c = 0; c < ASCII; c++) {
            lists.add(new ArrayList<>());
        }
        for (RedactionRule rule : rules) {
            rule.triggers().chars().distinct().filter(c -> c < ASCII).forEach(c -> lists.get(c).add(rule));
        }
        byTrigger = lists.stream().map(list -> list.toArray(RedactionRule[]::new)).toArray(RedactionRule[][]::new);
    }

    private record Found(String kind, Match match) {
    }
}
