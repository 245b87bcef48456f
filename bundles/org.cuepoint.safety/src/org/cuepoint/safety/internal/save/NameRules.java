package org.cuepoint.safety.internal.save;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.cuepoint.safety.internal.disk.Platform;

/**
 * Which file names a platform allows.
 *
 * <p>
 * Windows: "Naming Files, Paths, and Namespaces" (Microsoft Learn): characters, trailing dot or space, device names
 * with any extension, the superscript digits of COM and LPT, 255 UTF-16 units. Linux and macOS: no slash, no NUL, 255
 * bytes of UTF-8 (NAME_MAX).
 */
public final class NameRules {

    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_PATH_WINDOWS = 32_767;
    private static final int LONGEST_PATH_UNIX = 4_095;
    private static final int LONGEST_PATH_MAC = 1_023;
    private static final String WINDOWS_FORBIDDEN = "<>:\"/\\|?*";
    private static final Set<String> WINDOWS_DEVICES = Set.of("CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$");
    private static final String DEVICE_DIGITS = "0123456789¹²³";

    private final Platform platform;

    public NameRules(Platform platform) {
        this.platform = platform;
    }

    /** What is wrong with a file name, as the end of a sentence that begins with the name; empty when it is allowed. */
    public Optional<String> complaint(String name) {
        if (name.isEmpty() || ".".equals(name) || "..".equals(name)) {
            return Optional.of("is not the name of a file");
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(name)) {
            return Optional.of("holds a character that no file system can store");
        }
        return platform == Platform.WINDOWS ? windowsComplaint(name) : unixComplaint(name);
    }

    /** What is wrong with the length of a whole path; empty when it is allowed. */
    public Optional<String> pathComplaint(String path) {
        int limit = switch (platform) {
            case WINDOWS -> LONGEST_PATH_WINDOWS;
            case MAC -> LONGEST_PATH_MAC;
            case LINUX -> LONGEST_PATH_UNIX;
        };
        return length(path) > limit
                ? Optional.of("is a path longer than this system allows (" + limit + ")")
                : Optional.empty();
    }

    /** Shortens the stem of a name so that stem and suffix together are allowed; whole characters are kept. */
    public String fit(String stem, String suffix) {
        String shortened = stem;
        while (length(shortened + suffix) > LONGEST_NAME && !shortened.isEmpty()) {
            shortened = shortened.substring(0, shortened.offsetByCodePoints(shortened.length(), -1));
        }
        return shortened + suffix;
    }

    private Optional<String> unixComplaint(String name) {
        if (name.indexOf('/') >= 0 || name.indexOf('\0') >= 0) {
            return Optional.of("holds a character that file names may not hold");
        }
        return tooLong(name);
    }

    private Optional<String> windowsComplaint(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c < ' ') {
                return Optional.of("holds a control character, which Windows does not allow");
            }
            if (WINDOWS_FORBIDDEN.indexOf(c) >= 0) {
                return Optional.of("holds the character " + c + ", which Windows does not allow in file names");
            }
        }
        char last = name.charAt(name.length() - 1);
        if (last == '.' || last == ' ') {
            return Optional.of("ends with a dot or a space, which Windows does not allow");
        }
        if (isDevice(name)) {
            return Optional.of("is the name of a device on Windows");
        }
        return tooLong(name);
    }

    private static boolean isDevice(String name) {
        int dot = name.indexOf('.');
        String base = (dot < 0 ? name : name.substring(0, dot)).stripTrailing().toUpperCase(Locale.ROOT);
        if (WINDOWS_DEVICES.contains(base)) {
            return true;
        }
        return base.length() == 4 && (base.startsWith("COM") || base.startsWith("LPT"))
                && DEVICE_DIGITS.indexOf(base.charAt(3)) >= 0;
    }

    /** What is wrong with the length of a name; empty when it is allowed. */
    public Optional<String> tooLong(String name) {
        return length(name) > LONGEST_NAME
                ? Optional.of("is too long: a name may have " + LONGEST_NAME
                        + (platform == Platform.WINDOWS ? " characters" : " bytes"))
                : Optional.empty();
    }

    private int length(String text) {
        if (platform == Platform.WINDOWS) {
            return text.length();
        }
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
