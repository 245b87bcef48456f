package org.cuepoint.locations.internal;

import java.util.Locale;
import java.util.Optional;

/** Takes the many ways apart in which Windows writes one and the same place ("Naming Files, Paths, and Namespaces"). */
final class WindowsPath {

    private static final String SHARES = "UNC\\";
    private static final String THIS_MACHINE = "(?i)localhost|127(\\.\\d+){1,3}|\\[?::1\\]?|0*-*-1\\.ipv6-literal\\.net";

    private WindowsPath() {
    }

    /** Splits an absolute path whose separators are backslashes; empty when it is not one. */
    static Optional<TextPath> parse(String path) {
        String plain = path;
        if (path.startsWith("\\\\?\\") || path.startsWith("\\\\.\\")) {
            plain = path.substring(4);
            if (plain.regionMatches(true, 0, SHARES, 0, SHARES.length())) {
                plain = "\\\\" + plain.substring(SHARES.length());
            }
        }
        if (plain.length() >= 2 && PathRules.isLetter(plain.charAt(0)) && plain.charAt(1) == ':') {
            return plain.length() == 2 || plain.charAt(2) == '\\'
                    ? Optional.of(onDrive(plain.charAt(0), plain.substring(2)))
                    : Optional.empty();
        }
        return plain.startsWith("\\\\") ? share(plain) : Optional.empty();
    }

    private static Optional<TextPath> share(String path) {
        int hostEnd = path.indexOf('\\', 2);
        int share = hostEnd;
        while (share >= 0 && share < path.length() && path.charAt(share) == '\\') {
            share++;
        }
        if (hostEnd <= 2 || share == path.length()) {
            return Optional.empty();
        }
        int next = path.indexOf('\\', share);
        int shareEnd = next < 0 ? path.length() : next;
        String host = path.substring(2, hostEnd);
        String rest = path.substring(shareEnd);
        boolean administrators = shareEnd == share + 2 && PathRules.isLetter(path.charAt(share))
                && path.charAt(share + 1) == '$';
        if (administrators && host.matches(THIS_MACHINE)) {
            return Optional.of(onDrive(path.charAt(share), rest));
        }
        String root = "\\\\" + host + '\\' + path.substring(share, shareEnd) + '\\';
        return Optional.of(new TextPath(PathRules.WINDOWS, root, TextPath.split(rest, '\\')));
    }

    private static TextPath onDrive(char letter, String rest) {
        return new TextPath(PathRules.WINDOWS, String.valueOf(letter).toUpperCase(Locale.ROOT) + ":\\",
                TextPath.split(rest, '\\'));
    }
}
