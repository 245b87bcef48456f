package org.cuepoint.catalog.run;

import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What tests of runs have in common: a folder of their own and a catalogue that answers as they say. */
@Timeout(120)
abstract class RunFixture {

    @TempDir
    Path home;

    Rig rig;
    FakeCatalog catalog;

    @BeforeEach
    void prepare() {
        rig = new Rig(home);
        catalog = rig.catalog;
    }
}
