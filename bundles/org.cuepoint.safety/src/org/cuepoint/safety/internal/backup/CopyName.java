package org.cuepoint.safety.internal.backup;

import java.nio.file.Path;
import java.time.Instant;
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
    static final String BESIDE = ".beside";
    static final String COMPRESSED = ".gz";
    private static final int LONGEST_EXTENSION = 20;
    static final int NEXT_DIGITS = 16;
    static final int HASH_DIGITS = 64;
    private static final int TIME_LENGTH = 20;
    private static final int ID_LENGTH = TIME_LENGTH + 1 + 8;

    /** Of a new copy. */
    CopyName(Instant time, String sha256, String next) {
        this(time, sha256, next.substring(0, Math.min(NEXT_DIGITS, next.length())), OptionalLong.empty(), false);
    }

    /** What a name tells; empty when it is not one of ours. */
    static Optional<CopyName> parse(Path copy) {
        return CopyNameReader.read(String.valueOf(copy.getFileName()));
    }

    /** The time as it stands at the beginning of the name. */
    static String timeIn(Path copy) {
        return String.valueOf(copy.getFileName()).substring(0, TIME_LENGTH);
    }

    /** The time and the first digits of the hash as they stand at the beginning of the name. */
    static String idIn(String copy) {
        return copy.substring(0, ID_LENGTH);
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
