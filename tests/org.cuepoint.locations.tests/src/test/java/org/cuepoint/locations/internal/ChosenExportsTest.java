package org.cuepoint.locations.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.cuepoint.locations.Location;
import org.cuepoint.locations.Locations;
import org.cuepoint.locations.Notice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The folder that the user chose for exports. */
class ChosenExportsTest {

    private final AtomicReference<Optional<String>> choice = new AtomicReference<>(Optional.empty());
    private final FakeFolders folders = new FakeFolders().bad("/full", "cannot be written because the disk is full");
    private final Locations locations = new LocationsService(Setup.linux().plan(), folders, "CuePoint",
            new ChosenExports(choice::get));

    private String exports() {
        return locations.describe(Location.EXPORTS).path().toString();
    }

    @Test
    void isFollowedWhileTheApplicationRuns() {
        assertEquals("/home/u/Documents/CuePoint", exports());

        choice.set(Optional.of("/music/lists"));
        assertEquals("/music/lists", exports());
        assertEquals("chosen in the settings", locations.describe(Location.EXPORTS).reason().text());
        assertEquals(Path.of("/music/lists"), locations.path(Location.EXPORTS));
        assertTrue(folders.made.contains("/music/lists"), "it is made when it is asked for");

        choice.set(Optional.empty());
        assertEquals("/home/u/Documents/CuePoint", exports());
        assertTrue(locations.notices().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"/full/lists, cannot be written because the disk is full", "lists, is not a whole path"})
    void isNotUsedWhenItCannotBe(String folder, String because) {
        choice.set(Optional.of(folder));

        assertEquals("/home/u/Documents/CuePoint", exports());
        Notice notice = locations.notices().getFirst();
        assertEquals(Notice.Kind.FALLBACK, notice.kind());
        assertEquals("The folder you chose for exports (" + folder + ") " + because
                + ". /home/u/Documents/CuePoint is used instead.", notice.sentence());
    }

    @Test
    void isAskedOfTheDiskOnlyByThoseWhoAskForIt() {
        choice.set(Optional.of("/full/lists"));

        assertTrue(locations.notices().isEmpty(), "a start would wait for a drive that does not answer");
        locations.describe(Location.CONFIG);
        assertTrue(locations.notices().isEmpty());
        locations.describe(Location.EXPORTS);
        assertEquals(1, locations.notices().size());
        choice.set(Optional.empty());
        locations.describe(Location.EXPORTS);
        assertTrue(locations.notices().isEmpty(), "it is no longer true");
    }

    @Test
    void changesNoOtherLocation() {
        String before = locations.describe(Location.CONFIG).toString();
        choice.set(Optional.of("/music/lists"));
        assertEquals(before, locations.describe(Location.CONFIG).toString());
    }
}
