package org.cuepoint.safety.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.cuepoint.safety.ConflictPolicy;
import org.cuepoint.safety.Content;
import org.cuepoint.safety.SaveOptions;
import org.junit.jupiter.api.Test;

/** What a save that was killed left is kept where it holds more than the file it was meant for. */
class UnfinishedTest extends SavingFixture {

    private Path leftover(String digit, String text) throws IOException {
        return Files.writeString(folder.resolve(".cuepoint-" + digit.repeat(16) + "-list.csv.tmp"), text);
    }

    @Test
    void whatHoldsMoreThanItsFileGetsANameThatAPersonFinds() throws Exception {
        Files.writeString(file, "short");
        leftover("0", "much longer");
        leftover("1", "tiny");
        assertEquals(1, files.removeLeftovers(folder));
        assertEquals(List.of("list (unfinished).csv", "list.csv"), Fixture.names(folder));
        assertEquals("much longer", Fixture.text(folder.resolve("list (unfinished).csv")));
        assertEquals("short", Fixture.text(file));
        leftover("2", "longer again");
        assertEquals(0, files.removeLeftovers(folder));
        assertEquals("longer again", Fixture.text(folder.resolve("list (unfinished 2).csv")));
        assertEquals("much longer", Fixture.text(folder.resolve("list (unfinished).csv")));
    }

    @Test
    void ofAFileThatWasNeverMadeEveryByteIsMore() throws Exception {
        leftover("0", "some");
        leftover("1", "");
        assertEquals(1, files.removeLeftovers(folder));
        assertEquals(List.of("list (unfinished).csv"), Fixture.names(folder));
    }

    @Test
    void aSaveThatSucceedsLooksAtWhatIsThereAfterwards() throws Exception {
        Files.writeString(file, "short");
        leftover("0", "longer than before");
        saved(files.write(file, ConflictPolicy.OVERWRITE, Content.of("but not longer than it is now")));
        assertEquals(List.of("list.csv"), Fixture.names(folder));
    }

    @Test
    void aSecondNameOfASavedFileHoldsNoMore() throws Exception {
        Files.createLink(folder.resolve("elsewhere.csv"), leftover("0", "saved"));
        assertEquals(1, files.removeLeftovers(folder));
        assertEquals(List.of("elsewhere.csv"), Fixture.names(folder));
    }

    @Test
    void halfOfAFileOfOurOwnIsWorthNothing() throws Exception {
        Files.writeString(folder.resolve(".cuepoint-0123456789abcdef.tmp"), "half");
        assertEquals(1, files.removeLeftovers(folder));
        assertEquals(List.of(), Fixture.names(folder));
        files.write(file, SaveOptions.replaceOwn(), out -> assertEquals(1,
                Fixture.names(folder).stream().filter(name -> name.matches("\\.cuepoint-[0-9a-f]{16}\\.tmp")).count()));
    }

    @Test
    void theTemporaryNameTellsTheFileUnlessThatIsVeryLong() throws Exception {
        files.write(file, ConflictPolicy.FAIL, out -> assertEquals(1, Fixture.names(folder).stream()
                .filter(name -> name.matches("\\.cuepoint-[0-9a-f]{16}-list\\.csv\\.tmp")).count()));
        Path longName = folder.resolve("ü".repeat(60) + ".csv");
        saved(files.write(longName, ConflictPolicy.FAIL, out -> assertEquals(1, Fixture.names(folder).stream()
                .filter(name -> name.matches("\\.cuepoint-[0-9a-f]{16}\\.tmp")).count())));
    }
}
