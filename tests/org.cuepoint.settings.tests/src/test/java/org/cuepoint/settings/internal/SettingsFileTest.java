package org.cuepoint.settings.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cuepoint.core.write.WriteRefusedException;
import org.cuepoint.settings.Section;
import org.cuepoint.settings.SetResult;
import org.cuepoint.settings.internal.Rig.Net;
import org.cuepoint.settings.internal.Rig.Speed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file that holds what the user set, also when it or its folder is broken. */
class SettingsFileTest {

    private static final Net DEFAULTS = new Net(3, true, "", Speed.SLOW, "");

    @TempDir
    private Path dir;
    private Rig rig;

    @BeforeEach
    void rig() {
        rig = new Rig(dir);
    }

    @Test
    void unknownKeysInTheFileAreKept() throws IOException {
        rig.stored("com.acme/old/key=value", "org.cuepoint/network/gone=1");
        rig.section().setText("retries", "5");
        assertEquals(
                "# Settings of a test.\n"
                        + "com.acme/old/key=value\norg.cuepoint/network/gone=1\norg.cuepoint/network/retries=5\n",
                rig.text());
    }

    @Test
    void aWriteThatFailsLeavesTheOldFileWholeAndTheValueHoldsForTheSession() throws IOException {
        Section<Net> section = rig.section();
        section.setText("retries", "5");
        String before = rig.text();
        rig.movesFail = true;
        SetResult.NotStored result = assertInstanceOf(SetResult.NotStored.class, section.setText("retries", "6"));
        assertEquals(
                "The setting holds until the application ends, but could not be stored in " + rig.path() + ": no luck.",
                result.sentence());
        assertEquals(6, section.get().retries());
        assertEquals(before, rig.text());
        try (Stream<Path> files = Files.list(dir)) {
            assertEquals(2, files.count(), "only the file and its lock");
        }
    }

    @Test
    void whatCouldNotBeStoredIsStoredWithTheNextChange() {
        Section<Net> section = rig.section();
        rig.movesFail = true;
        section.setText("retries", "6");
        rig.movesFail = false;
        assertEquals(new SetResult.Saved(), section.setText("name", "x"));
        assertEquals(new Net(6, true, "x", Speed.SLOW, ""), rig.section(rig.open()).get());
    }

    @Test
    void aRefusalOfTheGuardIsSaidAndNothingIsWritten() {
        rig.guard = target -> {
            throw new WriteRefusedException(target, "nothing is written into the installation", Path.of("/elsewhere"));
        };
        SetResult.NotStored result = assertInstanceOf(SetResult.NotStored.class, rig.section().setText("retries", "5"));
        assertTrue(result.sentence().contains("nothing is written into the installation"), result.sentence());
        assertFalse(Files.exists(rig.path()));
    }

    @Test
    void aFolderThatCannotBeMadeIsSaid() throws IOException {
        Rig other = new Rig(Files.writeString(dir.resolve("file"), "").resolve("config"));
        SetResult.NotStored result = assertInstanceOf(SetResult.NotStored.class,
                other.section().setText("retries", "5"));
        assertTrue(result.sentence().endsWith("."), result.sentence());
        assertEquals(5, other.section().get().retries());
    }

    @Test
    void aFileThatIsNotUnderstoodGivesTheDefaultsAndIsPutAsideBeforeItIsReplaced() throws IOException {
        for (byte[] broken : List.of(new byte[]{'a', (byte) 0xff}, "a=\\u12".getBytes(StandardCharsets.UTF_8),
                new byte[SettingsFile.LARGEST + 1])) {
            Files.write(rig.path(), broken);
            rig.store = rig.open();
            Section<Net> section = rig.section();
            assertEquals(DEFAULTS, section.get());
            section.setText("retries", "5");
            assertEquals("# Settings of a test.\norg.cuepoint/network/retries=5\n", rig.text());
        }
        assertEquals(3, rig.warnings.size(), rig.warnings.toString());
        assertTrue(rig.warnings.getFirst().endsWith("it is not UTF-8 text. The file is left as it is."),
                rig.warnings.getFirst());
        assertEquals(2, Files.size(dir.resolve("settings.properties.broken")));
        assertEquals(6, Files.size(dir.resolve("settings.properties.broken-2")));
        assertEquals(SettingsFile.LARGEST + 1, Files.size(dir.resolve("settings.properties.broken-3")));
    }

    @Test
    void theFileIsPrivateToTheUser() throws IOException {
        assumeTrue(Files.getFileStore(dir).supportsFileAttributeView("posix"));
        rig.section().setText("token", "geheim");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(rig.path())));
    }

    @Test
    void aLockThatNobodyReleasesEndsWithASentence() throws IOException {
        rig.impatient = true;
        Path lock = dir.resolve("settings.properties.lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = channel.lock()) {
            assertTrue(held.isValid());
            SetResult.NotStored result = assertInstanceOf(SetResult.NotStored.class,
                    rig.section().setText("retries", "5"));
            assertTrue(result.sentence().endsWith("another program is changing the settings and does not finish."),
                    result.sentence());
        }
    }

    @Test
    void manyWritersAtOnceLoseNothing() throws InterruptedException {
        List<Thread> writers = new ArrayList<>();
        for (String[] change : new String[][]{{"retries", "8"}, {"name", "n"}, {"speed", "fast"}, {"cache", "false"}}) {
            Section<Net> section = rig.section(rig.open());
            writers.add(Thread.ofPlatform().start(() -> section.setText(change[0], change[1])));
        }
        for (Thread writer : writers) {
            writer.join();
        }
        assertEquals(new Net(8, false, "n", Speed.FAST, ""), rig.section(rig.open()).get());
    }

    @Test
    void propertiesTextSurvivesEveryCharacter() {
        StringBuilder all = new StringBuilder();
        for (int c = 0; c <= 0xffff; c++) {
            all.append((char) c);
        }
        Map<String, String> values = Map.of("a b=c:#!", all.toString(), "empty", "", " lead", " lead", "#", "!");
        Map<String, String> back = PropertiesText
                .parse(new String(PropertiesText.format("h", values).getBytes(StandardCharsets.UTF_8),
                        StandardCharsets.UTF_8));
        assertEquals(values, back);
    }

    @Test
    void aFileThatIsRemovedGivesTheDefaultsBack() throws IOException {
        Section<Net> section = rig.section();
        section.setText("retries", "5");
        Files.delete(rig.path());
        rig.aSecondPasses();
        assertEquals(DEFAULTS, section.get());
    }

    @Test
    void changesOfTwoProcessesToDifferentSettingsAreBothKept() {
        Section<Net> mine = rig.section();
        Section<Net> theirs = rig.section(rig.open());
        theirs.setText("retries", "8");
        mine.setText("name", "mine");
        assertEquals(new Net(8, true, "mine", Speed.SLOW, ""), mine.get());
        assertEquals(new Net(8, true, "mine", Speed.SLOW, ""), rig.section(rig.open()).get());
    }
}
