package org.cuepoint.locations.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code user-dirs.dirs} of xdg-user-dirs: lines {@code XDG_NAME_DIR="$HOME/path"} or {@code
 * XDG_NAME_DIR="/path"}, the value in double quotes with backslash escapes. Any other form is not supported by the
 * format and passed over; the last line of a key holds, as when a shell reads the file.
 */
final class UserDirsFile {

    private static final Pattern LINE = Pattern.compile("\\s*(XDG_[A-Z]+_DIR)\\s*=\\s*\"((?:[^\"\\\\]|\\\\.)*)\".*",
            Pattern.DOTALL);
    private static final Pattern ESCAPE = Pattern.compile("\\\\(.)", Pattern.DOTALL);
    private static final String HOME = "$HOME";

    private UserDirsFile() {
    }

    /**
     * The absolute paths by key.
     *
     * @param text the file's text
     * @param home what {@code $HOME} stands for
     */
    static Map<String, String> parse(String text, String home) {
        Map<String, String> folders = new HashMap<>();
        text.lines().forEach(line -> {
            Matcher matcher = LINE.matcher(line);
            if (matcher.matches()) {
                expand(matcher.group(2), home).ifPresent(path -> folders.put(matcher.group(1), path));
            }
        });
        return folders;
    }

    private static Optional<String> expand(String quoted, String home) {
        if (quoted.equals(HOME) || quoted.startsWith(HOME + '/')) {
            String rest = unescape(quoted.substring(HOME.length()));
            return Optional.of(withoutTrailingSlash(withoutTrailingSlash(home) + rest));
        }
        String path = unescape(quoted);
        return path.startsWith("/") ? Optional.of(withoutTrailingSlash(path)) : Optional.empty();
    }

    private static String unescape(String quoted) {
        return ESCAPE.matcher(quoted).replaceAll(match -> Matcher.quoteReplacement(match.group(1)));
    }

    private static String withoutTrailingSlash(String path) {
        int end = path.length();
        while (end > 1 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }
}
