package org.cuepoint.safety.internal.trash;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The text of an information file (freedesktop.org Trash specification 1.0, "Contents of a trash directory"): the first
 * line is the group's name, {@code Path} has the characters of RFC 2396 and escapes for the rest, {@code DeletionDate}
 * is local time. Readers ignore other lines, so that one more says who made the file.
 */
final class TrashInfo {

    /** How the names of information files end. */
    static final String SUFFIX = ".trashinfo";

    private static final String GROUP = "[Trash Info]";
    private static final String MAKER = "X-Trashed-By=";
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

    private TrashInfo() {
    }

    /**
     * The text for a file.
     *
     * @param file where it is, absolute
     * @param base what the path is told relative to; without one it is told absolute
     * @param time when it is put into the trash, in the user's time zone
     * @param maker the application's name
     */
    static byte[] text(Path file, Optional<Path> base, LocalDateTime time, String maker) {
        String text = GROUP + "\nPath=" + escaped(file, base) + "\nDeletionDate=" + SECONDS.format(time) + '\n' + MAKER
                + maker + '\n';
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Whether a text is whole and was made by us. */
    static boolean isMadeBy(String maker, byte[] content) {
        List<String> lines = List.of(new String(content, StandardCharsets.UTF_8).split("\n", -1));
        return lines.size() == 5 && lines.getFirst().equals(GROUP) && lines.get(3).equals(MAKER + maker)
                && lines.getLast().isEmpty();
    }

    /** By the bytes of the names, which need not be text in any encoding: the file system's own URI has them. */
    private static String escaped(Path file, Optional<Path> base) {
        String whole = raw(file);
        if (base.isEmpty()) {
            return whole;
        }
        String start = raw(base.get());
        return whole.substring(start.endsWith("/") ? start.length() : start.length() + 1);
    }

    /** A URI of a folder, or of a link to one, ends with a slash that does not belong to the name. */
    private static String raw(Path path) {
        String text = path.toUri().getRawPath();
        return text.length() > 1 && text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}
