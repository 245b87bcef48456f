package org.cuepoint.locations.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.stream.Stream;
import org.cuepoint.core.write.WriteRefusedException;
import org.cuepoint.locations.Location;
import org.cuepoint.locations.LocationState;
import org.cuepoint.locations.internal.FileLookup.Owner;
import org.cuepoint.testing.Machine;
import org.cuepoint.testing.Machine.Ability;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The classes that touch the real disk. */
class DiskTest {

    @TempDir
    private Path dir;
    private Path install;
    private GuardRules guard;
    private DiskFolders folders;

    @BeforeEach
    void installSomewhere() throws IOException {
        dir = dir.toRealPath();
        install = Files.createDirectories(dir.resolve("install"));
        guard = guard(install);
        folders = new DiskFolders(guard);
    }

    private static GuardRules guard(Path install) {
        return new GuardRules(Setup.linux().install(install.toString()).input(), "", new DiskLinks(Os.LINUX));
    }

    private LocationsService service(Path home) {
        return new LocationsService(Setup.linux().env("CUEPOINT_HOME", home.toString()).plan(), folders, "CuePoint");
    }

    private boolean posix() throws IOException {
        return Files.getFileStore(dir).supportsFileAttributeView("posix");
    }

    @Test
    void everyFolderThatIsMadeIsPrivateToTheUser() throws IOException {
        assumeTrue(posix());
        assertEquals(Optional.empty(), folders.prepare(dir.resolve("a/b/c").toString()));
        for (String made : new String[]{"a", "a/b", "a/b/c"}) {
            assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(dir.resolve(made))),
                    made);
        }
    }

    @Test
    void tryingAFolderLeavesNothingBehind() throws IOException {
        folders.prepare(dir.resolve("a").toString());
        try (Stream<Path> left = Files.list(dir.resolve("a"))) {
            assertEquals(0, left.count());
        }
    }

    @Test
    void aFileWhereAFolderShouldBeIsNamed() throws IOException {
        Path file = Files.writeString(dir.resolve("home"), "x");
        String words = "cannot be made, because " + file + " is a file and not a folder";
        assertEquals(Optional.of(words), folders.prepare(file.resolve(".config/CuePoint").toString()));
        assertEquals(Optional.of(words), folders.tryOut(file.resolve("Documents").toString()));
    }

    @Test
    void aPathThatIsTooLongIsSaidToBe() {
        String words = folders.prepare(dir.resolve("n".repeat(300)).toString()).orElseThrow();
        assertEquals("cannot be made because its path is too long", words);
    }

    @Test
    void aFolderInTheInstallationIsRefusedAndNotMade() {
        assertEquals(Optional.of("may not be used: nothing is written into the installation"),
                folders.prepare(install.resolve("x").toString()));
        assertFalse(Files.exists(install.resolve("x")));
    }

    @Test
    void anOpenFolderOrALinkIsNoLastResort() throws IOException {
        assumeTrue(posix());
        Path open = Files.createDirectory(dir.resolve("open"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
        assertEquals(Optional.of("is open to other users"), folders.preparePrivate(open.toString()));
        Path link = Files.createSymbolicLink(dir.resolve("link"), Files.createDirectory(dir.resolve("real")));
        assertEquals(Optional.of("is a symbolic link, which somebody else may have put there"),
                folders.preparePrivate(link.toString()));
        assertEquals(Optional.empty(), folders.preparePrivate(dir.resolve("new").toString()));
    }

    @Test
    void cacheMayBeDeletedAtAnyTimeAndIsMadeAgainWhenAskedFor() throws IOException {
        LocationsService locations = service(dir.resolve("home"));
        Path temp = locations.path(Location.TEMP);
        Files.writeString(locations.file(Location.DATA, "mine"), "kept");
        Files.delete(temp);
        Files.delete(locations.describe(Location.CACHE).path());
        assertTrue(Files.isDirectory(locations.path(Location.TEMP)));
        assertEquals("kept", Files.readString(locations.file(Location.DATA, "mine")));
    }

    @Test
    void exportsAppearOnlyWhenAskedFor() {
        LocationsService locations = service(dir.resolve("home"));
        assertFalse(locations.inspect(Location.EXPORTS).exists());
        assertTrue(locations.inspect(Location.EXPORTS).writable());
        assertTrue(Files.isDirectory(locations.path(Location.EXPORTS)));
    }

    @Test
    void onlyPlainNamesAreFilesOfALocation() {
        LocationsService locations = service(dir.resolve("home"));
        assertEquals(dir.resolve("home/logs/cuepoint.log"), locations.file(Location.LOGS, "cuepoint.log"));
        for (String name : new String[]{"", ".", "..", "a/b", "..\\x", "/etc/passwd", "a\0b"}) {
            assertThrows(IllegalArgumentException.class, () -> locations.file(Location.LOGS, name), name);
        }
    }

    @Test
    void theStateOfALocationShowsItsPhysicalPathAndFreeSpace() throws IOException {
        Path real = Files.createDirectory(dir.resolve("real"));
        Path link = Files.createSymbolicLink(dir.resolve("link"), real);
        LocationState state = service(link).inspect(Location.DATA);
        assertTrue(state.exists() && state.readable() && state.writable(), state.toString());
        assertEquals(real.resolve("data"), state.physical());
        assertTrue(state.freeBytes().isPresent());
    }

    @Test
    void theGuardNamesTheRuleAndAPlaceToUseInstead() throws IOException {
        StorageGuard storage = new StorageGuard(() -> guard, service(dir.resolve("home")));
        Path link = Files.createSymbolicLink(dir.resolve("link"), install);
        WriteRefusedException refused = assertThrows(WriteRefusedException.class,
                () -> storage.check(link.resolve("x.csv")));
        assertEquals(link.resolve("x.csv") + " was not written: nothing is written into the installation. Use "
                + dir.resolve("home/exports") + " instead.", refused.getMessage());
        storage.check(dir.resolve("x.csv"));
    }

    @Test
    void theGuardLeavesALinkBeforeItGoesUp() throws IOException {
        Path plugins = Files.createDirectory(install.resolve("plugins"));
        Path link = Files.createSymbolicLink(dir.resolve("link"), plugins);
        StorageGuard storage = new StorageGuard(() -> guard, service(dir.resolve("home")));
        assertThrows(WriteRefusedException.class, () -> storage.check(Path.of(link + "/../x")));
    }

    @Test
    void linksInACircleAreRefusedAndNotFollowedForEver() throws IOException {
        Files.createSymbolicLink(dir.resolve("a"), dir.resolve("b"));
        Files.createSymbolicLink(dir.resolve("b"), dir.resolve("a"));
        assertEquals(Optional.of("its symbolic links lead nowhere"), guard.forbids(dir.resolve("a/x").toString()));
    }

    @Test
    void anInstallAreaIsReadWithAndWithoutEscapes() throws IOException {
        Path spaced = Files.createDirectory(dir.resolve("my app 100%"));
        assertEquals(spaced.toString(), SystemReader.folder("file:" + spaced + "/"));
        assertEquals(spaced.toString(), SystemReader.folder(spaced.toUri().toString()));
        assertEquals("", SystemReader.folder("http://example.org/"));
        assertEquals("", SystemReader.folder(""));
    }

    @Test
    void theDiskTellsFilesTextsAndOwners() throws IOException {
        DiskFiles files = new DiskFiles(System.getProperty("user.name"));
        Path text = Files.writeString(dir.resolve("t"), "ü");
        Path large = Files.write(dir.resolve("l"), new byte[64 * 1024 + 1]);
        Path broken = Files.write(dir.resolve("b"), new byte[]{(byte) 0xff});
        assertTrue(files.isFile(text.toString()));
        assertFalse(files.isFile(dir.toString()));
        assertEquals(Optional.of("ü"), files.text(text.toString()));
        assertEquals(Optional.empty(), files.text(large.toString()));
        assertEquals(Optional.empty(), files.text(broken.toString()));
        assertEquals(Optional.empty(), files.text(dir.toString()));
        assertEquals(Owner.USER, files.owner(dir.toString()));
        assertEquals(Owner.ABSENT, files.owner(dir.resolve("no").toString()));
    }

    @Test
    void aFolderOfAnotherUserIsNotMine() throws IOException {
        DiskFiles files = new DiskFiles(System.getProperty("user.name"));
        Machine.needs(Ability.CHOWN);
        Path other = Files.createDirectory(dir.resolve("other"));
        new ProcessBuilder("chown", "65534", other.toString()).start().onExit().join();
        assertEquals(Owner.OTHER, files.owner(other.toString()));
        assertTrue(folders.preparePrivate(other.toString()).isPresent());
    }

    @Test
    void aFolderThatOthersCanWriteInIsOpen() throws IOException {
        assumeTrue(posix());
        DiskFiles files = new DiskFiles(System.getProperty("user.name"));
        Path open = Files.createDirectory(dir.resolve("run"));
        for (String permissions : new String[]{"rwxrwx---", "rwx----w-"}) {
            Files.setPosixFilePermissions(open, PosixFilePermissions.fromString(permissions));
            assertEquals(Owner.OPEN, files.owner(open.toString()), permissions);
        }
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertEquals(Owner.USER, files.owner(open.toString()));
    }

    @Test
    void aDeviceThatIsAlwaysFullIsNoPlaceAndNeitherIsAnyOther() {
        for (String device : new String[]{"/dev/full", "/dev/null", "/proc/self"}) {
            assertEquals(Optional.of("may not be used: nothing is written into a system folder"),
                    folders.prepare(device + "/CuePoint"), device);
        }
    }

    @Test
    void kindsOfDrivesAreKnownByTheirFileSystems() {
        assertEquals(LocationState.Drive.NETWORK, DriveProbe.byType("nfs4"));
        assertEquals(LocationState.Drive.NETWORK, DriveProbe.byType("CIFS"));
        assertEquals(LocationState.Drive.MEMORY, DriveProbe.byType("tmpfs"));
        assertEquals(LocationState.Drive.LOCAL, DriveProbe.byType("ext4"));
        assertEquals(LocationState.Drive.UNKNOWN, DriveProbe.byType(""));
    }
}
