package org.cuepoint.crash.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.cuepoint.core.incident.ReportTransport;
import org.cuepoint.performance.testing.DeterministicWork;
import org.junit.jupiter.api.Test;

/** Nothing goes out but what the user agreed to. */
class SendingTest {

    private final List<Map<String, ?>> sent = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final DeterministicWork work = new DeterministicWork();
    private final FakeCrashes crashes = new FakeCrashes().add("x", "aa", 1, "crash-1");
    private ReportTransport.Attempt attempt = new ReportTransport.Attempt(ReportTransport.Outcome.SENT, "", 0);

    private final ReportTransport transport = new ReportTransport() {
        @Override
        public boolean configured() {
            return true;
        }

        @Override
        public String destination() {
            return "crashes.example.org";
        }

        @Override
        public String preview(Map<String, ?> report) {
            return report.toString();
        }

        @Override
        public Attempt send(Map<String, ?> report) {
            sent.add(report);
            return attempt;
        }
    };

    private Sending sending(Instant now) {
        return new Sending(transport, crashes, work, told::add, Clock.fixed(now, ZoneOffset.UTC));
    }

    @Test
    void anEditedReportIsSentAsItIsShown() {
        Sending sending = sending(Instant.EPOCH);
        sending.send(Map.of("a", "b"));
        work.runAll();
        assertEquals(List.of(Map.of("a", "b")), sent);
        assertEquals(List.of("The crash report was sent to crashes.example.org."), told);
    }

    @Test
    void withoutAQuestionOnlyFewGoOut() {
        Sending sending = sending(Instant.EPOCH);
        assertFalse(sending.automatic("crash-1", Sending.MOST_OF_A_GROUP + 1));
        assertTrue(sending.automatic("crash-1", 1));
        assertFalse(sending.automatic("crash-1", 1));
        work.runAll();
        assertEquals(1, sent.size());
    }

    @Test
    void whatCouldNotBeSentIsSaid() {
        attempt = new ReportTransport.Attempt(ReportTransport.Outcome.LATER, "There is no connection.", 0);
        Sending sending = sending(Instant.EPOCH);
        sending.send("crash-1");
        work.runAll();
        sending.send("gone");
        work.runAll();
        assertEquals(List.of("The crash report was not sent: There is no connection.",
                "The crash report was not sent: it cannot be read."), told);
    }
}
