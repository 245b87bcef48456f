package org.cuepoint.catalog.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The formats there are. */
public final class ExportFormats {

    private static final List<ExportFormat> ALL = List.of(new CsvFormat(), new JsonFormat());

    private ExportFormats() {
    }

    /** Every format, the usual one first. */
    public static List<ExportFormat> all() {
        return ALL;
    }

    /** The format that a file's name ends with, in any case; empty for another or no ending. */
    public static Optional<ExportFormat> of(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return ALL.stream().filter(format -> name.endsWith("." + format.extension())).findFirst();
    }

    /** The endings for a sentence, for example {@code .csv or .json}. */
    public static String endings() {
        return ALL.stream().map(format -> "." + format.extension()).collect(Collectors.joining(" or "));
    }
}
