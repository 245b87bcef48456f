package org.cuepoint.locations.internal;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a platform writes paths, on plain text: a {@code java.nio.file.Path} knows only the rules of the machine it runs
 * on.
 */
enum PathRules {
    /** Slashes; one root. */
    POSIX('/') {
        @Override
        boolean absolute(String path) {
            return path.startsWith("/");
        }

        @Override
        boolean usable(String path) {
            return path.indexOf('\0') < 0;
        }
    },
    /** Backslashes (slashes are accepted), drives and network shares. */
    WINDOWS('\\') {
        @Override
        boolean absolute(String path) {
            return DRIVE.matcher(path).lookingAt() || SHARE.matcher(path).lookingAt();
        }

        @Override
        boolean usable(String path) {
            String names = DEVICE_PREFIX.matcher(path).replaceFirst("");
            String afterDrive = DRIVE.matcher(names).lookingAt() ? names.substring(2) : names;
            return afterDrive.chars().allMatch(c -> c >= ' ' && "<>:\"|?*".indexOf(c) < 0);
        }
    };

    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:[\\\\/]");
    private static final Pattern SHARE = Pattern.compile("[\\\\/]{2}[^\\\\/]+[\\\\/]+[^\\\\/]+");
    private static final Pattern DEVICE_PREFIX = Pattern.compile("^\\\\\\\\[?.]\\\\");

    private final char separator;

    PathRules(char separator) {
        this.separator = separator;
    }

    /** Whether the path names the same place whatever the working folder is. */
    abstract boolean absolute(String path);

    /** Whether the path has only characters that the platform allows. */
    abstract boolean usable(String path);

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
        return TextPath.parse(this, path).flatMap(TextPath::parent).map(TextPath::toString);
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
