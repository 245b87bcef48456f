package org.cuepoint.safety.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.cuepoint.performance.testing.DeterministicWork;
import org.cuepoint.safety.Integrity;
import org.cuepoint.safety.IntegrityReport;
import org.junit.jupiter.api.Test;

/** Backups are read once a week, in the background, and damage is told. */
class PeriodicCheckTest {

    private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");

    private final DeterministicWork work = new DeterministicWork();
    private final List<String> told = new ArrayList<>();
    private final List<IntegrityReport.Damage> damages = new ArrayList<>();
    private Instant last = Instant.EPOCH;
    private int checks;
    private boolean complete = true;

    private final PeriodicCheck.Memory memory = new PeriodicCheck.Memory() {

        @Override
        public Instant last() {
            return last;
        }

        @Override
        public void remember(Instant time) {
            last = time;
        }
    };

    private final Integrity integrity = new Integrity() {

        @Override
        public Verdict check(Path file) {
            throw new UnsupportedOperationException();
        }

        @Override
        public IntegrityReport verify(Watcher watcher) {
            checks++;
            return new IntegrityReport(1, 2, complete, damages);
        }
    };

    /** Runs with the work. */
    private final Clock clock = new Clock() {

        @Override
        public Instant instant() {
            return START.plus(work.time());
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    };

    private void begin() {
        new PeriodicCheck(work, () -> integrity, memory, clock, told::add).begin();
    }

    @Test
    void theFirstIsFiveMinutesAfterTheStartAndThenEveryWeek() {
        begin();
        work.advance(Duration.ofMinutes(4));
        assertEquals(0, checks, "it competes with the start");
        work.advance(Duration.ofMinutes(1));
        assertEquals(1, checks);
        assertEquals(START.plus(Duration.ofMinutes(5)), last);
        work.advance(Duration.ofDays(6));
        assertEquals(1, checks);
        work.advance(Duration.ofDays(1));
        assertEquals(2, checks);
        assertEquals(List.of(), told);
    }

    @Test
    void aCheckOfAnEarlierSessionHolds() {
        last = START.minus(Duration.ofDays(2));
        begin();
        work.advance(Duration.ofDays(4));
        assertEquals(0, checks);
        work.advance(Duration.ofDays(2));
        assertEquals(1, checks);
    }

    @Test
    void oneThatWasStoppedIsDoneAgain() {
        complete = false;
        begin();
        work.advance(Duration.ofMinutes(5));
        work.advance(Duration.ofHours(24));
        assertEquals(2, checks);
        assertEquals(Instant.EPOCH, last);
    }

    @Test
    void whatIsDamagedIsNamed() {
        damages.add(new IntegrityReport.Damage(Path.of("/a"), "A is damaged.", Optional.empty()));
        begin();
        work.advance(Duration.ofMinutes(5));
        assertEquals(List.of("A is damaged."), told);
        damages.add(new IntegrityReport.Damage(Path.of("/b"), "B is damaged.", Optional.empty()));
        damages.add(new IntegrityReport.Damage(Path.of("/c"), "C is damaged.", Optional.empty()));
        work.advance(Duration.ofDays(8));
        assertEquals("A is damaged. And 2 more; the view Backups shows them.", told.getLast());
    }
}
