package org.cuepoint.catalog.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MixVersionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', nullValues = "none", value = {
            "Original Mix | none | none", "Original Version | none | none", "Main Mix | none | none",
            "Extended Mix | none | EXTENDED", "Ext. | none | EXTENDED", "12\" Mix | none | EXTENDED",
            "12 Inch Version | none | EXTENDED", "Radio Edit | none | RADIO", "Short Edit | none | RADIO",
            "Edit | none | EDIT", "Yotto Remix | yotto | REMIX", "Yotto RMX | yotto | REMIX",
            "Yotto's Club Dub | yotto | CLUB DUB", "Yotto & Cid Re-Edit | yotto cid | EDIT",
            "DJ Linde Remix | linde | REMIX", "DJ Tool | none | TOOL", "A Cappella | none | ACAPELLA",
            "Acappella | none | ACAPELLA", "VIP Mix | none | VIP", "2012 Remaster | none | REMASTER",
            "2012 Mix | 2012 | none", "Live at Fabric | fabric | LIVE",
            "Yotto Extended Remix | yotto | EXTENDED REMIX", "Dubstrumental | dubstrumental | none",
            "Mash-Up | none | MASHUP", "Re-Rub | none | REWORK", "Sped Up | none | SPED_UP",
            "Instrumental | none | INSTRUMENTAL"})
    void versionIsRead(String words, String names, String traits) {
        MixVersion version = MixVersion.of(List.of(words));
        assertEquals(names == null ? "" : names, String.join(" ", version.names()));
        assertEquals(traits == null ? "" : traits, version.traits().stream().map(Trait::name)
                .collect(Collectors.joining(" ")));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "Original Mix", "Club", "Extended", "Live", "Remix", "Yotto Remix", "Yotto's Late Night Dub",
            "Remix by Yotto", "Live at Fabric", "Remastered 2011", "2011 Remaster", "A Cappella",
            "Yotto Remix Pt. 2", "Yotto Edit Clean", "VIP"})
    void textNamesAVersion(String text) {
        assertTrue(MixVersion.names(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "", "Live Your Life", "The Long Way Home", "Part 2", "feat. Guest", "I Love You", "and", "2011",
            "Yotto", "Take Me Higher", "Original Sin", "Anjunadeep"})
    void textNamesNoVersion(String text) {
        assertFalse(MixVersion.names(text));
    }

    @Test
    void titleStandsWhereTheMixFieldContradictsIt() {
        MixVersion radio = MixVersion.of(List.of("Radio Edit"));
        MixVersion remix = MixVersion.of(List.of("Yotto Remix"));
        MixVersion extended = MixVersion.of(List.of("Extended Mix"));
        assertEquals(radio, radio.with(extended));
        assertEquals(remix, remix.with(MixVersion.of(List.of("Cid Remix"))));
        assertEquals("[yotto] [EXTENDED, REMIX]", remix.with(extended).names() + " " + remix.with(extended).traits());
        assertEquals(extended, MixVersion.UNSTATED.with(extended));
        assertEquals(extended, extended.with(MixVersion.UNSTATED));
    }
}
