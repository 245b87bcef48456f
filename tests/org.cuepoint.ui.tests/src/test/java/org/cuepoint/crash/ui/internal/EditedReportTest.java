package org.cuepoint.crash.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

/** What is struck is not sent. */
class EditedReportTest {

    private final Map<String, Object> report = Map.of("log", List.of("one", "secret", "three"), "application",
            Map.of("name", "CuePoint", "version", "1.0"), "uptimeMs", 5L);
    private final EditedReport edited = new EditedReport(report);

    private EditedReport.Node part(String name) {
        return edited.parts().stream().filter(node -> node.line().startsWith(name)).findFirst().orElseThrow();
    }

    @Test
    void withoutAChangeAllIsSent() {
        assertEquals(report, edited.result());
    }

    @Test
    void aStruckLineIsNotSent() {
        part("log").children().get(1).strike(true);
        assertEquals(List.of("one", "three"), edited.result().get("log"));
        assertEquals(List.of("one", "secret", "three"), report.get("log"));
    }

    @Test
    void aStruckPartIsNotSentAndALineOfItCanBeTakenBackAlone() {
        part("log").strike(true);
        assertFalse(edited.result().containsKey("log"));
        assertTrue(part("log").children().getFirst().struck());
        part("log").children().getFirst().strike(false);
        assertEquals(List.of("one"), edited.result().get("log"));
        part("log").strike(true);
        part("log").strike(false);
        assertEquals(List.of("one"), edited.result().get("log"));
    }

    @Test
    void aChangedTextIsSentAsChanged() {
        part("log").children().get(1).change("(removed)");
        assertEquals(List.of("one", "(removed)", "three"), edited.result().get("log"));
        assertFalse(part("uptimeMs").isText());
    }
}
