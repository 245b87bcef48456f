package org.cuepoint.crash.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.cuepoint.crash.session.SessionEnd;
import org.cuepoint.crash.session.Sessions;
import org.cuepoint.crash.session.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is told after the start. */
class SessionTellingTest {

    private record Ended(Verdict verdict, boolean crashLoop) implements Sessions {

        @Override
        public Optional<SessionEnd> previous() {
            return Optional.of(new SessionEnd("s1", "1.0", 7, FakeCrashes.TIME, FakeCrashes.TIME, verdict,
                    List.of("It left no end.", "No shutdown was seen."), "It ended.", Optional.of("crash-1")));
        }

        @Override
        public List<SessionEnd> endedSinceLastStart() {
            return List.of();
        }

        @Override
        public void note(Mark mark, String detail) {
            // nothing
        }
    }

    @ParameterizedTest
    @EnumSource
    void onlyAnUnexpectedEndIsTold(Verdict verdict) {
        assertEquals(verdict.unexpected(),
                SessionTelling.of(new Ended(verdict, false), "", "CuePoint", "").isPresent());
    }

    @Test
    void itIsToldOnce() {
        SessionTelling told = SessionTelling.of(new Ended(Verdict.KILLED, false), "", "CuePoint", "").orElseThrow();
        assertFalse(told.safeStart());
        assertEquals("It ended.", told.sentence());
        assertTrue(SessionTelling.of(new Ended(Verdict.KILLED, false), told.key(), "CuePoint", "").isEmpty());
    }

    @Test
    void aCrashLoopOffersASafeStartAndNamesTheSuspect() {
        SessionTelling told = SessionTelling.of(new Ended(Verdict.CRASHED, true), "", "CuePoint", "org.foo")
                .orElseThrow();
        assertTrue(told.safeStart());
        assertTrue(told.sentence().contains("safe start"));
        assertTrue(told.sentence().endsWith("The last failure came from org.foo."));
    }
}
