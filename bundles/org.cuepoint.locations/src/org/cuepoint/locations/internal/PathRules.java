package org.cuepoint.locations.internal;

import java.util.Optional;

/**
 * How a platform writes paths, on plain text: a {@code java.nio.file.Path} knows only the rules of the machine it runs
 * on. Part of every start: plain loops, since the first regular expression of a process costs some milliseconds.
 */
enum PathRules {
    /** Slashes; one root. */
    POSIX('/'),
    /** Backslashes (slashes are accepted), drives and network shares. */
    WINDOWS('\\');

    private static final int DEVICE_PREFIX = 4;

    private final char separator;

    PathRules(char separator) {
        this.separator = separator;
    }

    /** Whether the path names the same place whatever the working folder is. */
    boolean absolute(String path) {
        return this == POSIX ? path.startsWith("/") : startsWithDrive(path, 0) || startsWithShare(path);
    }

    /** Whether the path has only characters that the platform allows. */
    boolean usable(String path) {
        if (this == POSIX) {
            return path.indexOf('\0') < 0;
        }
        int start = path.startsWith("\\\\?\\") || path.startsWith("\\\\.\\") ? DEVICE_PREFIX : 0;
        for (int i = startsWithDrive(path, start) ? start + 2 : start; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c < ' ' || "<>:\"|?*".indexOf(c) >= 0) {
                return false;
            }
        }
        return true;
    }

    private boolean startsWithDrive(String path, int start) {
        return path.length() >= start + 3 && isLetter(path.charAt(start)) && path.charAt(start + 1) == ':'
                && separates(path.charAt(start + 2));
    }

    private boolean startsWithShare(String path) {
        if (path.length() < 2 || !separates(path.charAt(0)) || !separates(path.charAt(1))) {
            return false;
        }
        int host = 2;
        while (host < path.length() && !separates(path.charAt(host))) {
            host++;
        }
        int share = host;
        while (share < path.length() && separates(path.charAt(share))) {
            share++;
        }
        return host > 2 && share > host && share < path.length();
    }

    /** Whether a character can name a drive. */
    static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    /** A name below a folder. */
    String join(String folder, String... names) {
        StringBuilder path = new StringBuilder(folder);
        for (String name : names) {
            if (path.isEmpty() || !separates(path.charAt(path.length() - 1))) {
                path.append(separator);
            }
            path.append(name);
        }
        return path.toString();
    }

    /** The folder that an absolute path stands in; empty for a root. */
    Optional<String> parent(String path) {
        Optional<TextPath> parsed = TextPath.parse(this, path);
        Optional<TextPath> parent = parsed.isPresent() ? parsed.get().parent() : parsed;
        return parent.isPresent() ? Optional.of(parent.get().toString()) : Optional.empty();
    }

    /** The character between names. */
    char separator() {
        return separator;
    }

    /** Whether a character stands between names. */
    boolean separates(char c) {
        return c == '/' || c == separator;
    }
}
