package org.cuepoint.locations.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.cuepoint.locations.Location;
import org.cuepoint.locations.LocationState;
import org.cuepoint.locations.LocationState.Drive;
import org.cuepoint.locations.Locations;
import org.cuepoint.locations.Notice;
import org.cuepoint.locations.Reason;
import org.cuepoint.locations.ResolvedLocation;
import org.cuepoint.performance.testing.DeterministicWork;
import org.cuepoint.settings.Section;
import org.cuepoint.settings.SectionDeclaration;
import org.cuepoint.settings.SetResult;
import org.cuepoint.settings.Settings;
import org.cuepoint.settings.StorageSettings;
import org.cuepoint.settings.ValueSource;
import org.cuepoint.ui.testing.QueuedUi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the Storage page shows and does. */
class StoragePresenterTest {

    private static final Path ROOT = Path.of("/home/u/places");
    private final DeterministicWork work = new DeterministicWork();
    private final QueuedUi ui = new QueuedUi();
    private final Places places = new Places();
    private final Chosen chosen = new Chosen();
    private int changes;
    private final StoragePresenter presenter = new StoragePresenter(places, chosen.section(StorageSettings.SECTION),
            work, ui, () -> changes++);

    private void settle() {
        for (int i = 0; i < 3; i++) {
            work.runAll();
            ui.runAll();
        }
    }

    @Test
    void nothingIsAskedOfTheDiskOnTheUiThread() {
        assertEquals(Location.values().length, presenter.rows().size());
        assertEquals("Crash reports", presenter.row(Location.CRASHES).name());
        assertFalse(presenter.row(Location.CRASHES).known());

        presenter.refresh();
        assertEquals(0, places.inspected);
        work.runAll();
        assertFalse(presenter.row(Location.CRASHES).known(), "it was shown on another thread");
        ui.runAll();

        StorageRow row = presenter.row(Location.CRASHES);
        assertEquals(Mark.OK, row.mark());
        assertEquals("5.0 GB", row.free());
        assertTrue(row.details().contains("Why there: XDG Base Directory default"), row::details);
        assertTrue(changes > 0);
    }

    @Test
    void anAnswerThatIsOutdatedOrComesAfterThePageIsGoneIsNotShown() {
        presenter.refresh();
        work.runAll();
        presenter.close();
        ui.runAll();

        assertFalse(presenter.row(Location.LOGS).known());
        assertEquals(0, changes);
    }

    @ParameterizedTest
    @CsvSource({"true, true, true, true, OK, OK", "true, false, false, true, MISSING, not made yet",
            "true, true, true, false, READ_ONLY, read-only", "true, true, false, true, UNREADABLE, not readable",
            "true, true, false, false, NOT_WRITABLE, not writable",
            "true, false, false, false, NOT_WRITABLE, not writable",
            "false, true, true, true, NOT_WRITABLE, not writable"})
    void theMarkSaysHowAFolderIs(boolean usable, boolean exists, boolean readable, boolean writable, Mark mark,
            String words) {
        ResolvedLocation resolved = new ResolvedLocation(Location.LOGS, ROOT, new Reason.Convention("x"), usable);
        StorageRow row = StorageRow.of(resolved,
                new LocationState(exists, readable, writable, OptionalLong.empty(), ROOT, Drive.UNKNOWN));

        assertEquals(mark, row.mark());
        assertEquals(words, row.mark().words());
        assertEquals("", row.free());
        assertFalse(row.mark().icon().isEmpty(), "told by a word alone");
    }

    @Test
    void theDetailsNameTheDriveAndThePhysicalPlace() {
        ResolvedLocation resolved = new ResolvedLocation(Location.LOGS, ROOT, new Reason.Convention("x"), true);
        StorageRow row = StorageRow.of(resolved, new LocationState(true, true, true, OptionalLong.of(1000),
                Path.of("/mnt/nas/places"), Drive.NETWORK));

        assertEquals(
                "Logs: " + ROOT + "\nReally at: /mnt/nas/places\nWhy there: x\nState: OK, 1.0 kB free, network drive",
                row.details());
    }

    @Test
    void onlyTheFolderForExportsIsTheUsers() {
        presenter.refresh();
        settle();
        for (StorageRow row : presenter.rows()) {
            assertEquals(row.location() == Location.EXPORTS, presenter.canChange(row), row::name);
            assertFalse(presenter.canRestore(row));
        }
        assertFalse(presenter.canChange(null));
    }

    @Test
    void theFolderForExportsIsChosenAndGivenBack() {
        presenter.changeExports("/music/lists");
        assertFalse(presenter.canChange(presenter.row(Location.EXPORTS)), "while it is being changed");
        settle();
        assertEquals("", presenter.problem());
        assertEquals("/music/lists", presenter.row(Location.EXPORTS).path());
        assertTrue(presenter.canRestore(presenter.row(Location.EXPORTS)));

        presenter.restoreExports();
        settle();
        assertEquals(ROOT.resolve("exports").toString(), presenter.row(Location.EXPORTS).path());
        assertFalse(presenter.canRestore(presenter.row(Location.EXPORTS)));
    }

    @Test
    void aFolderThatCannotBeUsedLeavesTheChoiceAsItWas() {
        presenter.changeExports("/music/lists");
        settle();
        places.refused = "cannot be written by you";

        presenter.changeExports("/root/lists");
        settle();

        assertEquals("/root/lists cannot be written by you, so the folder for exports stays as it was.",
                presenter.problem());
        assertEquals("/music/lists", chosen.value.exports());
        places.refused = "";
        chosen.answer = new SetResult.NotStored("The disk is full.");
        presenter.changeExports("/music");
        settle();
        assertEquals("The disk is full.", presenter.problem());
    }

    @Test
    void noticesAreShown() {
        places.notices = List.of(new Notice(Notice.Kind.FALLBACK, "One."), new Notice(Notice.Kind.UNUSABLE, "Two."));
        presenter.refresh();
        settle();
        assertEquals(List.of("One.", "Two."), presenter.notices());
    }

    @Test
    void theUserIsToldOnceAndAlwaysWhenNothingIsSaved() {
        List<Notice> fallback = List.of(new Notice(Notice.Kind.FALLBACK, "Elsewhere."));
        assertEquals(Optional.empty(), StartTelling.of(List.of(), "", ""));
        StartTelling first = StartTelling.of(fallback, "", "").orElseThrow();
        assertEquals("Elsewhere.", first.text());
        assertFalse(first.urgent());
        assertEquals(Optional.empty(), StartTelling.of(fallback, "", first.text()));
        assertEquals("Elsewhere.\n\nOld.", StartTelling.of(fallback, "Old.", first.text()).orElseThrow().text());

        List<Notice> nothing = List.of(new Notice(Notice.Kind.READ_ONLY, "Nothing is saved."));
        assertTrue(StartTelling.of(nothing, "", "Nothing is saved.").orElseThrow().urgent());
    }

    /** Every location is below one folder. */
    private final class Places implements Locations {

        private int inspected;
        private String refused = "";
        private List<Notice> notices = List.of();

        @Override
        public Path path(Location location) {
            return ROOT.resolve(location.id());
        }

        @Override
        public ResolvedLocation describe(Location location) {
            String choice = chosen.value.exports();
            if (location == Location.EXPORTS && !choice.isEmpty()) {
                return refused.isEmpty()
                        ? new ResolvedLocation(location, Path.of(choice), new Reason.Preference("the settings"), true)
                        : new ResolvedLocation(location, path(location), new Reason.Fallback(choice, refused), true);
            }
            return new ResolvedLocation(location, path(location), new Reason.Convention("XDG Base Directory default"),
                    true);
        }

        @Override
        public LocationState inspect(Location location) {
            inspected++;
            return new LocationState(true, true, true, OptionalLong.of(5_000_000_000L), describe(location).path(),
                    Drive.LOCAL);
        }

        @Override
        public List<Notice> notices() {
            return notices;
        }

        @Override
        public boolean readOnly() {
            return false;
        }
    }

    /** Keeps the one value in memory. */
    private static final class Chosen implements Settings {

        private StorageSettings value = new StorageSettings("");
        private SetResult answer = new SetResult.Saved();

        @Override
        @SuppressWarnings("unchecked") // there is only this section here
        public <R extends Record> Section<R> section(SectionDeclaration<R> declaration) {
            return (Section<R>) new One();
        }

        private final class One implements Section<StorageSettings> {

            @Override
            public SectionDeclaration<StorageSettings> declaration() {
                return StorageSettings.SECTION;
            }

            @Override
            public StorageSettings get() {
                return value;
            }

            @Override
            public SetResult set(StorageSettings changed) {
                value = changed;
                return answer;
            }

            @Override
            public String text(String settingId) {
                return value.exports();
            }

            @Override
            public ValueSource source(String settingId) {
                return value.exports().isEmpty() ? ValueSource.DEFAULT : ValueSource.USER;
            }

            @Override
            public SetResult setText(String settingId, String text) {
                return set(new StorageSettings(text));
            }

            @Override
            public SetResult reset(String settingId) {
                return set(new StorageSettings(""));
            }

            @Override
            public Registration onChange(java.util.function.Consumer<StorageSettings> listener) {
                return () -> {};
            }
        }
    }
}
