package org.cuepoint.redaction.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A set of words that is asked about words where they stand in a text, whatever their case and without copying them:
 * the question that the rules ask most often.
 */
final class Words {

    private final String[] slots;
    private final int longest;

    private Words(Set<String> words) {
        slots = new String[Integer.highestOneBit(Math.max(8, words.size() * 4))];
        Arrays.fill(slots, "");
        longest = words.stream().mapToInt(String::length).max().orElse(0);
        for (String word : words) {
            String lower = word.toLowerCase(Locale.ROOT);
            int slot = hash(lower, 0, lower.length());
            while (!slots[slot & slots.length - 1].isEmpty()) {
                slot++;
            }
            slots[slot & slots.length - 1] = lower;
        }
    }

    /** The words of a text that stand between spaces. */
    static Words of(String words) {
        return new Words(Set.copyOf(List.of(words.strip().split("\\s+"))));
    }

    /** Whether the text from {@code start} to {@code end} is one of them. */
    boolean has(CharSequence text, int start, int end) {
        if (end <= start || end - start > longest) {
            return false;
        }
        int slot = hash(text, start, end);
        while (true) {
            String word = slots[slot & slots.length - 1];
            if (word.isEmpty()) {
                return false;
            }
            if (word.length() == end - start && Chars.startsWithIgnoreCase(text, start, word)) {
                return true;
            }
            slot++;
        }
    }

    /** The same for all spellings of a word. */
    static int hash(CharSequence text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + Chars.lower(text.charAt(i));
        }
        return hash ^ hash >>> 15;
    }
}
