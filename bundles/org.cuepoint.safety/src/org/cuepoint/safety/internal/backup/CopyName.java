package org.cuepoint.safety.internal.backup;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the name of a copy tells: {@code TIME-SHA256~NEXT.csv}; of a compressed one {@code TIME-SHA256~NEXT-LENGTH.csv.gz}; of
 * one that lies beside its file {@code TIME-SHA256~NEXT.beside}, whose content is where.
 *
 * @param time when it was kept
 * @param sha256 of the content
 * @param next the first 16 digits of the hash of what the file became then, by which it is found under another name;
 *            may be empty
 * @param length of the content of a compressed copy in bytes; empty when it is not compressed
 * @param beside whether the copy itself is beside its file
 */
record CopyName(Instant time, String sha256, String next, OptionalLong length, boolean beside) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final String BESIDE = ".beside";
    private static final String COMPRESSED = ".gz";
    private static final int LONGEST_EXTENSION = 20;
    private static final int NEXT_DIGITS = 16;
    private static final int HASH_DIGITS = 64;
    private static final int TIME_LENGTH = 20;
    private static final int MOST_DIGITS = 18;
    private static final int NANOS_OF_A_MILLISECOND = 1_000_000;

    /** Of a new copy. */
    CopyName(Instant time, String sha256, String next) {
        this(time, sha256, next.substring(0, Math.min(NEXT_DIGITS, next.length())), OptionalLong.empty(), false);
    }

    /**
     * What a name tells; empty when it is not one of ours. By position, since thousands of names are read at once and a
     * pattern takes ten times as long.
     */
    static Optional<CopyName> parse(Path copy) {
        String name = String.valueOf(copy.getFileName());
        int hash = TIME_LENGTH + 1;
        int end = hash + HASH_DIGITS;
        if (name.length() < end || name.charAt(TIME_LENGTH) != '-' || !isHex(name, hash, end)) {
            return Optional.empty();
        }
        String next = "";
        if (name.startsWith("~", end) && name.length() > end + NEXT_DIGITS
                && isHex(name, end + 1, end + 1 + NEXT_DIGITS)) {
            next = name.substring(end + 1, end + 1 + NEXT_DIGITS);
            end += 1 + NEXT_DIGITS;
        }
        return rest(name, end, next);
    }

    private static Optional<CopyName> rest(String name, int start, String next) {
        int end = start;
        OptionalLong length = OptionalLong.empty();
        if (name.startsWith("-", end)) {
            int digits = endOfDigits(name, end + 1);
            if (digits == end + 1 || digits > end + 1 + MOST_DIGITS || !name.endsWith(COMPRESSED)) {
                return Optional.empty();
            }
            length = OptionalLong.of(Long.parseLong(name, end + 1, digits, 10));
            end = digits;
        }
        if (name.startsWith(" (", end)) {
            int digits = endOfDigits(name, end + 2);
            end = digits > end + 2 && name.startsWith(")", digits) ? digits + 1 : end;
        }
        boolean ours = end == name.length() || name.charAt(end) == '.';
        boolean beside = name.substring(end).equals(BESIDE);
        OptionalLong bytes = length;
        return ours
                ? timeOf(name)
                        .map(time -> new CopyName(time, name.substring(TIME_LENGTH + 1, TIME_LENGTH + 1 + HASH_DIGITS),
                                next, bytes, beside))
                : Optional.empty();
    }

    private static int endOfDigits(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    private static boolean isHex(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
                return false;
            }
        }
        return true;
    }

    /** Of {@code 20261123T101112.123Z} at the beginning. */
    private static Optional<Instant> timeOf(String name) {
        for (int i = 0; i < TIME_LENGTH; i++) {
            char wanted = "00000000T000000.000Z".charAt(i);
            char c = name.charAt(i);
            if (wanted == '0' ? c < '0' || c > '9' : c != wanted) {
                return Optional.empty();
            }
        }
        try {
            return Optional.of(LocalDateTime.of(number(name, 0, 4), number(name, 4, 6), number(name, 6, 8),
                    number(name, 9, 11), number(name, 11, 13), number(name, 13, 15),
                    number(name, 16, 19) * NANOS_OF_A_MILLISECOND).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty(); // 13th month: not written by us
        }
    }

    private static int number(String text, int start, int end) {
        return Integer.parseInt(text, start, end, 10);
    }

    /** The time at the beginning of the name of a copy, as it stands there. */
    static String timeIn(Path copy) {
        return String.valueOf(copy.getFileName()).substring(0, TIME_LENGTH);
    }

    boolean isCompressed() {
        return length.isPresent();
    }

    /** Whether the file became content with this hash when this copy was made. */
    boolean isBefore(String hash) {
        return !next.isEmpty() && hash.startsWith(next);
    }

    private String stem() {
        return TIME.format(time) + '-' + sha256 + (next.isEmpty() ? "" : '~' + next);
    }

    /** The name of a copy of a file. */
    String plain(Path file) {
        return stem() + extension(file);
    }

    /** The name that the copy gets when it is compressed. */
    String compressed(long bytes, Path file) {
        return stem() + '-' + bytes + extension(file) + COMPRESSED;
    }

    /** The name of the record of a copy beside its file. */
    String record() {
        return stem() + BESIDE;
    }

    private static String extension(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        String end = dot > 0 && name.length() - dot <= LONGEST_EXTENSION ? name.substring(dot) : "";
        return BESIDE.equals(end) ? "" : end;
    }
}
