package org.cuepoint.safety.ui.internal;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

import org.cuepoint.core.ByteSize;
import org.cuepoint.safety.Conflict;
import org.cuepoint.safety.FileComparison;
import org.cuepoint.safety.Problem;

/**
 * What the question says.
 *
 * @param title the dialog's title
 * @param sentence what happened, with the file
 * @param existing size and time of the file that is there
 * @param written size and time of the new content
 * @param difference where they differ first, in words
 * @param existingText what the file has there; empty when they are equal
 * @param writtenText what the new content has there; empty when they are equal
 * @param freeName what a renamed file would be called
 */
record ConflictText(String title, String sentence, Column existing, Column written, String difference,
        String existingText, String writtenText, String freeName) {

    /**
     * One column.
     *
     * @param size in words
     * @param time when it was last changed
     */
    record Column(String size, String time) {
    }

    static ConflictText of(Conflict conflict, ZoneId zone) {
        Path file = conflict.file();
        boolean changed = conflict.problem() == Problem.CHANGED;
        String name = Optional.ofNullable(file.getFileName()).orElse(file).toString();
        String sentence = name + (changed ? " was changed since it was opened." : " exists already.");
        FileComparison compared = conflict.comparison();
        return new ConflictText(changed ? "File changed" : "File exists", sentence, column(compared.first(), zone),
                column(compared.second(), zone), where(compared.difference()),
                compared.difference().map(FileComparison.Difference::first).orElse(""),
                compared.difference().map(FileComparison.Difference::second).orElse(""),
                String.valueOf(conflict.renamed().getFileName()));
    }

    private static Column column(FileComparison.Side side, ZoneId zone) {
        return new Column(ByteSize.words(side.bytes()), Words.time(side.modified(), zone));
    }

    /** Where two contents differ first. */
    static String where(Optional<FileComparison.Difference> difference) {
        return difference
                .map(d -> d.text()
                        ? String.format(Locale.ROOT, "The first difference is in line %,d, column %,d.", d.line(),
                                d.column())
                        : String.format(Locale.ROOT, "The first difference is at byte %,d.", d.offset()))
                .orElse("The contents are the same.");
    }
}
