package org.cuepoint.logging.internal.index;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.cuepoint.logging.LogLevel;

/**
 * Where a record begins and which level it has, told from the first bytes of a line. A record begins with a time in the form
 * of our log and goes on beyond the column of the level, or with the first key of its form of JSON.
 */
final class RecordStart {

    /** What is answered for a line that begins no record. */
    static final int NONE = -1;

    /** The characters of a time. */
    static final int TIME_LENGTH = 29;

    /** Bytes of a record in the form of text in which no line end is. */
    static final int HEAD = 36;

    /** Bytes that must be known behind the beginning of a line to judge it for good. */
    static final int LOOKAHEAD = 64;

    /** Where the time stands in a record of JSON. */
    static final int JSON_TIME = 9;

    private static final int LEVEL = TIME_LENGTH + 1;
    private static final int JSON_LEVEL = JSON_TIME + TIME_LENGTH + "\",\"level\":\"".length();
    private static final int INFO = LogLevel.INFO.ordinal();

    private static final String DATE_FORM = "0000-00-";
    private static final String HOUR_FORM = "00T00:00";
    private static final String MILLI_FORM = ":00.000+";
    private static final String ZONE_FORM = "00:00 __";
    private static final long DATE_MASK = mask(DATE_FORM);
    private static final long HOUR_MASK = mask(HOUR_FORM);
    private static final long MILLI_MASK = mask(MILLI_FORM);
    private static final long ZONE_MASK = mask(ZONE_FORM);
    private static final long DATE_SIXES = sixes(DATE_FORM);
    private static final long HOUR_SIXES = sixes(HOUR_FORM);
    private static final long MILLI_SIXES = sixes(MILLI_FORM);
    private static final long DATE = word(DATE_FORM) & DATE_MASK;
    private static final long HOUR = word(HOUR_FORM) & HOUR_MASK;
    private static final long MILLI = word(MILLI_FORM) & MILLI_MASK;
    private static final long ZONE = word(ZONE_FORM) & ZONE_MASK;
    private static final long JSON = word("{\"time\":");
    private static final int CAPITAL = 0xDFDFDFDF;
    private static final int[] NAMES = new int[LogLevel.values().length];
    private static final byte[] BY_LETTER = new byte[0x20];

    static {
        Arrays.fill(BY_LETTER, (byte) INFO);
        for (LogLevel level : LogLevel.values()) {
            NAMES[level.ordinal()] = (int) word(level.name() + "____"); // the first four letters
            BY_LETTER[level.name().charAt(0) & 0x1F] = (byte) level.ordinal();
        }
    }

    private RecordStart() {
    }

    /** Bits that tell a form; of a digit its upper half, of the sign what plus and minus share, of an underscore none. */
    private static long mask(String form) {
        long mask = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            long part = switch (form.charAt(i)) {
                case '0' -> 0xF0;
                case '+' -> 0xF9;
                case '_' -> 0;
                default -> 0xFF;
            };
            mask |= part << 8 * i;
        }
        return mask;
    }

    /** Six where a digit is: what is not above 9 keeps its upper half when six is added. */
    private static long sixes(String form) {
        long sixes = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            sixes |= (form.charAt(i) == '0' ? 6L : 0) << 8 * i;
        }
        return sixes;
    }

    private static long word(String form) {
        return Bytes.at(form.getBytes(StandardCharsets.US_ASCII), 0);
    }

    /** Whether a time in the form of our log stands there; the digits may still make none that there is. */
    static boolean isTime(byte[] bytes, int at) {
        long date = Bytes.at(bytes, at);
        if ((date & DATE_MASK) != DATE || (date + DATE_SIXES & DATE_MASK) != DATE) {
            return false;
        }
        long hour = Bytes.at(bytes, at + 8);
        long milli = Bytes.at(bytes, at + 16);
        return (hour & HOUR_MASK) == HOUR && (hour + HOUR_SIXES & HOUR_MASK) == HOUR
                && (milli & MILLI_MASK) == MILLI && (milli + MILLI_SIXES & MILLI_MASK) == MILLI;
    }

    /**
     * The ordinal of the level of the record that begins with this line, or {@link #NONE}.
     *
     * @param at the line's first byte
     * @param limit the end of what is there
     */
    static int level(byte[] bytes, int at, int limit) {
        if (isTime(bytes, at) && (Bytes.at(bytes, at + 24) & ZONE_MASK) == ZONE) {
            return at + HEAD <= limit && !Bytes.hasLineEnd(Bytes.at(bytes, at + HEAD - Long.BYTES))
                    ? named(bytes, at + LEVEL)
                    : NONE;
        }
        return isJson(bytes, at, limit) ? jsonLevel(bytes, at, limit) : NONE;
    }

    /** Zero when digits and signs of the third eight characters of a time are right. */
    static long wrongMilli(long milli) {
        return milli & MILLI_MASK ^ MILLI | milli + MILLI_SIXES & MILLI_MASK ^ MILLI;
    }

    /** The milliseconds of the minute that the third eight characters of a time tell. */
    static int milliOfMinute(long milli) {
        return digit(milli, 1) * 10_000 + digit(milli, 2) * 1_000 + digit(milli, 4) * 100 + digit(milli, 5) * 10
                + digit(milli, 6);
    }

    private static int digit(long eight, int index) {
        return (int) (eight >>> 8 * index) & 0xF;
    }

    /** The ordinal of the level of a record in the form of text. */
    static int levelOfText(byte[] bytes, int at) {
        return named(bytes, at + LEVEL);
    }

    /** Whether a record in the form of JSON begins there. */
    static boolean isJson(byte[] bytes, int at, int limit) {
        return Bytes.at(bytes, at) == JSON && bytes[at + JSON_TIME - 1] == '"' && at + JSON_TIME <= limit;
    }

    private static int jsonLevel(byte[] bytes, int at, int limit) {
        return at + JSON_LEVEL + 4 <= limit && bytes[at + JSON_LEVEL - 1] == '"' && bytes[at + JSON_LEVEL - 2] == ':'
                ? named(bytes, at + JSON_LEVEL)
                : INFO;
    }

    /**
     * By the first letter, without a question for each level: they follow each other without a rule. Capital letters stand in
     * text, small ones in JSON.
     */
    private static int named(byte[] bytes, int at) {
        int level = BY_LETTER[bytes[at] & 0x1F];
        return NAMES[level] == ((int) Bytes.at(bytes, at) & CAPITAL) ? level : INFO;
    }
}
