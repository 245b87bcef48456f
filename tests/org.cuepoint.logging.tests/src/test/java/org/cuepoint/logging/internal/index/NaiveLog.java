package org.cuepoint.logging.internal.index;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.cuepoint.logging.index.LogFilter;
import org.cuepoint.logging.index.LogRecord;

/** The same as an index in the simplest way. */
final class NaiveLog {

    private static final Pattern BEGINS = Pattern
            .compile("(?s)\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}[+-]\\d\\d:\\d\\d .{6}.*|\\{\"time\":\".*");

    private final List<LogRecord> records = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private Instant last = Instant.EPOCH;

    /** Adds the next file. */
    void file(byte[] bytes) {
        List<String> lines = new ArrayList<>();
        String all = new String(bytes, StandardCharsets.ISO_8859_1);
        for (int from = 0; from < all.length();) {
            int end = all.indexOf('\n', from);
            end = end < 0 ? all.length() : end + 1;
            lines.add(all.substring(from, end));
            from = end;
        }
        boolean ours = lines.stream().limit(1_000).anyMatch(NaiveLog::begins);
        StringBuilder record = new StringBuilder();
        for (String line : lines) {
            if (!record.isEmpty() && (!ours || begins(line))) {
                add(record);
            }
            record.append(line);
        }
        if (!record.isEmpty()) {
            add(record);
        }
    }

    private static boolean begins(String line) {
        return BEGINS.matcher(line.endsWith("\n") ? line.substring(0, line.length() - 1) : line).matches();
    }

    private void add(StringBuilder record) {
        String text = new String(record.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)
                .replace("\r\n", "\n");
        text = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        texts.add(text);
        if (text.length() > RecordBytes.LONGEST) {
            int end = RecordBytes.LONGEST - (Character.isHighSurrogate(text.charAt(RecordBytes.LONGEST - 1)) ? 1 : 0);
            texts.set(texts.size() - 1, text.substring(0, end)); // the remark is not searched
            text = text.substring(0, end) + "... (cut; it has " + record.length() + " bytes)";
        }
        RecordFields fields = RecordFields.parse(text);
        last = fields.time().orElse(last);
        records.add(fields.record(records.size(), last, text));
        record.setLength(0);
    }

    List<LogRecord> records() {
        return records;
    }

    /** The numbers of those that pass a filter. */
    List<Long> find(LogFilter filter, long from) {
        return records.stream().filter(record -> record.number() >= from && passes(filter, record))
                .map(LogRecord::number).toList();
    }

    private boolean passes(LogFilter filter, LogRecord record) {
        return filter.levels().contains(record.level()) && (!filter.criticalOnly() || record.critical())
                && record.logger().startsWith(filter.logger())
                && (filter.thread().isEmpty() || filter.thread().equals(record.thread()))
                && (filter.operation().isEmpty() || filter.operation().equals(record.operation()))
                && filter.from().stream().noneMatch(time -> record.time().isBefore(time))
                && filter.to().stream().allMatch(time -> record.time().isBefore(time))
                && filter.texts().stream().allMatch(text -> found(text, texts.get((int) record.number())))
                && filter.without().stream().noneMatch(text -> found(text, texts.get((int) record.number())));
    }

    private static boolean found(LogFilter.Text text, String record) {
        boolean ascii = text.pattern().chars().allMatch(c -> c < 0x80);
        int flags = text.matchCase() ? 0 : Pattern.CASE_INSENSITIVE | (ascii ? 0 : Pattern.UNICODE_CASE);
        return Pattern.compile(text.pattern(), flags | (text.regex() ? 0 : Pattern.LITERAL)).matcher(record).find();
    }
}
