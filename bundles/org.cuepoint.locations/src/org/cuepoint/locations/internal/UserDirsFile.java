package org.cuepoint.locations.internal;

import java.util.Optional;

/**
 * Reads {@code user-dirs.dirs} of xdg-user-dirs: lines {@code XDG_NAME_DIR="$HOME/path"} or {@code
 * XDG_NAME_DIR="/path"}, the value in double quotes with backslash escapes. Any other form is not supported by the
 * format and passed over; the last line of a key holds, as when a shell reads the file.
 */
final class UserDirsFile {

    private static final String HOME = "$HOME";

    private UserDirsFile() {
    }

    /**
     * The absolute path of a key; empty when no line gives one.
     *
     * @param text the file's text
     * @param key for example {@code XDG_DOCUMENTS_DIR}
     * @param home what {@code $HOME} stands for
     */
    static Optional<String> folder(String text, String key, String home) {
        Optional<String> last = Optional.empty();
        int start = 0;
        while (start < text.length()) {
            int end = start;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            Optional<String> path = inLine(text.substring(start, end), key, home);
            last = path.isPresent() ? path : last;
            start = end + 1;
        }
        return last;
    }

    private static Optional<String> inLine(String line, String key, String home) {
        int name = skipBlanks(line, 0);
        int equals = skipBlanks(line, name + key.length());
        if (!line.startsWith(key, name) || !line.startsWith("=", equals)) {
            return Optional.empty();
        }
        int quote = skipBlanks(line, equals + 1);
        return line.startsWith("\"", quote) ? quoted(line, quote + 1, home) : Optional.empty();
    }

    private static int skipBlanks(String line, int start) {
        int at = start;
        while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }

    private static Optional<String> quoted(String line, int start, String home) {
        boolean below = line.startsWith(HOME + '/', start) || line.startsWith(HOME + '"', start);
        StringBuilder path = new StringBuilder(below && !"/".equals(home) ? withoutTrailingSlash(home) : "");
        int at = below ? start + HOME.length() : start;
        while (at < line.length() && line.charAt(at) != '"') {
            at = line.charAt(at) == '\\' ? at + 1 : at;
            if (at < line.length()) {
                path.append(line.charAt(at));
            }
            at++;
        }
        boolean closed = at < line.length();
        return closed && (below || path.indexOf("/") == 0)
                ? Optional.of(withoutTrailingSlash(path.toString()))
                : Optional.empty();
    }

    private static String withoutTrailingSlash(String path) {
        int end = path.length();
        while (end > 1 && path.charAt(end - 1) == '/') {
            end--;
        }
        return end == 0 ? "/" : path.substring(0, end);
    }
}
