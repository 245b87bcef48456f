package org.cuepoint.catalog.export;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.io.input.CloseShieldInputStream;
import org.apache.commons.io.output.CloseShieldOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Comma-separated values as RFC 4180 has them: a header row, lines ended by CR LF, quotation marks where needed, UTF-8.
 * What is not known is an empty cell. Texts that a spreadsheet could run as a formula begin with an apostrophe (see
 * {@link FormulaGuard}); numbers never do. A script that wants the exact text takes {@link JsonFormat}.
 *
 * <p>
 * There is no byte order mark: RFC 4180 has no place for one, and to a script it is a part of the first column's name.
 */
public final class CsvFormat implements ExportFormat {

    private static final String[] HEADER = Arrays.stream(ExportColumn.values()).map(ExportColumn::csvName)
            .toArray(String[]::new);
    private static final CSVFormat RFC_4180 = CSVFormat.RFC4180.builder().setRecordSeparator("\r\n").get();
    @Override
    public String name() {
        return "CSV";
    }

    @Override
    public String extension() {
        return "csv";
    }

    @Override
    public void write(Iterable<ExportRow> rows, OutputStream out) throws IOException, InterruptedException {
        try (OutputStreamWriter text = new OutputStreamWriter(CloseShieldOutputStream.wrap(out),
                StandardCharsets.UTF_8);
                CSVPrinter printer = new CSVPrinter(text, RFC_4180)) {
            printer.printRecord((Object[]) HEADER);
            List<Object> cells = new ArrayList<>(HEADER.length);
            for (ExportRow row : rows) {
                Cancelling.check();
                cells.clear();
                for (ExportColumn column : ExportColumn.values()) {
                    cells.add(cell(column.value(row)));
                }
                printer.printRecord(cells);
            }
            printer.flush();
        }
    }

    @Override
    public ExportCheck check(InputStream in) throws IOException {
        try (EndWatch end = new EndWatch(CloseShieldInputStream.wrap(in));
                Reader text = new InputStreamReader(end, StandardCharsets.UTF_8.newDecoder());
                CSVParser parser = CSVParser.builder().setFormat(RFC_4180).setReader(text).get()) {
            long rows = -1;
            for (CSVRecord line : parser) {
                rows++;
                String wrong = rows == 0 ? wrongHeader(line) : wrongRow(line, rows);
                if (!wrong.isEmpty()) {
                    return new ExportCheck.Invalid(wrong);
                }
            }
            if (rows < 0) {
                return new ExportCheck.Invalid("The CSV file is empty.");
            }
            return end.endsWithLine()
                    ? new ExportCheck.Valid(rows)
                    : new ExportCheck.Invalid("The CSV file is cut off: its last line does not end.");
        } catch (CharacterCodingException e) {
            return notUtf8();
        } catch (UncheckedIOException e) {
            return unreadable(Objects.requireNonNull(e.getCause()));
        } catch (CSVException e) {
            return unreadable(e);
        }
    }

    private static ExportCheck unreadable(IOException cause) throws IOException {
        return switch (cause) {
            case CharacterCodingException e -> notUtf8();
            case CSVException e -> new ExportCheck.Invalid("The CSV file is damaged: " + e.getMessage());
            default -> throw cause;
        };
    }

    private static ExportCheck notUtf8() {
        return new ExportCheck.Invalid("The CSV file is damaged: it is not UTF-8.");
    }

    private static String wrongHeader(CSVRecord header) {
        return Arrays.equals(header.values(), HEADER) ? "" : "The CSV file has other columns than it should.";
    }

    private static String wrongRow(CSVRecord line, long row) {
        if (line.size() != HEADER.length) {
            return String.format(Locale.ROOT, "Row %,d of the CSV file has %,d cells and should have %,d.", row,
                    line.size(),
                    HEADER.length);
        }
        for (ExportColumn column : ExportColumn.values()) {
            if (column.kind() != ExportColumn.Kind.NUMBER && !FormulaGuard.isSafe(line.get(column.ordinal()))) {
                return String.format(Locale.ROOT, "Row %,d of the CSV file has a formula in %s.", row,
                        column.csvName());
            }
        }
        return "";
    }

    private static Object cell(ExportValue value) {
        return switch (value) {
            case ExportValue.Text(String text) -> FormulaGuard.neutralise(text);
            case ExportValue.Names(List<String> names) -> FormulaGuard.neutralise(String.join(", ", names));
            case ExportValue.Amount amount -> amount.number().toPlainString();
            case ExportValue.Unknown unknown -> "";
        };
    }

    /** Remembers the last two bytes. */
    private static final class EndWatch extends FilterInputStream {

        private int last;

        EndWatch(InputStream in) {
            super(in);
        }

        boolean endsWithLine() {
            return (last & 0xFFFF) == ('\r' << 8 | '\n');
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            if (b >= 0) {
                last = last << 8 | b;
            }
            return b;
        }

        @Override
        public int read(byte @Nullable [] target, int offset, int length) throws IOException {
            byte[] into = Objects.requireNonNull(target);
            int count = super.read(into, offset, length);
            for (int i = Math.max(0, count - 2); i < count; i++) {
                last = last << 8 | into[offset + i] & 0xFF;
            }
            return count;
        }
    }
}
