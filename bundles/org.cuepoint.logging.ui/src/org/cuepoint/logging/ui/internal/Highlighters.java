package org.cuepoint.logging.ui.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.cuepoint.logging.index.LogRecord;
import org.cuepoint.ui.table.Tone;

/** The stacked highlighters: the first one that matches counts. They are remembered as a text. */
final class Highlighters {

    private static final int MOST = 50;

    private List<Highlighter> all = List.of();
    private Optional<LogRecord> asked = Optional.empty();
    private Optional<Highlighter> answer = Optional.empty();

    List<Highlighter> all() {
        return all;
    }

    /** Replaces them; those without a text are left out. */
    void set(List<Highlighter> highlighters) {
        all = highlighters.stream().filter(h -> !h.text().isBlank()).limit(MOST).toList();
        asked = Optional.empty();
    }

    /** Puts one before all others. */
    void add(Highlighter highlighter) {
        List<Highlighter> more = new ArrayList<>(all);
        more.addFirst(highlighter);
        set(more);
    }

    /** The ground of a record, if one matches. */
    Optional<Highlighter> of(LogRecord record) {
        if (all.isEmpty()) {
            return Optional.empty();
        }
        // a row is painted cell by cell
        if (asked.filter(before -> before == record).isEmpty()) {
            String text = record.text().toLowerCase(Locale.ROOT);
            answer = all.stream().filter(Highlighter::on)
                    .filter(h -> text.contains(h.text().toLowerCase(Locale.ROOT))).findFirst();
            asked = Optional.of(record);
        }
        return answer;
    }

    /** The text to remember. */
    String text() {
        return all.stream().map(h -> coded(h.name()) + ' ' + coded(h.text()) + ' ' + h.tone() + ' ' + h.on())
                .collect(Collectors.joining(","));
    }

    /** Takes a remembered text; what is not understood is left out. */
    void read(String remembered) {
        List<Highlighter> read = new ArrayList<>();
        for (String one : remembered.split(",")) {
            String[] parts = one.split(" ");
            if (parts.length == 4) {
                try {
                    read.add(new Highlighter(decoded(parts[0]), decoded(parts[1]), Tone.valueOf(parts[2]),
                            Boolean.parseBoolean(parts[3])));
                } catch (IllegalArgumentException e) {
                    continue; // written by another version
                }
            }
        }
        set(read);
    }

    private static String coded(String text) {
        return '.' + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String text) {
        return new String(Base64.getDecoder().decode(text.substring(1)), StandardCharsets.UTF_8);
    }
}
