package org.cuepoint.settings.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cuepoint.settings.Section;
import org.cuepoint.settings.SectionDeclaration;
import org.cuepoint.settings.SetResult;
import org.cuepoint.settings.ValueSource;
import org.cuepoint.settings.internal.Rig.Net;
import org.cuepoint.settings.internal.Rig.Speed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looking up, changing and storing values. */
class LiveSectionTest {

    private static final Net DEFAULTS = new Net(3, true, "", Speed.SLOW, "");

    @TempDir
    private Path dir;
    private Rig rig;

    @BeforeEach
    void rig() {
        rig = new Rig(dir);
    }

    @Test
    void withoutAFileTheDeclaredDefaultsHoldAndNothingIsWritten() {
        assertEquals(DEFAULTS, rig.section().get());
        assertEquals(ValueSource.DEFAULT, rig.section().source("retries"));
        assertFalse(Files.exists(rig.path()));
    }

    @Test
    void everyValueComesBackFromTheFile() {
        Net values = new Net(7, false, "  =:#!\\ü😀 end ", Speed.FAST, "geheim");
        assertEquals(new SetResult.Saved(), rig.section().set(values));
        assertEquals(values, rig.section(rig.open()).get());
    }

    @Test
    void onlyWhatChangedIsStored() throws IOException {
        rig.section().set(new Net(5, true, "", Speed.SLOW, ""));
        assertEquals("# Settings of a test.\norg.cuepoint/network/retries=5\n", rig.text());
    }

    @Test
    void aValueSetBackToTheDefaultIsNotStoredAnyMore() throws IOException {
        Section<Net> section = rig.section();
        section.setText("retries", "5");
        assertEquals(ValueSource.USER, section.source("retries"));
        section.setText("retries", " 3 ");
        assertEquals(ValueSource.DEFAULT, section.source("retries"));
        assertEquals("# Settings of a test.\n", rig.text());
    }

    @Test
    void aResetBringsTheDefaultBack() {
        Section<Net> section = rig.section();
        section.setText("name", "abc");
        assertEquals(new SetResult.Saved(), section.reset("name"));
        assertEquals(DEFAULTS, section.get());
    }

    @Test
    void theProductsDefaultStandsBetweenTheUsersValueAndTheDeclaredOne() {
        rig.product.put("org.cuepoint/network/retries", "6");
        Section<Net> section = rig.section();
        assertEquals(6, section.get().retries());
        assertEquals(ValueSource.PRODUCT, section.source("retries"));
        section.setText("retries", "3");
        assertEquals(ValueSource.USER, section.source("retries"));
        section.reset("retries");
        assertEquals(6, section.get().retries());
    }

    @Test
    void aProductsDefaultThatIsNotAllowedIsPassedOverWithAWarning() {
        rig.product.put("org.cuepoint/network/retries", "many");
        assertEquals(3, rig.section().get().retries());
        assertEquals(List.of(
                "The setting org.cuepoint/network/retries is passed over, "
                        + "because the product's default is not allowed: "
                        + "Retries must be a whole number from 0 to 10 times, not \"many\"."),
                rig.warnings);
    }

    @Test
    void productDefaultsAreTakenUpWhenTheyBecomeKnownAndListenersAreTold() {
        rig.productKnown = false;
        rig.product.put("org.cuepoint/network/retries", "6");
        Section<Net> section = rig.section();
        List<Integer> told = new ArrayList<>();
        section.onChange(values -> told.add(values.retries()));
        assertEquals(3, section.get().retries());
        rig.productKnown = true;
        assertEquals(6, section.get().retries());
        assertEquals(List.of(6), told);
    }

    @Test
    void aStoredValueThatIsNotAllowedGivesTheDefaultOneWarningAndStaysStored() throws IOException {
        rig.stored("org.cuepoint/network/retries=99", "org.cuepoint/network/speed=FAST",
                "org.cuepoint/network/name=kept");
        Section<Net> section = rig.section();
        assertEquals(new Net(3, true, "kept", Speed.SLOW, ""), section.get());
        section.setText("cache", "false");
        assertEquals(2, rig.warnings.size(), rig.warnings.toString());
        assertTrue(rig.text().contains("org.cuepoint/network/retries=99\n"), rig.text());
        assertTrue(
                rig.warnings.getFirst()
                        .contains("the stored value, which stays stored, is not allowed: Retries must be"),
                rig.warnings.toString());
    }

    @Test
    void storedValuesThatDoNotFitTogetherGiveTheDefaults() throws IOException {
        rig.stored("org.cuepoint/network/retries=9", "org.cuepoint/network/cache=false");
        assertEquals(DEFAULTS, rig.section().get());
        assertEquals(List.of(
                "The settings of Network do not fit together, so their defaults hold: Nine retries need the cache."),
                rig.warnings);
    }

    @Test
    void aChangeThatDoesNotFitTheOtherValuesIsRejectedAndChangesNothing() {
        Section<Net> section = rig.section();
        section.setText("cache", "false");
        assertEquals(new SetResult.Rejected("Nine retries need the cache."), section.setText("retries", "9"));
        assertEquals(3, section.get().retries());
    }

    @Test
    void aValueOutOfRangeIsRejectedAndNothingIsWritten() {
        assertInstanceOf(SetResult.Rejected.class, rig.section().set(new Net(11, true, "", Speed.SLOW, "")));
        assertInstanceOf(SetResult.Rejected.class, rig.section().setText("retries", "11"));
        assertFalse(Files.exists(rig.path()));
    }

    @Test
    void unknownSettingsAreAProgrammersMistake() {
        Section<Net> section = rig.section();
        assertThrows(IllegalArgumentException.class, () -> section.setText("nothing", "1"));
        assertThrows(IllegalArgumentException.class, () -> section.source("nothing"));
        assertThrows(IllegalArgumentException.class, () -> section.reset("nothing"));
        assertThrows(IllegalArgumentException.class, () -> section.text("nothing"));
    }

    @Test
    void listenersAreToldOfEveryRealChangeUntilTheyLeave() {
        Section<Net> section = rig.section();
        List<Integer> told = new ArrayList<>();
        Section.Registration registration = section.onChange(values -> told.add(values.retries()));
        section.setText("retries", "5");
        section.setText("retries", "5");
        section.set(new Net(6, true, "", Speed.SLOW, ""));
        registration.close();
        registration.close();
        section.setText("retries", "7");
        assertEquals(List.of(5, 6), told);
    }

    @Test
    void aListenerMayChangeTheSectionAgain() {
        Section<Net> section = rig.section();
        section.onChange(values -> section.setText("name", "retries " + values.retries()));
        section.setText("retries", "5");
        assertEquals("retries 5", section.get().name());
    }

    @Test
    void theSameRecordIsGivenUntilSomethingChanges() {
        Section<Net> section = rig.section();
        Net first = section.get();
        rig.aSecondPasses();
        assertSame(first, section.get());
    }

    @Test
    void aChangeByAnotherProcessIsNoticedWithinASecondAndTold() {
        Section<Net> mine = rig.section();
        Section<Net> theirs = rig.section(rig.open());
        List<Integer> told = new ArrayList<>();
        mine.onChange(values -> told.add(values.retries()));
        theirs.setText("retries", "8");
        assertEquals(3, mine.get().retries());
        rig.aSecondPasses();
        assertEquals(8, mine.get().retries());
        assertEquals(List.of(8), told);
    }

    @Test
    void theServiceGivesOneSectionForADeclarationAndRefusesAnotherOfTheSameName() {
        SettingsService service = new SettingsService(rig.file(), rig);
        assertSame(service.section(Rig.NET), service.section(Rig.NET));
        var twin = SectionDeclaration.of(Net.class, "network", "Twin").integer("retries", 1).label("L").help("H")
                .bool("cache", true).label("L").help("H").text("name", "").label("L").help("H")
                .choice("speed", Speed.SLOW).label("L").help("H")
                .secret("token").label("L").help("H").build();
        assertThrows(IllegalArgumentException.class, () -> service.section(twin));
        assertEquals(Optional.of(Rig.NET), new ContributedSettings(List.of(() -> Rig.NET)).find("network"));
    }
}
