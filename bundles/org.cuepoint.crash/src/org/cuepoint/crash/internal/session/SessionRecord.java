package org.cuepoint.crash.internal.session;

import java.util.ArrayList;
import java.util.List;

/**
 * What a session notes of itself, and its form as lines of text: {@code name=value}, and {@code mark=NAME time detail} for what
 * happened. Text, since reading and writing it costs a start nothing.
 */
final class SessionRecord {

    private static final String MARK = "mark";
    private static final int LONGEST = 500;
    private static final int MARKS = 1_000;

    String session = "";
    String version = "";
    long process;
    /** When the process started, milliseconds since 1970. */
    long started;
    /** The id of the computer's present run; empty when unknown. */
    String boot = "";
    /** When it was last written. */
    long seen;
    final List<Note> marks = new ArrayList<>();

    /**
     * Something that happened.
     *
     * @param mark what
     * @param detail more about it
     * @param time when, milliseconds since 1970
     */
    record Note(String mark, String detail, long time) {

        /** Its line. */
        String line() {
            return MARK + '=' + mark + ' ' + time + ' ' + plain(detail) + '\n';
        }
    }

    private static String plain(String text) {
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return cut.replace('\n', ' ').replace('\r', ' ');
    }

    /** The lines that it begins with. */
    String head() {
        return "session=" + plain(session) + "\nversion=" + plain(version) + "\nprocess=" + process + "\nstarted="
                + started + "\nboot=" + plain(boot) + '\n';
    }

    /** What stands in a file, whatever it is: lines that make no sense are passed over, and so is one that was torn. */
    static SessionRecord of(String text) {
        SessionRecord record = new SessionRecord();
        int at = 0;
        int end = text.indexOf('\n');
        while (end >= 0) {
            record.line(text.substring(at, end));
            at = end + 1;
            end = text.indexOf('\n', at);
        }
        return record;
    }

    private void line(String line) {
        int equals = line.indexOf('=');
        String value = equals < 0 ? "" : line.substring(equals + 1);
        switch (equals < 0 ? "" : line.substring(0, equals)) {
            case "session" -> session = value;
            case "version" -> version = value;
            case "process" -> process = number(value);
            case "started" -> {
                started = number(value);
                seen = Math.max(seen, started);
            }
            case "boot" -> boot = value;
            case MARK -> mark(value);
            default -> {
                // of another version
            }
        }
    }

    private void mark(String value) {
        String[] parts = value.split(" ", 3);
        if (parts.length > 1 && number(parts[1]) > 0 && marks.size() < MARKS) {
            add(new Note(parts[0], parts.length > 2 ? parts[2] : "", number(parts[1])));
        }
    }

    void add(Note note) {
        marks.add(note);
        seen = Math.max(seen, note.time);
    }

    /** The number in a text; 0 when it is none. */
    static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** Whether nothing is missing that a judgement needs. */
    boolean sound() {
        return !session.isEmpty() && started > 0;
    }

    boolean has(String mark) {
        for (Note note : marks) {
            if (note.mark.equals(mark)) {
                return true;
            }
        }
        return false;
    }

    /** The last mark of a kind, or an empty one. */
    Note last(String mark) {
        Note found = new Note("", "", 0);
        for (Note note : marks) {
            if (note.mark.equals(mark)) {
                found = note;
            }
        }
        return found;
    }
}
