package org.cuepoint.redaction.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cuepoint.redaction.Match;
import java.util.Optional;
import org.cuepoint.redaction.RedactionRule;

/**
 * User names in paths: what follows {@code /home/}, {@code /Users/}, {@code \Users\} and a few more in a path of a file
 * system, percent-encoded too, and the known names wherever they are a whole part of one.
 */
final class UserPathRule implements RedactionRule {

    private static final String MASK = "[user]";
    private static final int LONGEST = 64;
    /** How far before a place its path may begin. */
    private static final int FAR = 100;
    private static final List<String> PLACES = List.of("/home/", "/users/", "\\users\\", "\\\\users\\\\", "\\home\\",
            "\\\\home\\\\", "\\documents and settings\\", "\\\\documents and settings\\\\", "%2fhome%2f", "%2fusers%2f",
            "%5cusers%5c");
    private static final List<String> MEDIA = List.of("/run/media/", "/media/");
    /** First parts of paths that hold homes of several machines or systems. */
    private static final List<String> ROOTS = List.of("/var/", "/export/", "/nfs/", "/afs/", "/net/", "/mnt/",
            "/system/", "/volumes/", "/cygdrive/", "/data/", "/c/", "/d/", "/rootfs/", "/host/");
    private static final Words NOBODY = Words.of("shared public default linuxbrew guest all lost+found me");
    private static final Words NOBODY_OF_TWO = Words.of("user users");
    private static final Words DEVICES = Words.of("cdrom floppy dvd usb images image img uploads upload css js video "
            + "videos audio music files static cache tmp disk data");
    private static final Words METHODS = Words.of("get post put delete head patch options connect");
    private static final Words TOO_COMMON = Words
            .of("root user users admin home music data test main build java org com "
                    + "src bin lib usr var tmp work");

    private final Set<String> names = new HashSet<>();

    /** @param userNames names to be masked; those shorter than three letters or as common as "root" are left alone */
    UserPathRule(List<String> userNames) {
        for (String name : userNames) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.length() > 2 && !TOO_COMMON.has(lower, 0, lower.length())) {
                names.add(lower);
            }
        }
    }

    @Override
    public String kind() {
        return "user";
    }

    @Override
    public String triggers() {
        return "/\\%";
    }

    @Override
    public List<String> beginnings() {
        List<String> all = new ArrayList<>(PLACES);
        all.addAll(MEDIA);
        names.forEach(name -> all.addAll(List.of("/" + name, "\\" + name)));
        return Beginnings.anyCase(all);
    }

    @Override
    public boolean personal() {
        return true;
    }

    @Override
    public Optional<Match> match(CharSequence text, int floor, int at) {
        char next = Chars.at(text, at + 1);
        for (String place : PLACES) {
            if (Chars.lower(next) == place.charAt(1) && Chars.startsWithIgnoreCase(text, at, place)
                    && startsPath(text, at, place)) {
                return masked(text, at + place.length(), place.charAt(0) == '%');
            }
        }
        for (String media : next == 'm' || next == 'r' ? MEDIA : List.<String>of()) {
            if (Chars.startsWith(text, at, media) && absolute(text, at)) {
                return device(text, at + media.length());
            }
        }
        for (String name : names) {
            int end = at + 1 + name.length();
            if (Chars.startsWithIgnoreCase(text, at + 1, name) && !goesOn(text, end)) {
                return Optional.of(new Match(at + 1, end, MASK));
            }
        }
        return Optional.empty();
    }

    /** Whether a longer name than the known one stands here. */
    private static boolean goesOn(CharSequence text, int end) {
        char c = Chars.at(text, end);
        return c != 0 && name(c, true) && ".,;) ".indexOf(c) < 0
                || c == '.' && Chars.token(Chars.at(text, end + 1));
    }

    /** A medium that the desktop mounted for a user: the name is followed by that of the medium. */
    private static Optional<Match> device(CharSequence text, int start) {
        int end = Chars.tokenEnd(text, start, LONGEST);
        return end > start && Chars.at(text, end) == '/' && Chars.token(Chars.at(text, end + 1))
                && !DEVICES.has(text, start, end)
                        ? Optional.of(new Match(start, end, MASK))
                        : Optional.empty();
    }

    private static Optional<Match> masked(CharSequence text, int start, boolean encoded) {
        int end = start;
        int firstSpace = -1;
        while (end < text.length() && end - start < LONGEST && name(text.charAt(end), encoded)) {
            firstSpace = firstSpace < 0 && text.charAt(end) == ' ' ? end : firstSpace;
            end++;
        }
        // A name may hold spaces only when the path goes on behind it: otherwise they end the path.
        if (firstSpace >= 0 && !separator(Chars.at(text, end))) {
            end = firstSpace;
        }
        while (end > start && ".,;)".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        if (end == start) {
            return Optional.empty();
        }
        return nobody(text, start, end) ? Optional.empty() : Optional.of(new Match(start, end, MASK));
    }

    private static boolean nobody(CharSequence text, int start, int end) {
        if (NOBODY.has(text, start, end)) {
            return true;
        }
        int space = Chars.find(text, start, " ", end);
        return space < end && NOBODY.has(text, start, space) && NOBODY_OF_TWO.has(text, space + 1, end);
    }

    /** Not inside a URL with a host or of a web service: {@code https://example.com/home/news} is nobody's home. */
    private static boolean startsPath(CharSequence text, int at, String place) {
        if (place.charAt(0) != '/') {
            return true;
        }
        char before = Chars.at(text, at - 1);
        if (before == ':' || before == '\\' || before == '/' || HomeRule.localhost(text, at)) {
            return true;
        }
        boolean apart = !Chars.token(before) && before != '.' && before != ']' && before != ')' && before < 0x80;
        boolean folder = text.charAt(at + 1) != 'u'; // a home of macOS is below /Users
        return apart ? folder && absolute(text, at) : within(text, at);
    }

    /** Not what a request asks a web server for. */
    private static boolean absolute(CharSequence text, int at) {
        char before = Chars.at(text, at - 1);
        int start = at - 1;
        while (start > 0 && at - start < 9 && Chars.letter(text.charAt(start - 1))) {
            start--;
        }
        boolean apart = !Chars.token(before) && before != '.' && before != ']' && before != ')' && before != '/';
        return apart && !(before == ' ' && METHODS.has(text, start, at - 1));
    }

    /** Whether the path, in which the place is not the first part, begins at the root of a file system. */
    private static boolean within(CharSequence text, int at) {
        int start = at;
        while (start > 0 && at - start < FAR && pathCharacter(text, start - 1)) {
            start--;
        }
        for (int i = start; i < at; i++) {
            if (Chars.startsWith(text, i, "://")) {
                return !Chars.startsWith(text, i - 4, "http") && !Chars.startsWith(text, i - 5, "https")
                        && i > start && Chars.letter(text.charAt(i - 1));
            }
        }
        int root = text.charAt(start) == '/' ? start : Chars.find(text, start, "/", at);
        for (String one : ROOTS) {
            if (Chars.startsWithIgnoreCase(text, root, one)) {
                return absolute(text, root) || root > start;
            }
        }
        return false;
    }

    private static boolean pathCharacter(CharSequence text, int at) {
        char c = text.charAt(at);
        return Chars.token68(c) || c == ':' || c == '%' || c == '@'
                || c == ' ' && Chars.startsWith(text, at, " HD/"); // Apple's usual name of a disk
    }

    private static boolean separator(char c) {
        return c == '/' || c == '\\';
    }

    private static boolean name(char c, boolean encoded) {
        return !separator(c) && "\"'<>|*?:[]{}=&#$,".indexOf(c) < 0 && !Character.isISOControl(c)
                && !(encoded && c == '%');
    }
}
