package org.cuepoint.settings.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cuepoint.settings.Section;
import org.cuepoint.settings.internal.Rig.Net;
import org.cuepoint.settings.internal.Rig.Speed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Breadcrumbs of changed settings. */
class ChangeTrailTest {

    @TempDir
    private Path dir;
    private Rig rig;

    @BeforeEach
    void rig() {
        rig = new Rig(dir);
    }

    @Test
    void everyChangedSettingIsNamedWithItsValue() {
        Section<Net> section = rig.section();
        section.set(new Net(5, true, "x", Speed.FAST, ""));
        section.setText("retries", "5");
        section.reset("name");
        assertEquals(List.of("setting network.retries = 5", "setting network.name = x", "setting network.speed = fast",
                "setting network.name = "), rig.crumbs);
    }

    @Test
    void ofASecretOnlyWhetherItIsSetIsTold() {
        Section<Net> section = rig.section();
        section.setText("token", "geheim");
        section.setText("token", "geheimer");
        section.reset("token");
        assertEquals(List.of("setting network.token = (set)", "setting network.token = (set)",
                "setting network.token = (not set)"), rig.crumbs);
    }

    @Test
    void whatIsRejectedLeavesNone() {
        rig.section().setText("retries", "many");
        assertEquals(List.of(), rig.crumbs);
    }

    @Test
    void aChangeByAnotherProcessIsNoticed() throws IOException {
        Section<Net> section = rig.section();
        Files.writeString(rig.path(), "org.cuepoint/network/retries=7");
        rig.aSecondPasses();
        section.get();
        assertEquals(List.of("setting network.retries = 7"), rig.crumbs);
    }

    @Test
    void aProductsDefaultsThatBecomeKnownAreNoChange() {
        rig.productKnown = false;
        Section<Net> section = rig.section();
        rig.product.put("org.cuepoint/network/retries", "1");
        rig.productKnown = true;
        assertEquals(1, section.get().retries());
        assertEquals(List.of(), rig.crumbs);
    }

    @Test
    void withoutAListenerNothingIsTold() {
        rig.listening = false;
        rig.section().setText("retries", "5");
        assertEquals(List.of(), rig.crumbs);
    }
}
