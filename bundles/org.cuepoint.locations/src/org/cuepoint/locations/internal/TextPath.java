package org.cuepoint.locations.internal;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An absolute path as text, split into names. {@code ..} is kept: what it means depends on symbolic links.
 *
 * @param rules how it is written
 * @param root what the names are below: {@code /}, a drive such as {@code C:\} or a share such as {@code
 *     \\server\share\}
 * @param names the names from the root on
 */
record TextPath(PathRules rules, String root, List<String> names) {

    private static final Pattern DRIVE = Pattern.compile("([A-Za-z]):(?=[\\\\/]|$)(.*)", Pattern.DOTALL);
    private static final Pattern SHARE = Pattern.compile("\\\\\\\\([^\\\\]+)\\\\+([^\\\\]+)(.*)", Pattern.DOTALL);
    private static final Pattern LOCAL_HOST = Pattern
            .compile("(?i)localhost|127(\\.\\d+){1,3}|\\[?::1\\]?|0*-*-1\\.ipv6-literal\\.net");
    private static final Pattern ADMIN_SHARE = Pattern.compile("([A-Za-z])\\$");

    TextPath {
        names = List.copyOf(names);
    }

    /**
     * Splits an absolute path; empty when it is not one. On Windows the prefixes {@code \\?\} and {@code \\.\} are
     * taken off and the administrators' share of a drive on this machine ({@code \\localhost\C$}) is seen as the drive.
     */
    static Optional<TextPath> parse(PathRules rules, String path) {
        return rules == PathRules.POSIX ? parsePosix(path) : parseWindows(path.replace('/', '\\'));
    }

    private static Optional<TextPath> parsePosix(String path) {
        return path.startsWith("/")
                ? Optional.of(new TextPath(PathRules.POSIX, "/", split(path, '/')))
                : Optional.empty();
    }

    private static Optional<TextPath> parseWindows(String path) {
        String plain = path;
        boolean device = path.startsWith("\\\\?\\") || path.startsWith("\\\\.\\");
        if (device) {
            plain = path.substring(4);
            if (plain.regionMatches(true, 0, "UNC\\", 0, 4)) {
                plain = "\\\\" + plain.substring(4);
            }
        }
        Matcher drive = DRIVE.matcher(plain);
        if (drive.matches()) {
            return Optional.of(onDrive(drive.group(1), drive.group(2)));
        }
        Matcher share = SHARE.matcher(plain);
        if (!share.matches()) {
            return Optional.empty();
        }
        Matcher admin = ADMIN_SHARE.matcher(share.group(2));
        if (admin.matches() && LOCAL_HOST.matcher(share.group(1)).matches()) {
            return Optional.of(onDrive(admin.group(1), share.group(3)));
        }
        String root = "\\\\" + share.group(1) + '\\' + share.group(2) + '\\';
        return Optional.of(new TextPath(PathRules.WINDOWS, root, split(share.group(3), '\\')));
    }

    private static TextPath onDrive(String letter, String rest) {
        return new TextPath(PathRules.WINDOWS, letter.toUpperCase(Locale.ROOT) + ":\\", split(rest, '\\'));
    }

    private static List<String> split(String path, char separator) {
        List<String> names = new ArrayList<>();
        for (String name : path.split(Pattern.quote(String.valueOf(separator)), -1)) {
            if (!name.isEmpty() && !".".equals(name)) {
                names.add(name);
            }
        }
        return names;
    }

    /** The folder this one stands in; empty for a root. */
    Optional<TextPath> parent() {
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(new TextPath(rules, root, names.subList(0, names.size() - 1)));
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
            // Win32 takes trailing dots and spaces off every name before it looks for the file
            int end = text.length();
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
        return root + String.join(String.valueOf(rules.separator()), names);
    }
}
