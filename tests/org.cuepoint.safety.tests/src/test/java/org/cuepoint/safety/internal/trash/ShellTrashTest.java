package org.cuepoint.safety.internal.trash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.cuepoint.locations.Location;
import org.cuepoint.locations.LocationState;
import org.cuepoint.locations.Locations;
import org.cuepoint.locations.Notice;
import org.cuepoint.locations.Reason;
import org.cuepoint.locations.ResolvedLocation;
import org.cuepoint.safety.Problem;
import org.cuepoint.safety.TrashedFile;
import org.cuepoint.safety.internal.Fixture;
import org.junit.jupiter.api.Test;

/** The other platforms' trash, and where the trash of the home folder is. */
class ShellTrashTest extends TrashFixture {

    private TrashService shell(ShellTrash.Shell shell) {
        return new TrashService(Fixture.workshop(disks, Fixture.EVERYTHING_ALLOWED),
                new ShellTrash(disks, shell, CLOCK));
    }

    @Test
    void theShellMovesTheFileAndNothingCanBeTakenBackFromHere() throws Exception {
        TrashService over = shell(Files::delete);
        TrashedFile trashed = over.put(file);
        assertEquals(new TrashedFile(file, file, CLOCK.instant(), 3), trashed);
        assertFalse(trashed.undoable());
        assertEquals(List.of(trashed), over.recent());
        refused(Problem.FAILED, () -> over.undo(trashed));
        assertEquals(List.of(trashed), over.recent());
    }

    @Test
    void aShellThatDoesNothingIsNotBelieved() {
        assertEquals(file + " cannot be moved to the trash: the system left it where it is. It is where it was.",
                refused(Problem.FAILED, () -> shell(path -> {}).put(file)).getMessage());
    }

    @Test
    void aShellThatRefusesLeavesTheFile() throws Exception {
        TrashService over = shell(path -> {
            throw new NoTrashException(Problem.FAILED, "this system offers no trash to programs");
        });
        assertEquals(file + " cannot be moved to the trash: this system offers no trash to programs. It is where it"
                + " was.", refused(Problem.FAILED, () -> over.put(file)).getMessage());
        assertEquals("old", Fixture.text(file));
        assertEquals(List.of(), over.recent());
    }

    @Test
    void theTrashOfTheHomeFolderIsBesideTheDataWhereTheyAreByTheRules() {
        record Row(Reason reason, Optional<Path> trash) {
        }
        Optional<Path> beside = Optional.of(Path.of("/h/share/Trash"));
        for (Row row : List.of(new Row(new Reason.Environment("XDG_DATA_HOME"), beside),
                new Row(new Reason.Convention("XDG Base Directory default"), beside),
                new Row(new Reason.Portable("a file"), Optional.empty()),
                new Row(new Reason.Fallback("/x", "it is full"), Optional.empty()))) {
            assertEquals(row.trash(), TrashService.homeTrash(new At(row.reason())), row.toString());
        }
    }

    /** Data in one place. */
    private record At(Reason reason) implements Locations {

        @Override
        public Path path(Location location) {
            return describe(location).path();
        }

        @Override
        public ResolvedLocation describe(Location location) {
            return new ResolvedLocation(location, Path.of("/h/share/cuepoint"), reason, true);
        }

        @Override
        public LocationState inspect(Location location) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Notice> notices() {
            return List.of();
        }

        @Override
        public boolean readOnly() {
            return false;
        }
    }
}
