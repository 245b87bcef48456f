package org.cuepoint.workbench.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.cuepoint.catalog.export.ExportRow;
import org.cuepoint.catalog.match.Confidence;
import org.cuepoint.locations.Location;
import org.cuepoint.locations.LocationState;
import org.cuepoint.locations.Locations;
import org.cuepoint.locations.Notice;
import org.cuepoint.locations.ResolvedLocation;
import org.cuepoint.safety.ConflictPolicy;
import org.cuepoint.safety.Content;
import org.cuepoint.safety.FileEvent;
import org.cuepoint.safety.FileStamp;
import org.cuepoint.safety.FileWrite;
import org.cuepoint.safety.Problem;
import org.cuepoint.safety.SafeFiles;
import org.cuepoint.safety.SaveOptions;
import org.cuepoint.safety.SaveResult;
import org.cuepoint.safety.TransactionResult;
import org.cuepoint.workbench.internal.model.ExportPresenter.Outcome;
import org.junit.jupiter.api.Test;

class ExportPresenterTest {

    private static final Path FOLDER = Path.of("exports");

    private final Rig rig = new Rig();
    private final Files files = new Files();
    private final ToldWatches watches = new ToldWatches();
    private Optional<Instant> backup = Optional.empty();
    private final ExportedFile exported = new ExportedFile(rig.results, rig.work, rig.ui, () -> watches,
            file -> backup, Clock.fixed(Instant.parse("2026-11-23T10:42:07Z"), ZoneOffset.UTC));
    private final ExportPresenter export = new ExportPresenter(rig.work, rig.ui, rig.library, rig.results,
            new Folders(),
            rig.said::add, exported, () -> files, () -> conflict -> ConflictPolicy.SKIP);
    private final List<Outcome> told = new ArrayList<>();

    /** Keeps what is written in memory and answers as the test says. */
    private static final class Files implements SafeFiles {

        private String written = "";
        private Optional<Path> file = Optional.empty();
        private Optional<SaveResult> answer = Optional.empty();
        private Optional<SaveOptions> options = Optional.empty();

        @Override
        public SaveResult write(Path target, SaveOptions options, Content content) throws InterruptedException {
            this.options = Optional.of(options);
            file = Optional.of(target);
            if (answer.isPresent()) {
                return answer.get();
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try {
                content.writeTo(out);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            written = out.toString(StandardCharsets.UTF_8);
            return new SaveResult.Saved(target, out.size(), true, "", Optional.empty(), List.of(), "Saved.");
        }

        @Override
        public TransactionResult writeAll(List<FileWrite> writes) {
            throw new UnsupportedOperationException();
        }

        @Override
        public FileStamp stamp(Path ofFile) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void delete(Path ofFile) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int removeLeftovers(Path folder) {
            throw new UnsupportedOperationException();
        }
    }

    /** Everything is in one folder. */
    private static final class Folders implements Locations {

        @Override
        public Path path(Location location) {
            return FOLDER;
        }

        @Override
        public ResolvedLocation describe(Location location) {
            throw new UnsupportedOperationException();
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

    private void export(String name) {
        export.export(FOLDER.resolve(name), told::add);
        rig.settle();
    }

    private void match() {
        rig.openSample();
        rig.matching.start(false);
        rig.settle();
    }

    @Test
    void allRowsAreWrittenInThePlaylistsOrderWhateverIsShown() {
        match();
        rig.results.filter("alpha");
        rig.settleTyping();
        export("out.csv");
        List<String> lines = files.written.lines().toList();
        assertEquals(4, lines.size(), files.written);
        assertTrue(lines.get(1).contains("Charlie") && lines.get(2).contains("Alpha") && lines.get(3).contains("Bravo"),
                files.written);
        assertEquals(List.of(new Outcome.Ended(true, "Exported 3 tracks to " + FOLDER.resolve("out.csv") + ".")), told);
        assertEquals("Exported 3 tracks to " + FOLDER.resolve("out.csv") + ".", rig.said.getLast());
    }

    @Test
    void theEndOfTheNameChoosesTheFormatAndNoneIsCsv() {
        match();
        export("out.JSON");
        assertTrue(files.written.stripLeading().startsWith("[") || files.written.stripLeading().startsWith("{"));
        export("out");
        assertEquals(Optional.of(FOLDER.resolve("out.csv")), files.file);
        export("out.v2");
        assertEquals(Optional.of(FOLDER.resolve("out.v2.csv")), files.file);
    }

    @Test
    void whoeverWritesAsksAndOtherFailuresAreSaid() {
        match();
        Path file = FOLDER.resolve("out.csv");
        files.answer = Optional.of(new SaveResult.NotSaved(file, Problem.EXISTS, "It exists."));
        export("out.csv");
        assertEquals(List.of(new Outcome.Cancelled()), told);
        assertEquals(ConflictPolicy.FAIL, files.options.orElseThrow().conflict());
        assertTrue(files.options.orElseThrow().resolver().isPresent());
        assertTrue(files.options.orElseThrow().check().isPresent(), "nobody looks at what is written");
        assertEquals("", export.sentence(), "nothing was written");
        files.answer = Optional.of(new SaveResult.NotSaved(file, Problem.NO_SPACE, "The disk is full."));
        export("out.csv");
        assertEquals(new Outcome.Ended(false, "The disk is full."), told.getLast());
        assertTrue(export.canExport());
    }

    @Test
    void nothingIsExportedTwiceAtOnceOrWithoutRows() {
        assertFalse(export.canExport());
        match();
        assertTrue(export.canExport());
        export.export(FOLDER.resolve("out.csv"), told::add);
        assertFalse(export.canExport());
        rig.settle();
        assertTrue(export.canExport());
    }

    @Test
    void whatTheUserChoseIsWhatIsWritten() {
        match();
        rig.matching.choose(rig.results.row(0).orElseThrow(), Optional.of(Rig.candidate("Charlie", 55)));
        rig.matching.choose(rig.results.row(1).orElseThrow(), Optional.empty());
        rig.settle();
        ExportRow chosen = ExportPresenter.row(rig.results.row(0).orElseThrow());
        assertEquals(55, chosen.score());
        assertEquals(Confidence.LOW, chosen.confidence());
        assertEquals("Chosen by you: title agrees", chosen.reason());
        assertEquals("Set to no match by you", ExportPresenter.row(rig.results.row(1).orElseThrow()).reason());
        assertEquals("The catalogue did not answer.", ExportPresenter.row(rig.results.row(2).orElseThrow()).reason());
    }

    @Test
    void theSuggestedNameFitsEverySystem() {
        rig.openSample();
        assertEquals("Whole collection.csv", export.suggestedName());
        assertEquals(FOLDER, export.folder());
    }

    @Test
    void whatBecomesOfTheExportedFileIsSaid() {
        match();
        List<String> changes = new ArrayList<>();
        exported.onChange(() -> changes.add(exported.sentence()));
        assertEquals("", exported.sentence());
        export("out.csv");
        assertEquals("out.csv: saved 10:42", exported.sentence());
        assertEquals(List.of(FOLDER.resolve("out.csv")), watches.open);
        rig.matching.choose(rig.results.row(1).orElseThrow(), Optional.empty());
        rig.settle();
        assertEquals("out.csv: changed here since it was saved 10:42", exported.sentence());
        backup = Optional.of(Instant.parse("2026-11-22T09:00:00Z"));
        export("out.csv");
        assertEquals("out.csv: saved 10:42 \u00b7 last backup 2026-11-22 09:00", exported.sentence());
        assertEquals("out.csv: saved 10:42", changes.getFirst());
        assertEquals(exported.sentence(), changes.getLast());
    }

    @Test
    void whatOthersDoToTheExportedFileIsSaid() {
        match();
        export("out.csv");
        Path file = FOLDER.resolve("out.csv");
        happens(new FileEvent.Modified(file));
        assertEquals("out.csv: changed by another program", exported.sentence());
        happens(new FileEvent.Removed(file));
        assertEquals("out.csv: not there any more", exported.sentence());
        happens(new FileEvent.Renamed(file, FOLDER.resolve("set.csv")));
        assertEquals("out.csv: called set.csv now", exported.sentence());
        export("out.csv");
        assertEquals("out.csv: saved 10:42", exported.sentence());
        files.answer = Optional.of(new SaveResult.NotSaved(file, Problem.LOCKED, "It is locked by Excel."));
        export("out.csv");
        assertEquals("out.csv: locked by another program, not saved", exported.sentence());
        assertEquals(List.of(), watches.open);
    }

    @Test
    void otherTracksWereNotExported() {
        match();
        export("out.csv");
        rig.openSample();
        assertEquals("", exported.sentence());
        exported.stop();
        assertEquals(List.of(), watches.open);
    }

    private void happens(FileEvent event) {
        watches.listener.accept(event);
        rig.settle();
    }
}
