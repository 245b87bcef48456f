package org.cuepoint.locations.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cuepoint.core.write.WriteGuard;
import org.cuepoint.locations.Location;
import org.cuepoint.locations.Notice;
import org.cuepoint.locations.internal.migration.MigrationDisk;
import org.cuepoint.locations.internal.migration.PlatformDisk;
import org.cuepoint.locations.migration.MigrationOutcome;
import org.cuepoint.locations.migration.MigrationPlan;
import org.cuepoint.locations.migration.MigrationProgress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an older CuePoint left in a home on the real disk, by the rules of Linux. */
class MigrationServiceTest {

    private static final WriteGuard ANYWHERE = target -> {};

    @TempDir
    private Path folder;
    private Path home;
    private Setup setup;

    @BeforeEach
    void makeAHome() throws IOException {
        home = Files.createDirectories(folder.resolve("home"));
        setup = Setup.linux().env("HOME", home.toString());
    }

    private LocationsService locations() {
        return new LocationsService(setup.plan(),
                new DiskFolders(new GuardRules(setup.input(), "/jdk", path -> java.util.Optional.empty())), "CuePoint");
    }

    private MigrationService service() {
        return new MigrationService(setup.input(), locations(), ANYWHERE);
    }

    private Path write(String name, String text) throws IOException {
        Path file = home.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private String read(String name) throws IOException {
        return Files.readString(home.resolve(name));
    }

    @Test
    void aHomeThatNeverSawCuePointHasNothing() {
        MigrationService service = service();

        assertTrue(service.plan().isEmpty());
        assertInstanceOf(MigrationOutcome.NothingToDo.class, service.run(service.plan(), MigrationProgress.NONE));
        assertTrue(service.receipt().isEmpty());
    }

    @Test
    void everythingOfTheVersionInPythonIsTakenOver() throws IOException {
        write(".cuepoint/config.yaml", "oldest");
        write(".config/CuePoint/config.yaml", "newer");
        write(".config/CuePoint/CuePoint/config.yaml", "qt");
        write("Documents/CuePoint_Output/friday.csv", "a,b");
        write("Documents/CuePoint_Output/sub/saturday.csv", "c,d");
        write("Downloads/friday.csv", "the user's");
        write(".cache/CuePoint/http.sqlite", "cache");
        MigrationService service = service();

        MigrationOutcome outcome = service.run(service.plan(), MigrationProgress.NONE);

        MigrationOutcome.Done done = assertInstanceOf(MigrationOutcome.Done.class, outcome, outcome::sentence);
        assertEquals(5, done.files(), done::toString);
        assertEquals("oldest", read(".config/CuePoint/older/config.yaml"));
        assertEquals("qt", read(".config/CuePoint/older/config (1).yaml"));
        assertEquals("newer", read(".config/CuePoint/config.yaml"), "it is the same place: the file stays");
        assertEquals("newer", read(".local/share/CuePoint/backups/older/config.yaml"), "with a backup");
        assertEquals("a,b", read("Documents/CuePoint/friday.csv"));
        assertEquals("c,d", read("Documents/CuePoint/sub/saturday.csv"));
        assertEquals("a,b", read("Documents/CuePoint_Output.old/friday.csv"));
        assertEquals("the user's", read("Downloads/friday.csv"));
        assertEquals("cache", read(".cache/CuePoint/http.sqlite"));
        assertTrue(service.plan().isEmpty(), () -> service.plan().toString());
        assertEquals(5, service.receipt().orElseThrow().files().size());

        MigrationOutcome undone = service.rollBack();

        assertInstanceOf(MigrationOutcome.Done.class, undone, undone::sentence);
        assertEquals("a,b", read("Documents/CuePoint_Output/friday.csv"));
        assertTrue(Files.notExists(home.resolve("Documents/CuePoint/friday.csv")));
    }

    @Test
    void settingsFollowAVariableThatNamesAnotherPlace() throws IOException {
        write(".config/CuePoint/settings.properties", "x=1");
        setup.env("XDG_CONFIG_HOME", folder.resolve("elsewhere").toString());
        MigrationService service = service();

        service.run(service.plan(), MigrationProgress.NONE);

        assertEquals("x=1", Files.readString(folder.resolve("elsewhere/CuePoint/settings.properties")));
        assertTrue(Files.exists(home.resolve(".config/CuePoint.old/settings.properties")));
    }

    @Test
    void aPlaceInsideTheOldOneIsNotMovedIntoItself() throws IOException {
        write(".config/CuePoint/settings.properties", "x=1");
        setup.env("XDG_CONFIG_HOME", home.resolve(".config/CuePoint").toString());

        MigrationPlan plan = service().plan();

        assertTrue(plan.folders().stream().noneMatch(old -> old.endsWith(".config/CuePoint")), plan::toString);
        assertTrue(plan.left().stream().anyMatch(sentence -> sentence.contains("lies in it")), plan::toString);
    }

    @Test
    void linksAndDevicesAreNamedAndLeft() throws IOException {
        write(".cuepoint/config.yaml", "a");
        Files.createSymbolicLink(home.resolve(".cuepoint/passwords"), Path.of("/etc/passwd"));
        Files.createSymbolicLink(home.resolve(".cuepoint/loop"), home.resolve(".cuepoint"));

        MigrationPlan plan = service().plan();

        assertEquals(1, plan.steps().size(), plan::toString);
        assertEquals(3, plan.left().size(), plan::toString);
        assertEquals(List.of(), plan.folders(), "a folder with something left in it keeps its name");
    }

    @Test
    void whatCannotBeReadIsNamedAndItsFolderKeepsItsName() throws IOException {
        write(".cuepoint/config.yaml", "a");
        write(".cuepoint/secret/key.txt", "b");
        write(".cuepoint/z.txt", "c");
        MigrationDisk disk = without("secret");

        MigrationPlan plan = new MigrationPlanner(disk, locations())
                .plan(List.of(OldPlace.whole(home.resolve(".cuepoint").toString(), Location.CONFIG, "older")));

        assertEquals(List.of("config.yaml", "z.txt"),
                plan.steps().stream().map(step -> step.from().getFileName().toString()).toList(),
                "what comes after it is forgotten");
        assertEquals(List.of(), plan.folders());
        assertTrue(plan.left().getFirst().contains("you may not read it"), plan::toString);
        assertTrue(plan.left().getLast().contains("keeps its name"), plan::toString);
    }

    /** The real disk, on which a name cannot be read. */
    private static MigrationDisk without(String name) {
        MigrationDisk real = new PlatformDisk();
        return (MigrationDisk) Proxy.newProxyInstance(MigrationServiceTest.class.getClassLoader(),
                new Class<?>[]{MigrationDisk.class}, (proxy, method, arguments) -> {
                    boolean hidden = method.getName().equals("readable")
                            && arguments[0].toString().endsWith(name);
                    return hidden ? Boolean.FALSE : method.invoke(real, arguments);
                });
    }

    @Test
    void aHomeThatTheUserNamesIsCopiedAndStays() throws IOException {
        Path stick = folder.resolve("stick");
        Files.createDirectories(stick.resolve("config"));
        Files.createDirectories(stick.resolve("state/runs"));
        Files.createDirectories(stick.resolve("state/workbench"));
        Files.writeString(stick.resolve("config/settings.properties"), "x=1");
        Files.writeString(stick.resolve("state/runs/1.journal"), "run");
        Files.writeString(stick.resolve("state/workbench/x"), "window");
        MigrationService service = service();

        MigrationOutcome outcome = service.run(service.plan(stick), MigrationProgress.NONE);

        assertEquals(2, assertInstanceOf(MigrationOutcome.Done.class, outcome).files(), outcome::sentence);
        assertEquals("x=1", read(".config/CuePoint/settings.properties"));
        assertEquals("run", read(".local/state/CuePoint/runs/1.journal"));
        assertTrue(Files.exists(stick.resolve("config/settings.properties")));
    }

    @Test
    void theNextStartEndsWhatAKilledOneBegan() throws IOException {
        write(".cuepoint/config.yaml", "a");
        Path state = Files.createDirectories(home.resolve(".local/state/CuePoint"));
        Path data = Files.createDirectories(home.resolve(".local/share/CuePoint"));
        MigrationPlaces.in(state, data).migrator(new PlatformDisk(), ANYWHERE)
                .run(service().plan(), (done, all) -> {
                    keepJournal(state);
                    return true;
                });
        Files.move(state.resolve("copy"), state.resolve("migration.journal"));

        List<Notice> notices = locations().notices();

        assertTrue(notices.stream().anyMatch(notice -> notice.kind() == Notice.Kind.MIGRATION), notices::toString);
        assertTrue(Files.notExists(state.resolve("migration.journal")));
        assertTrue(locations().notices().isEmpty(), "it is told once");
    }

    private static void keepJournal(Path state) {
        try {
            if (Files.notExists(state.resolve("copy"))) {
                Files.copy(state.resolve("migration.journal"), state.resolve("copy"));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aJournalThatMakesNoSenseIsToldAndDoesNotStopAStart() throws IOException {
        Path state = Files.createDirectories(home.resolve(".local/state/CuePoint"));
        Files.createDirectories(state.resolve("migration.journal"));

        List<Notice> notices = locations().notices();

        assertEquals(1, notices.size(), notices::toString);
        assertTrue(notices.getFirst().sentence().contains("tried again"), notices::toString);
        assertTrue(locations().describe(Location.STATE).usable());
    }

    @Test
    void twoProcessesNeverMigrateAtOnce() throws IOException {
        write(".cuepoint/config.yaml", "a");
        MigrationService service = service();
        try (MigrationLock lock = MigrationLock.take(home.resolve(".local/state/CuePoint/migration.lock"))
                .orElseThrow()) {
            MigrationOutcome outcome = service.run(service.plan(), MigrationProgress.NONE);
            assertTrue(outcome.sentence().contains("Another CuePoint"), outcome::sentence);
        }
        assertInstanceOf(MigrationOutcome.Done.class, service.run(service.plan(), MigrationProgress.NONE));
    }
}
