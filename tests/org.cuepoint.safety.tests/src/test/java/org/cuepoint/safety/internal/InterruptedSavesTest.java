package org.cuepoint.safety.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.cuepoint.locations.Location;
import org.cuepoint.locations.Locations;
import org.cuepoint.locations.Reason;
import org.cuepoint.locations.ResolvedLocation;
import org.cuepoint.safety.Content;
import org.cuepoint.safety.FileWrite;
import org.cuepoint.safety.SaveOptions;
import org.cuepoint.safety.TransactionResult;
import org.cuepoint.safety.internal.disk.PassingStorage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a process left in the middle is finished when the next one starts, and told. */
class InterruptedSavesTest extends SavingFixture {

    private Locations locations;

    @BeforeEach
    void makeState() throws IOException {
        Path root = home.toRealPath();
        Files.createDirectory(root.resolve("state"));
        locations = (Locations) Proxy.newProxyInstance(Locations.class.getClassLoader(),
                new Class<?>[]{Locations.class}, (proxy, method, arguments) -> {
                    assertEquals("describe", method.getName(), "looking makes no folders");
                    Location location = (Location) arguments[0];
                    return new ResolvedLocation(location, root.resolve(location.name().toLowerCase(Locale.ROOT)),
                            new Reason.Convention("a test"), true);
                });
    }

    private List<String> start() {
        return new InterruptedSaves(locations, Fixture.EVERYTHING_ALLOWED).sentences();
    }

    @Test
    void aUsualStartHasNothingToTellAndMakesNoFolders() throws Exception {
        assertEquals(List.of(), start());
        assertEquals(List.of("files", "state"), Fixture.names(home));
    }

    /** The process that cannot give a second name dies at once. */
    private static final class OnlyOneName extends PassingStorage {

        private boolean named;

        @Override
        public void replace(Path from, Path to) throws IOException {
            if (named) {
                throw new IOException("Input/output error");
            }
            named = true;
            super.replace(from, to);
        }
    }

    @Test
    void aDecidedTransactionIsFinishedAndTold() throws Exception {
        Path other = folder.resolve("other.csv");
        Files.writeString(file, "old");
        Files.writeString(other, "old");
        Path journals = home.toRealPath().resolve("state/transactions");
        TransactionResult result = new SafeFilesService(
                Fixture.workshop(new OnlyOneName(), Fixture.EVERYTHING_ALLOWED), (path, stamp) -> {
                    throw new AssertionError("no backup was asked for");
                }, () -> journals).writeAll(List.of(new FileWrite(file, SaveOptions.replaceOwn(), Content.of("new")),
                        new FileWrite(other, SaveOptions.replaceOwn(), Content.of("new"))));
        assertInstanceOf(TransactionResult.Unfinished.class, result);
        assertEquals("old", Fixture.text(other));

        List<String> told = start();

        assertEquals(List.of("An interrupted save was finished: " + file + ", " + other + "."), told);
        assertEquals("new", Fixture.text(file));
        assertEquals("new", Fixture.text(other));
        assertEquals(List.of(), start());
    }

    @Test
    void leftoversInFoldersOfOursGoAndWhatIsMoreIsTold() throws Exception {
        Path state = home.toRealPath().resolve("state");
        Files.writeString(state.resolve(".cuepoint-0123456789abcdef.tmp"), "half");
        Files.writeString(state.resolve(".cuepoint-1123456789abcdef-run.json.tmp"), "more than nothing");
        assertEquals(List.of("A save was interrupted; what it had written, more than the file itself holds, is in "
                + state.resolve("run (unfinished).json") + "."), start());
        assertEquals(List.of("run (unfinished).json"), Fixture.names(state));
    }
}
