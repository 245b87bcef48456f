package org.cuepoint.logging.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Counts as people read them, and the words of a typed line. */
final class Words {

    private Words() {
    }

    static String count(long count, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", count, noun, count == 1 ? "" : "s");
    }

    /** A text as a label shows it: an ampersand is an ampersand. */
    static String plain(String text) {
        return text.replace("&", "&&");
    }

    /** Words at spaces; spaces in double quotes, or in a regular expression between slashes, do not part. */
    static List<String> split(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        char inside = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (inside == 0 && Character.isWhitespace(c)) {
                flush(words, word);
                continue;
            }
            boolean opens = inside == 0 && (c == '"' || c == '/' && (word.isEmpty() || word.toString().equals("-")));
            if (opens) {
                inside = c;
            } else if (c == inside) {
                inside = 0;
            } else if (inside != 0 && c == '\\' && i + 1 < text.length()) {
                word.append(c); // what follows does not end it
                i++;
            }
            word.append(text.charAt(i));
        }
        flush(words, word);
        return words;
    }

    private static void flush(List<String> words, StringBuilder word) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    /** One word of a text. */
    static String quoted(String text) {
        boolean plain = !text.isEmpty() && text.chars().noneMatch(c -> Character.isWhitespace(c) || c == '"')
                && !text.startsWith("/") && !text.startsWith("-");
        return plain ? text : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** The text of a word; one without an end quote ends with the text. */
    static String unquoted(String word) {
        if (!word.startsWith("\"")) {
            return word;
        }
        StringBuilder text = new StringBuilder();
        for (int i = 1; i < word.length() && word.charAt(i) != '"'; i++) {
            boolean escapes = word.charAt(i) == '\\' && i + 1 < word.length()
                    && (word.charAt(i + 1) == '"' || word.charAt(i + 1) == '\\');
            i += escapes ? 1 : 0;
            text.append(word.charAt(i));
        }
        return text.toString();
    }
}
