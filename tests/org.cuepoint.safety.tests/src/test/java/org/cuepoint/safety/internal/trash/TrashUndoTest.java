package org.cuepoint.safety.internal.trash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.cuepoint.safety.Problem;
import org.cuepoint.safety.Trash;
import org.cuepoint.safety.TrashedFile;
import org.cuepoint.safety.internal.Fixture;
import org.junit.jupiter.api.Test;

class TrashUndoTest extends TrashFixture {

    @Test
    void aFileComesBackAndLeavesNothingInTheTrash() throws Exception {
        TrashedFile trashed = trash.put(file);
        assertEquals(file, trash.undo(trashed));
        assertEquals("old", Fixture.text(file));
        assertEquals(List.of("sets/list.csv"), Fixture.tree(disks.home));
        assertEquals(1, disks.facts(file).orElseThrow().links());
        assertEquals(List.of(), trash.recent());
        refused(Problem.FAILED, () -> trash.undo(trashed));
    }

    @Test
    void aFileThatIsThereMeanwhileIsNeverReplaced() throws Exception {
        for (boolean links : new boolean[]{true, false}) {
            disks.withLinks = links;
            TrashedFile trashed = trash.put(write(file, "old"));
            write(file, "new");
            Path other = file.resolveSibling("list (1).csv");
            assertEquals(other, trash.undo(trashed));
            assertEquals("new", Fixture.text(file));
            assertEquals("old", Fixture.text(other));
            assertEquals(List.of("sets/list (1).csv", "sets/list.csv"), Fixture.tree(disks.home));
            Files.delete(other);
        }
    }

    @Test
    void aFolderThatTookTheNameStays() throws Exception {
        TrashedFile trashed = trash.put(file);
        Files.createDirectory(file);
        assertEquals(file.resolveSibling("list (1).csv"), trash.undo(trashed));
    }

    @Test
    void missingFoldersAreMadeAgain() throws Exception {
        Path deep = write(disks.home.resolve("a/b/c.csv"), "x");
        TrashedFile trashed = trash.put(deep);
        Files.delete(deep.getParent());
        Files.delete(deep.getParent().getParent());
        assertEquals(deep, trash.undo(trashed));
        assertEquals("x", Fixture.text(deep));
    }

    @Test
    void theNewNameIsOnTheDiskBeforeTheOldOneGoes() throws Exception {
        TrashedFile trashed = trash.put(file);
        disks.calls.clear();
        trash.undo(trashed);
        assertEquals(List.of("link list.csv", "force sets", "remove list.csv", "remove list.csv.trashinfo",
                "force files"), disks.calls);
    }

    @Test
    void whatSomebodyElseTookOutOfTheTrashIsNotConfusedWithWhatIsThere() throws Exception {
        TrashedFile trashed = trash.put(file);
        Path keep = Files.move(trashed.trashed(), disks.home.resolve("kept so that its number is not used again"));
        assertEquals(file + " was not taken back: it is not in the trash any more.",
                refused(Problem.FAILED, () -> trash.undo(trashed)).getMessage());
        write(trashed.trashed(), "another file of that name");
        refused(Problem.FAILED, () -> trash.undo(trashed));
        assertFalse(Files.exists(file));
        assertEquals("old", Fixture.text(keep));
    }

    @Test
    void whenTheOldNameCannotGoTheFileStaysInTheTrash() throws Exception {
        TrashedFile[] stuck = new TrashedFile[1];
        Disks stubborn = new Disks(Files.createDirectory(temporary.resolve("b"))) {
            @Override
            public void remove(Path path) throws IOException {
                if (stuck[0] != null && path.equals(stuck[0].trashed())) {
                    throw new java.nio.file.AccessDeniedException(path.toString());
                }
                super.remove(path);
            }
        };
        homeTrash = stubborn.home.resolve("Trash");
        Path victim = write(stubborn.home.resolve("a"), "x");
        Trash over = over(stubborn);
        stuck[0] = over.put(victim);
        String sentence = refused(Problem.NO_PERMISSION, () -> over.undo(stuck[0])).getMessage();
        assertEquals("It is still in the trash.", sentence.substring(sentence.length() - 25));
        assertFalse(Files.exists(victim));
        assertEquals(1, stubborn.facts(stuck[0].trashed()).orElseThrow().links());
        assertEquals(List.of(stuck[0]), over.recent());
    }

    @Test
    void onlyWhatThisProcessPutThereComesBack() throws Exception {
        TrashedFile trashed = trash.put(file);
        refused(Problem.FAILED, () -> over(disks).undo(trashed));
        assertEquals(file, trash.undo(trashed));
    }
}
