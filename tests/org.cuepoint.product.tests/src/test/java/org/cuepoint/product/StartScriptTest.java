package org.cuepoint.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the start script of Linux and macOS tells Java, seen by a java that only prints its arguments. The script decides
 * where Equinox keeps its configuration, which must agree with where the locations put the application's state.
 */
class StartScriptTest {

    @TempDir
    private Path folder;
    private Path install;
    private Path home;
    private Path jdk;

    @BeforeEach
    void install() throws IOException {
        home = Files.createDirectories(folder.resolve("home"));
        jdk = javaThatPrints("jdk", "21.0.1");
        install = installIn(folder.resolve("apps/cue point"));
    }

    private Path installIn(Path place) throws IOException {
        Path product = Path.of(System.getProperty("cuepoint.product"));
        Files.createDirectories(place.resolve("plugins"));
        Files.copy(product.resolve("cuepoint"), place.resolve("cuepoint"));
        Files.createFile(place.resolve("plugins/org.eclipse.equinox.launcher_1.0.0.jar"));
        return place;
    }

    private Path javaThatPrints(String name, String version) throws IOException {
        Path bin = Files.createDirectories(folder.resolve(name).resolve("bin"));
        executable(bin.resolve("java"), "for argument; do printf '%s\\n' \"$argument\"; done");
        Files.writeString(folder.resolve(name).resolve("release"),
                "IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"" + version + "\"\n");
        return folder.resolve(name);
    }

    private static void executable(Path file, String text) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + text + "\n");
        assertTrue(file.toFile().setExecutable(true), file::toString);
    }

    private record Told(int exitCode, List<String> lines) {

        String after(String option) {
            int at = lines.indexOf(option);
            assertTrue(at >= 0 && at + 1 < lines.size(), () -> option + " is missing: " + lines);
            return lines.get(at + 1);
        }

        boolean says(String words) {
            return String.join("\n", lines).contains(words);
        }
    }

    /** Runs the script with these variables, given as NAME=value, and no others but PATH and JAVA_HOME. */
    private Told start(List<String> variables, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(install.resolve("cuepoint").toString()));
        command.addAll(List.of(arguments));
        Path output = folder.resolve("output.txt");
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.put("PATH", folder + "/path:/usr/bin:/bin");
        environment.put("JAVA_HOME", jdk.toString());
        for (String variable : variables) {
            environment.put(variable.substring(0, variable.indexOf('=')),
                    variable.substring(variable.indexOf('=') + 1));
        }
        Process process = builder.start();
        assertTrue(process.waitFor(2, TimeUnit.MINUTES), "it did not end");
        return new Told(process.exitValue(), Files.readAllLines(output));
    }

    private Path configuration(String... variables) throws IOException, InterruptedException {
        return Path.of(start(List.of(variables), "doctor").after("-configuration"));
    }

    @Test
    void theConfigurationStandsInTheStateLocation() throws IOException, InterruptedException {
        assertEquals(home.resolve(".local/state/CuePoint"), configuration("HOME=" + home).getParent());
        assertEquals(folder.resolve("s/CuePoint"),
                configuration("HOME=" + home, "XDG_STATE_HOME=" + folder.resolve("s")).getParent());
        assertEquals(home.resolve(".local/state/CuePoint"),
                configuration("HOME=" + home, "XDG_STATE_HOME=relative").getParent(), "a relative value is ignored");
        assertEquals(folder.resolve("one/state"), configuration("CUEPOINT_HOME=" + folder.resolve("one")).getParent());
        assertTrue(Files.isDirectory(configuration("HOME=" + home)), "it is not made");
    }

    @Test
    void theMarkerBesideTheInstallationMakesItPortable() throws IOException, InterruptedException {
        Files.createFile(install.resolveSibling("portable"));

        assertEquals(install.resolveSibling("CuePoint-portable").resolve("state"),
                configuration("HOME=" + home).getParent());
    }

    @Test
    void onMacTheMarkerStandsBesideTheBundle() throws IOException, InterruptedException {
        executable(Files.createDirectories(folder.resolve("path")).resolve("uname"), "echo Darwin");
        install = installIn(folder.resolve("Applications/CuePoint.app/Contents/Eclipse"));

        assertEquals(home.resolve("Library/Application Support/CuePoint/state"),
                configuration("HOME=" + home).getParent());
        Files.createFile(folder.resolve("Applications/portable"));
        assertEquals(folder.resolve("Applications/CuePoint-portable/state"), configuration("HOME=" + home).getParent());
        assertTrue(start(List.of("HOME=" + home)).lines().contains("-XstartOnFirstThread"));
    }

    @Test
    void twoInstallationsDoNotShareAConfiguration() throws IOException, InterruptedException {
        Path first = configuration("HOME=" + home);
        install = installIn(folder.resolve("apps/another"));

        assertTrue(!first.equals(configuration("HOME=" + home)), first::toString);
    }

    @Test
    void withoutAUsableHomeTheConfigurationIsAPrivateTemporaryFolder() throws IOException, InterruptedException {
        Path file = Files.createFile(folder.resolve("file"));
        Path temp = Files.createDirectories(folder.resolve("temp"));

        Told told = start(List.of("HOME=" + file, "TMPDIR=" + temp), "doctor");

        Path area = Path.of(told.after("-configuration"));
        assertTrue(area.startsWith(temp), area::toString);
        assertEquals("rwx------", PosixFilePermissions
                .toString(Files.getPosixFilePermissions(temp.resolve(temp.relativize(area).getName(0)))));
        assertTrue(told.says("cannot write below " + file), told::toString);
    }

    @Test
    void aTemporaryFolderOfSomebodyElseIsNotTrusted() throws IOException, InterruptedException {
        Path file = Files.createFile(folder.resolve("file"));
        Path temp = Files.createDirectories(folder.resolve("temp"));
        Path theirs = Files.createDirectories(folder.resolve("theirs"));
        Path first = Path.of(start(List.of("HOME=" + file, "TMPDIR=" + temp), "doctor").after("-configuration"));
        Path own = temp.resolve(temp.relativize(first).getName(0));
        Files.move(own, folder.resolve("aside"));
        Files.createSymbolicLink(own, theirs);

        Path second = Path.of(start(List.of("HOME=" + file, "TMPDIR=" + temp), "doctor").after("-configuration"));

        assertTrue(!second.startsWith(temp), second::toString);
        assertEquals(List.of(), list(theirs));
        removeEmpty(second, 3);
    }

    private static List<Path> list(Path place) throws IOException {
        try (Stream<Path> found = Files.list(place)) {
            return found.toList();
        }
    }

    /** This one lies outside the test's own folder: what was made for it goes, what was there before stays. */
    private static void removeEmpty(Path place, int levels) throws IOException {
        Path now = place;
        for (int i = 0; i < levels && list(now).isEmpty(); i++) {
            Files.delete(now);
            now = now.getParent();
        }
    }

    @Test
    void commandsTakeNoWorkspaceAndTheWorkbenchGetsItsOwn() throws IOException, InterruptedException {
        Told command = start(List.of("HOME=" + home), "match", "a b.xml");
        assertEquals("@none", command.after("-data"));
        assertEquals("org.cuepoint.cli.application", command.after("-application"));
        assertEquals(List.of("match", "a b.xml"),
                command.lines().subList(command.lines().size() - 2, command.lines().size()));
        for (List<String> arguments : List.of(List.<String>of(), List.of("--sample"), List.of("--open", "x.xml"))) {
            Told workbench = start(List.of("HOME=" + home), arguments.toArray(String[]::new));
            assertEquals("@noDefault", workbench.after("-data"));
            assertEquals("org.cuepoint.workbench.application", workbench.after("-application"));
        }
    }

    @Test
    void anOldJavaIsPassedOver() throws IOException, InterruptedException {
        Path old = javaThatPrints("old", "17.0.9");
        Path bundled = install.resolve("jre");
        Files.createDirectories(bundled.resolve("bin"));
        executable(bundled.resolve("bin/java"), "echo bundled");
        Files.writeString(bundled.resolve("release"), "JAVA_VERSION=\"21\"\n");

        assertTrue(start(List.of("HOME=" + home, "JAVA_HOME=" + old), "doctor").says("bundled"));
    }
}
