package org.cuepoint.redaction.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.net.URL;
import java.util.List;
import java.util.Map;
import org.cuepoint.redaction.RedactionRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedactorServiceTest {

    @ParameterizedTest
    @CsvSource(nullValues = "", value = {"file:/home/anna/user/,/home/anna", "file:/root/user,/root",
            "file:/C:/Users/Anna Maria/user/,C:\\Users\\Anna Maria", "file:/data/area/,", "http://host/a/user/,",
            "file:/user/,"})
    void theHomeFolderIsToldFromTheUserArea(String area, String home) throws Exception {
        URL url = new URI(area.replace(" ", "%20")).toURL();
        URL spaced = area.startsWith("file:") ? new URL(url, area) : url;
        assertEquals(home == null ? "" : home, UserHome.fromUserArea(spaced).orElse(""));
    }

    @ParameterizedTest
    @CsvSource({"/home/anna,anna", "C:\\Users\\Anna Maria,Anna Maria", "anna,anna"})
    void theNameIsTheLastPart(String home, String name) {
        assertEquals(name, UserHome.userName(home));
    }

    @Test
    void rulesComeAndGoWhileTheServiceStays() {
        RedactorService service = new RedactorService(null);
        RedactionRule rule = RedactionRule.tokenWithPrefix("acme", "acme_", 4);
        service.addRule(rule);
        assertEquals("[redacted]", service.redact("acme_1234"));
        service.removeRule(rule);
        assertEquals("acme_1234", service.redact("acme_1234"));
    }

    @Test
    void theDiagnosticsShowRulesAndCounts() {
        RedactorService service = new RedactorService(null);
        service.redact("password=x1");
        Map<String, ?> tree = new RedactionSection(service).collect();
        assertEquals(Map.of("secret", 1L), tree.get("masked"));
        assertEquals(List.of(), tree.get("problems"));
    }
}
