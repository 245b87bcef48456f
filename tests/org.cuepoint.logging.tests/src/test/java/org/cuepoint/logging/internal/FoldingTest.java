package org.cuepoint.logging.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import ch.qos.logback.classic.Level;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Records that differ in their time only. */
class FoldingTest {

    private final Folding folding = new Folding();
    private final List<String> written = new ArrayList<>();

    private static Line line(int second, Level level, String message) {
        String head = String.format("2026-11-23T04:15:%02d.123+01:00 X - ", second);
        return new Line(level, head + message + "\n", "", 29, head.length(), "\n");
    }

    private void log(int second, Level level, String message) {
        Line line = line(second, level, message);
        if (!folding.folds(line)) {
            Line told = folding.pending();
            if (told != Line.NONE) {
                written.add(told.text());
            }
            folding.begin(line);
            written.add(line.text());
        }
    }

    @Test
    void repeatedRecordsAreOneWithTheirNumberAndTheTimeOfTheLast() {
        for (int second = 0; second < 5; second++) {
            log(second, Level.INFO, "same");
        }
        log(6, Level.INFO, "other");
        assertEquals(List.of("2026-11-23T04:15:00.123+01:00 X - same\n",
                "2026-11-23T04:15:04.123+01:00 X - repeated 4 times\n",
                "2026-11-23T04:15:06.123+01:00 X - other\n"), written);
        assertFalse(folding.isPending());
    }

    @Test
    void anotherLevelIsAnotherRecord() {
        log(0, Level.INFO, "same");
        log(1, Level.WARN, "same");
        assertEquals(2, written.size());
    }

    @Test
    void whatWasToldIsNotToldAgainAndTheFoldingGoesOn() {
        log(0, Level.INFO, "same");
        log(1, Level.INFO, "same");
        assertEquals("2026-11-23T04:15:01.123+01:00 X - repeated 1 time\n", folding.pending().text());
        assertSame(Line.NONE, folding.pending());
        log(2, Level.INFO, "same");
        log(3, Level.INFO, "other");
        assertEquals("2026-11-23T04:15:02.123+01:00 X - repeated 1 time\n", written.get(1));
        assertEquals(3, written.size());
    }
}
