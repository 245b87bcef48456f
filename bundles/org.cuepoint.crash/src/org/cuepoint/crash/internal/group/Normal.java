package org.cuepoint.crash.internal.group;

/** Messages without what differs each time: numbers, identifiers, paths, what stands in quotation marks. */
final class Normal {

    private static final int LONGEST = 300;

    private Normal() {
    }

    /** The message as it is compared. Takes one pass. */
    static String message(String message) {
        StringBuilder text = new StringBuilder();
        int i = 0;
        int end = Math.min(message.length(), LONGEST);
        while (i < end) {
            char c = message.charAt(i);
            int closing = c == '"' || c == '\'' ? message.indexOf(c, i + 1) : -1;
            if (closing > 0 && closing < end) {
                text.append("\"\"");
                i = closing + 1;
            } else if (isWord(c)) {
                int word = i;
                boolean digit = false;
                boolean path = false;
                while (i < end && (isWord(message.charAt(i)) || isInside(message, i, end))) {
                    digit |= Character.isDigit(message.charAt(i));
                    path |= message.charAt(i) == '/' || message.charAt(i) == '\\';
                    i++;
                }
                text.append(path ? "<path>" : digit ? "<n>" : message.substring(word, i));
            } else {
                text.append(c);
                i++;
            }
        }
        return text.toString();
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '/' || c == '\\' || c == '_';
    }

    /** Signs that hold a word together when another part of it follows: {@code 2026-11-24}, {@code a.b}, {@code 12:30}. */
    private static boolean isInside(String message, int at, int end) {
        char c = message.charAt(at);
        return (c == '-' || c == '.' || c == ':' || c == '@') && at + 1 < end && isWord(message.charAt(at + 1));
    }
}
