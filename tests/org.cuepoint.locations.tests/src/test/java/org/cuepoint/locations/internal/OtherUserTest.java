package org.cuepoint.locations.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.cuepoint.core.ApplicationIdentity;
import org.cuepoint.locations.Location;
import org.cuepoint.testing.Machine;
import org.cuepoint.testing.Machine.Ability;
import org.cuepoint.testing.OtherUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What a user gets whose home cannot be written, on real disks: as a process of a user who is bound by permissions, and
 * on small disks that are mounted for that process alone.
 */
class OtherUserTest {

    private static final String NOT_BY_YOU = "cannot be written by you";
    private static final String FULL = "cannot be written because the disk is full";

    private Path dir;
    private Path home;
    private Path temp;

    @BeforeEach
    void makeAHomeThatIsSomebodyElses() throws IOException {
        dir = OtherUser.readableFolder();
        home = Files.createDirectory(dir.resolve("home"));
        temp = Files.createDirectory(dir.resolve("tmp"));
        mode(temp, "rwxrwxrwx");
        mode(home, "r-xr-xr-x");
    }

    @AfterEach
    void removeAll() {
        OtherUser.remove(dir);
    }

    private static void mode(Path path, String permissions) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }

    private List<String> asOtherUser() throws IOException, InterruptedException {
        Machine.needs(Ability.OTHER_USER);
        return run(OtherUser.command(java()));
    }

    /** Runs it in a mount namespace of its own, after a script that gets the home as its argument. */
    private List<String> onDisk(String script) throws IOException, InterruptedException {
        Machine.needs(Ability.SMALL_DISK);
        List<String> command = new ArrayList<>(List.of("unshare", "--mount", "--map-root-user", "sh", "-c",
                script + "; shift; exec \"$@\"", "sh", home.toString()));
        command.addAll(java());
        return run(command);
    }

    private List<String> java() throws IOException {
        List<String> classPath = new ArrayList<>();
        for (Class<?> type : List.of(PreparedHere.class, Location.class, ApplicationIdentity.class)) {
            CodeSource source = type.getProtectionDomain().getCodeSource();
            classPath.add(OtherUser.copy(Path.of(source.getLocation().getPath()), dir.resolve("cp" + classPath.size()))
                    .toString());
        }
        return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:-UsePerfData",
                "-Djava.io.tmpdir=" + temp, "-cp", String.join(File.pathSeparator, classPath),
                PreparedHere.class.getName());
    }

    private List<String> run(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(dir.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("XDG_") || name.startsWith("CUEPOINT_")
                || name.startsWith("JAVA_TOOL") || name.equals("SUDO_USER"));
        builder.environment().put("HOME", home.toString());
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), text);
        return text.lines().toList();
    }

    private static String line(List<String> lines, String start) {
        return lines.stream().filter(line -> line.startsWith(start + " ")).findFirst()
                .orElseThrow(() -> new AssertionError("no line begins with " + start + ": " + lines));
    }

    private void assertUntouched() throws IOException {
        try (Stream<Path> left = Files.list(home)) {
            assertEquals(List.of(), left.toList());
        }
    }

    /** All is below the folder for temporary files, in one folder of the user, and said once. */
    private void assertFellBack(List<String> lines, String because) {
        // whether the disk is full is not tried out for exports: no folder appears there before it is wanted
        for (Location location : because.equals(FULL)
                ? EnumSet.complementOf(EnumSet.of(Location.EXPORTS))
                : EnumSet.allOf(Location.class)) {
            String line = line(lines, location.id());
            assertTrue(line.startsWith(location.id() + " usable " + temp + "/CuePoint"), line);
        }
        assertTrue(line(lines, "config").endsWith("(fallback because " + home + "/.config/CuePoint " + because + ")"),
                lines.toString());
        assertEquals(1, lines.stream().filter(line -> line.startsWith("FALLBACK ")).count(), lines.toString());
        assertTrue(line(lines, "FALLBACK").contains("may be lost when the computer restarts"), lines.toString());
        assertEquals("read-only false", line(lines, "read-only"));
    }

    @Test
    void aHomeThatCannotBeWrittenIsLeftAloneAndAFallbackTold() throws IOException, InterruptedException {
        assertFellBack(asOtherUser(), NOT_BY_YOU);
        assertUntouched();
    }

    @Test
    void aHomeThatCannotEvenBeLookedAtIsTheSame() throws IOException, InterruptedException {
        mode(home, "---------");
        assertFellBack(asOtherUser(), NOT_BY_YOU);
        mode(home, "rwx------");
        assertUntouched();
    }

    @Test
    void aHomeThatIsAFileIsNamed() throws IOException, InterruptedException {
        Files.delete(home);
        Files.writeString(home, "mine");
        assertFellBack(asOtherUser(), "cannot be made, because " + home + " is a file and not a folder");
        assertEquals("mine", Files.readString(home));
    }

    @Test
    void foldersThatAreThereButBelongToSomebodyElseAreNotUsed() throws IOException, InterruptedException {
        mode(home, "rwxrwxrwx");
        Path config = Files.createDirectories(home.resolve(".config/CuePoint"));
        mode(config, "r-xr-xr-x");
        mode(config.getParent(), "r-xr-xr-x");
        List<String> lines = asOtherUser();
        assertTrue(line(lines, "config").contains("fallback because " + config + " " + NOT_BY_YOU), lines.toString());
        assertTrue(line(lines, "data").startsWith("data usable " + home + "/.local/share/CuePoint (XDG Base"),
                lines.toString());
    }

    @Test
    void whenNothingCanBeWrittenTheStartIsReadOnly() throws IOException, InterruptedException {
        mode(temp, "r-xr-xr-x");
        List<String> lines = asOtherUser();
        assertEquals("read-only true", line(lines, "read-only"));
        assertTrue(line(lines, "READ_ONLY").contains(home + "/.config/CuePoint, " + NOT_BY_YOU), lines.toString());
        assertEquals(1, lines.stream().filter(line -> line.matches("[A-Z_]+ .*")).count(), lines.toString());
    }

    @Test
    void aFolderThatSomebodyElseOpenedToAllIsNotTakenForTheUsersOwn() throws IOException, InterruptedException {
        for (String name : List.of("CuePoint", "CuePoint-nobody", "CuePoint-65534", "CuePoint-_",
                "CuePoint-" + System.getProperty("user.name"))) {
            Path trap = temp.resolve(name);
            if (!Files.exists(trap)) {
                mode(Files.createDirectory(trap), "rwxrwxrwx");
            }
        }
        List<String> lines = asOtherUser();
        assertEquals("read-only true", line(lines, "read-only"), lines.toString());
    }

    @Test
    void aFullDiskIsSaidToBeFull() throws IOException, InterruptedException {
        List<String> lines = onDisk(
                "mount -t tmpfs -o size=64k none \"$1\"; cat /dev/zero >\"$1/film\" 2>/dev/null; true");
        assertFellBack(lines, FULL);
    }

    @Test
    void aDiskWithoutRoomForAFolderIsSaidToBeFull() throws IOException, InterruptedException {
        List<String> lines = onDisk("mount -t tmpfs -o nr_inodes=1 none \"$1\"");
        assertFellBack(lines, FULL);
    }

    @Test
    void aDriveThatIsMountedReadOnlyIsSaidToBe() throws IOException, InterruptedException {
        List<String> lines = onDisk("mount -t tmpfs -o ro none \"$1\"");
        assertFellBack(lines, "cannot be written because the drive is read-only");
    }

    @Test
    void aSmallDiskWithRoomIsUsedAsItIs() throws IOException, InterruptedException {
        List<String> lines = onDisk("mount -t tmpfs -o size=256k none \"$1\"");
        assertEquals("data usable " + home + "/.local/share/CuePoint (XDG Base Directory default)",
                line(lines, "data"));
        assertFalse(lines.stream().anyMatch(line -> line.startsWith("FALLBACK")), lines.toString());
    }
}
