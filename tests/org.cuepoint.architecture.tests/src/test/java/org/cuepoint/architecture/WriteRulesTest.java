package org.cuepoint.architecture;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * One guard is asked before every write of our classes. Who writes is named here by class, with who asks for it; a class
 * that begins to write, or an asker that no longer asks, fails. Both directions: a name that no longer writes fails too.
 */
class WriteRulesTest {

    private static final String SAFETY = "org.cuepoint.safety.internal.";
    private static final String LOCATIONS = "org.cuepoint.locations.internal.";
    private static final String LOGGING = "org.cuepoint.logging.internal.";
    private static final String GUARD = "org.cuepoint.core.write.WriteGuard";

    /** Who calls what of the JDK changes files, and who asks the guard before. */
    private static final Map<String, String> WRITERS = Map.ofEntries(
            entry(SAFETY + "disk.PlatformStorage", "the classes of DEVICE_USERS"),
            entry(SAFETY + "disk.PlatformFiles", "the same: it wraps what PlatformStorage opened"),
            entry("org.cuepoint.settings.internal.SettingsFile", "itself"),
            entry(LOCATIONS + "DiskFolders",
                    "itself, the rules behind the guard: the guard needs the locations that it makes"),
            entry(LOCATIONS + "migration.PlatformDisk", "Migrator, for every step of its plan"),
            entry(LOCATIONS + "MigrationLock", "nobody: one file of a fixed name below the state location"),
            entry("org.cuepoint.crash.internal.session.SessionJournal",
                    "nobody: files of fixed names below the crashes location, to which it only appends"),
            entry(LOGGING + "LogFolder",
                    "nobody: below the log location, which was judged when it was made; a file that "
                            + "somebody else can swap for a link is not followed by a rename"),
            entry(LOGGING + "LogSystem", "the same: gives LogFolder the rename of the system"),
            entry(LOGGING + "index.ForReading",
                    "nobody: opens logs for reading only, as nothing beside it in the bundle does"));

    /** Who changes files through safety's device, and who asks the guard before. */
    private static final Map<String, String> DEVICE_USERS = Map.ofEntries(
            entry(SAFETY + "save.TargetFinder", "itself, before it makes missing folders"),
            entry(SAFETY + "SafeFilesService", "itself"),
            entry(SAFETY + "journal.JournalService", "TargetFinder: opens what it found"),
            entry(SAFETY + "save.Saving", "TargetFinder, and itself for another name"),
            entry(SAFETY + "save.StagedFile", "Saving: beside the target that was found"),
            entry(SAFETY + "save.Placement", "Saving: the target that was found"),
            entry(SAFETY + "save.Leftovers",
                    "nobody: removes and renames only files that carry the mark of our own temporary ones"),
            entry(SAFETY + "backup.BackupFolder",
                    "nobody: renames only a copy that it made itself, beside where it is"),
            entry(SAFETY + "backup.BesideCopies",
                    "nobody: removes only records of its own, where backups are kept"),
            entry(SAFETY + "backup.Compression",
                    "nobody: removes only a copy whose compressed form was read back beside it"),
            entry(SAFETY + "backup.Retention",
                    "nobody: removes only copies that KeptVersions knows as ours, where backups are kept"),
            entry(SAFETY + "trash.TrashFolders", "itself, for the root of the trash"),
            entry(SAFETY + "trash.ReservedName", "TrashFolders; makes and removes only its own information file"),
            entry(SAFETY + "trash.OrphanedInfo",
                    "nobody: removes only unlocked information files with our mark that have no file"),
            entry(SAFETY + "trash.XdgTrash", "TrashService for the file, TrashFolders for the trash"),
            entry(SAFETY + "trash.FreePlace", "itself, for each name; missing folders through TargetFinder"),
            entry(SAFETY + "integrity.Manifest", "nobody: removes only notes that it made itself"),
            entry(SAFETY + "transaction.TransactionJournal", "TargetFinder, for the folder of journals"),
            entry(SAFETY + "transaction.TransactionRecovery", "nobody: removes only journals of dead transactions"),
            entry(SAFETY + "transaction.Recovery", "itself, before a file gets its content"));

    /** Those who say above that they ask themselves, and what they call to ask. */
    private static final Map<String, String> ASKERS = Map.ofEntries(
            entry(SAFETY + "save.TargetFinder", GUARD + ".check"),
            entry(SAFETY + "SafeFilesService", GUARD + ".check"),
            entry(SAFETY + "save.Saving", GUARD + ".check"),
            entry(SAFETY + "journal.JournalService", SAFETY + "save.TargetFinder.find"),
            entry(SAFETY + "transaction.TransactionOperation", SAFETY + "save.TargetFinder.find"),
            entry(SAFETY + "transaction.Recovery", GUARD + ".check"),
            entry("org.cuepoint.settings.internal.SettingsFile", GUARD + ".check"),
            entry(LOCATIONS + "migration.Migrator", GUARD + ".check"),
            entry(LOCATIONS + "DiskFolders", LOCATIONS + "GuardRules.forbids"),
            entry(SAFETY + "trash.TrashService", GUARD + ".check"),
            entry(SAFETY + "trash.TrashFolders", GUARD + ".check"),
            entry(SAFETY + "trash.FreePlace", GUARD + ".check"));

    private static final Set<String> OF_FILES = Set.of("write", "writeString", "newOutputStream", "newBufferedWriter",
            "newByteChannel", "copy", "move", "delete", "deleteIfExists", "createFile", "createTempFile",
            "createDirectory", "createDirectories", "createTempDirectory", "createLink", "createSymbolicLink");
    private static final Set<String> OF_FILE = Set.of("createNewFile", "createTempFile", "delete", "deleteOnExit",
            "mkdir", "mkdirs", "renameTo");
    private static final Set<String> OF_DEVICE = Set.of("createFolder", "createSecretFolder", "createNew",
            "openToAppend", "carryOver",
            "replace", "link", "remove");
    /** What opens a file for writing by being used at all. */
    private static final List<String> WRITING_CLASSES = List.of("java.io.FileOutputStream", "java.io.RandomAccessFile",
            "java.io.FileWriter", "java.util.logging.FileHandler");

    private static JavaClasses classes;

    @BeforeAll
    static void readClasses() {
        List<Path> folders = BuiltBundles.manifests().keySet().stream().map(BuiltBundles::classes).toList();
        classes = new ClassFileImporter().importPaths(folders);
        assertTrue(classes.size() >= 250, "only " + classes.size() + " classes were read");
    }

    private static Set<String> callers(Predicate<AccessTarget> what) {
        Set<String> found = new TreeSet<>();
        for (JavaClass type : classes) {
            for (JavaAccess<?> access : type.getAccessesFromSelf()) {
                if (what.test(access.getTarget())) {
                    found.add(outermost(type).getName());
                }
            }
        }
        return found;
    }

    private static JavaClass outermost(JavaClass type) {
        JavaClass outer = type;
        while (outer.getEnclosingClass().isPresent()) {
            outer = outer.getEnclosingClass().get();
        }
        return outer;
    }

    private static boolean writes(AccessTarget target) {
        JavaClass owner = target.getOwner();
        return owner.isEquivalentTo(Files.class) && OF_FILES.contains(target.getName())
                || owner.isEquivalentTo(File.class) && OF_FILE.contains(target.getName())
                || owner.isEquivalentTo(FileChannel.class) && target.getName().equals("open")
                || WRITING_CLASSES.contains(owner.getName());
    }

    @Test
    void onlyTheNamedClassesWriteFiles() {
        assertEquals(new TreeSet<>(WRITERS.keySet()), callers(WriteRulesTest::writes));
    }

    @Test
    void onlyTheNamedClassesChangeFilesThroughTheDeviceOfSafety() {
        Set<String> users = callers(target -> target.getOwner().getName().equals(SAFETY + "disk.StorageDevice")
                && OF_DEVICE.contains(target.getName())
                || target.getOwner().getName().equals(SAFETY + "save.StagedFile") && target.getName().equals("create"));
        assertEquals(new TreeSet<>(DEVICE_USERS.keySet()), users);
    }

    @Test
    void whoIsSaidToAskTheGuardAsksIt() {
        ASKERS.forEach((asker, question) -> assertTrue(
                callers(target -> (target.getOwner().getName() + '.' + target.getName()).equals(question))
                        .contains(asker),
                asker + " never calls " + question));
    }
}
