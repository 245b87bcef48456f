package org.cuepoint.crash.internal.support;

import org.cuepoint.redaction.Redactor;

/**
 * Finds a place at which a long text can be cut so that no secret is cut. The redactor recognises a secret within one
 * text only; a cut is taken only where masking what stands around it as one text gives the same as masking both sides
 * apart, and outside private keys, which may be longer than what is looked at. Starts of log records are preferred,
 * then lines that are not indented: values that span lines are indented below their key.
 */
final class SafeCut {

    /** How much is looked at on both sides, in characters: the longest secret of several lines but private keys. */
    static final int WINDOW = 1 << 14;
    /** No candidate: the text cannot be cut there. */
    static final int NONE = -1;

    private static final int TRIES = 16;
    private static final int LONGEST_LABEL = 64;
    private static final String BEGIN = "-- BEGIN ";
    private static final String BEGIN_PEM = "--BEGIN ";
    private static final String KEY = "PRIVATE KEY";

    private final Redactor redactor;

    /** @param redactor which will mask the parts */
    SafeCut(Redactor redactor) {
        this.redactor = redactor;
    }

    /**
     * The last place within the text at which it can be cut.
     *
     * @param text what is there; more may follow
     * @param least the first place that is allowed
     * @return a place with at least {@link #WINDOW} characters behind it, or {@link #NONE}
     */
    int last(String text, int least) {
        int from = Math.max(1, least);
        int end = text.length() - WINDOW;
        int key = openKey(text, Math.max(0, end));
        int limit = key == NONE ? end : Math.min(end, key);
        int record = tried(text, from, limit, true);
        return record == NONE ? tried(text, from, limit, false) : record;
    }

    private int tried(String text, int from, int limit, boolean records) {
        int tries = 0;
        for (int at = limit; at >= from && tries < TRIES; at--) {
            at = text.lastIndexOf('\n', at - 1) + 1;
            if (at < from || at == 0) {
                return NONE;
            }
            if (records ? startsRecord(text, at) : startsLine(text, at)) {
                tries++;
                if (apart(text, at)) {
                    return at;
                }
            }
        }
        return NONE;
    }

    /** Whether a line that begins there goes on with nothing that stands before it. */
    boolean mayBegin(String text, int at) {
        return (startsRecord(text, at) || startsLine(text, at)) && apart(text, at);
    }

    private static boolean startsRecord(String text, int at) {
        if (at + 10 >= text.length() || text.charAt(at + 4) != '-' || text.charAt(at + 7) != '-') {
            return text.startsWith("{\"time", at);
        }
        for (int i : new int[]{0, 1, 2, 3, 5, 6, 8, 9}) {
            char c = text.charAt(at + i);
            if (c < '0' || c > '9') {
                return false;
            }
        }
        return true;
    }

    private static boolean startsLine(String text, int at) {
        return at < text.length() && " \t\r\n}])\"'".indexOf(text.charAt(at)) < 0;
    }

    private boolean apart(String text, int at) {
        int from = Math.max(0, at - WINDOW);
        int to = Math.min(text.length(), at + WINDOW);
        String whole = redactor.redact(text.substring(from, to));
        return whole.equals(redactor.redact(text.substring(from, at)) + redactor.redact(text.substring(at, to)));
    }

    /** The start of a private key that begins before a place and has not ended there; {@link #NONE} without one. */
    static int openKey(String text, int before) {
        for (int at = before; at > 0;) {
            int begin = Math.max(text.lastIndexOf(BEGIN, at - 1), text.lastIndexOf(BEGIN_PEM, at - 1));
            if (begin < 0) {
                return NONE;
            }
            if (labelled(text, begin)) {
                return endOfKey(text, begin + BEGIN.length(), before) == NONE ? begin : NONE;
            }
            at = begin;
        }
        return NONE;
    }

    /** Where the first private key that ends within the text ends; {@link #NONE} when none does. */
    static int endOfKey(String text, int from, int before) {
        for (int at = text.indexOf("END ", from); at >= 0 && at < before; at = text.indexOf("END ", at + 1)) {
            boolean dashes = at > 1 && text.charAt(at - 2) == '-';
            int dash = text.indexOf("----", at);
            if (dashes && labelled(text, at) && dash >= 0 && dash - at <= LONGEST_LABEL) {
                return dash + "----".length();
            }
        }
        return NONE;
    }

    /** Whether a private key begins within the text. */
    static boolean beginsKey(String text, int before) {
        for (int at = text.indexOf("BEGIN "); at >= 0 && at < before; at = text.indexOf("BEGIN ", at + 1)) {
            if (at > 1 && text.charAt(at - 2) == '-' && labelled(text, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean labelled(String text, int at) {
        int found = text.indexOf(KEY, at, Math.min(text.length(), at + LONGEST_LABEL + KEY.length()));
        return found >= 0;
    }
}
