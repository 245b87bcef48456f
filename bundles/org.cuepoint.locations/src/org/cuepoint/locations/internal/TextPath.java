package org.cuepoint.locations.internal;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An absolute path as text, split into names. {@code ..} is kept: what it means depends on symbolic links.
 *
 * @param rules how it is written
 * @param root what the names are below: {@code /}, a drive such as {@code C:\} or a share such as {@code
 *     \\server\share\}
 * @param names the names from the root on
 */
record TextPath(PathRules rules, String root, List<String> names) {

    TextPath {
        names = List.copyOf(names);
    }

    /**
     * Splits an absolute path; empty when it is not one. On Windows the prefixes {@code \\?\} and {@code \\.\} are
     * taken off and the administrators' share of a drive on this machine ({@code \\localhost\C$}) is seen as the drive.
     */
    static Optional<TextPath> parse(PathRules rules, String path) {
        if (rules == PathRules.WINDOWS) {
            return WindowsPath.parse(path.replace('/', '\\'));
        }
        return path.startsWith("/")
                ? Optional.of(new TextPath(PathRules.POSIX, "/", split(path, '/')))
                : Optional.empty();
    }

    /** The names between separators, without the empty ones and single dots. */
    static List<String> split(String path, char separator) {
        List<String> names = new ArrayList<>();
        int start = 0;
        while (start <= path.length()) {
            int next = path.indexOf(separator, start);
            int end = next < 0 ? path.length() : next;
            String name = path.substring(start, end);
            if (!name.isEmpty() && !".".equals(name)) {
                names.add(name);
            }
            start = end + 1;
        }
        return names;
    }

    /** The folder this one stands in; empty for a root. */
    Optional<TextPath> parent() {
        if (names.isEmpty()) {
            return Optional.empty();
        }
        List<String> shorter = new ArrayList<>(names);
        shorter.removeLast();
        return Optional.of(new TextPath(rules, root, shorter));
    }

    /** The path with one more name. */
    TextPath child(String name) {
        List<String> longer = new ArrayList<>(names);
        longer.add(name);
        return new TextPath(rules, root, longer);
    }

    /** The last name; empty for a root. */
    Optional<String> name() {
        return names.isEmpty() ? Optional.empty() : Optional.of(names.getLast());
    }

    /** Whether this path is the other one or below it. Neither may contain {@code ..}. */
    boolean within(TextPath other, boolean foldsCase) {
        if (names.size() < other.names.size() || !same(root, other.root, foldsCase)) {
            return false;
        }
        for (int i = 0; i < other.names.size(); i++) {
            if (!same(names.get(i), other.names.get(i), foldsCase)) {
                return false;
            }
        }
        return true;
    }

    private boolean same(String one, String two, boolean foldsCase) {
        return comparable(one, foldsCase).equals(comparable(two, foldsCase));
    }

    private String comparable(String name, boolean foldsCase) {
        String text = name;
        if (rules == PathRules.WINDOWS) {
            // a colon begins the name of a stream of the same file; trailing dots and spaces are taken off by Win32
            int stream = text.indexOf(':');
            int end = stream > 0 ? stream : text.length();
            while (end > 1 && (text.charAt(end - 1) == '.' || text.charAt(end - 1) == ' ')) {
                end--;
            }
            text = text.substring(0, end);
        }
        if (!foldsCase) {
            return text;
        }
        // upper case first: some letters have one upper but two lower forms
        return Normalizer.normalize(text, Normalizer.Form.NFC).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return rules.join(root, names.toArray(new String[0]));
    }
}
