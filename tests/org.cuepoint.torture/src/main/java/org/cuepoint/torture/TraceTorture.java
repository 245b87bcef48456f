package org.cuepoint.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * Follows every system call that changes a file while the product is used, on the command line and in the workbench: all of
 * them must stay inside the product's locations and the folder chosen for exports. What third parties write elsewhere is
 * named here with the reason.
 */
public final class TraceTorture {

    private static final int LIMIT_SECONDS = 180;
    /** Fewer changed paths, and the trace saw nothing of what it is for. */
    private static final int AT_LEAST = 40;

    /** A place that is not ours, and whose it is; below the user's home when it does not begin with a slash. */
    private static final Map<String, String> OTHERS = Map.ofEntries(
            Map.entry("/dev/null", "no file: output that nobody wants"),
            Map.entry("/dev/tty", "no file: the terminal"),
            Map.entry("/dev/dri", "no file: the graphics card, opened by GTK's drawing libraries"),
            Map.entry("/proc", "no file: the Java virtual machine's own entries, such as coredump_filter"),
            Map.entry(".cache/dconf", "GTK reads the desktop's settings through dconf"),
            Map.entry(".config/gtk-3.0", "GTK makes its settings folder when a file dialog is used"),
            Map.entry(".local/share/recently-used.xbel", "the list of recent files that GTK keeps for all programs"),
            Map.entry(".swt", "SWT keeps the widths of window borders in Java's home of the user; no setting moves it"),
            Map.entry(".cache/fontconfig", "the list of fonts that fontconfig keeps for all programs"),
            Map.entry(".cache/mesa_shader_cache", "compiled programs of the graphics library"),
            Map.entry("/var/cache/fontconfig", "the same list of fonts, when root runs it"));

    private final Torture torture;
    private final Path user;
    private final Path home;
    private final Path exports;
    private final Map<String, Integer> used = new TreeMap<>();

    private TraceTorture(Torture torture) throws IOException {
        this.torture = torture;
        Path folder = torture.folder().toRealPath();
        this.user = Files.createDirectory(folder.resolve("user"));
        this.home = folder.resolve("home");
        this.exports = Files.createDirectory(folder.resolve("exports"));
    }

    /**
     * Runs it.
     *
     * @param args seed, scale, folder, product, file of rows
     * @throws Exception when it could not be run
     */
    public static void main(String[] args) throws Exception {
        Torture torture = new Torture("trace", args);
        TraceTorture trace = new TraceTorture(torture);
        int changed = trace.commands() + trace.workbench();
        torture.check(changed >= AT_LEAST, "only " + changed + " changed paths were seen");
        trace.used.forEach((place, times) -> System.out.printf("not ours: %-32s %4d  %s%n", place, times,
                OTHERS.get(place)));
        torture.end(changed, 0);
    }

    private int commands() throws IOException, InterruptedException {
        run("settings", "set", "catalog.parallelLookups", "3");
        run("match", "sample", "--catalog", "sample", "--out", exports.resolve("commands.csv").toString());
        run("doctor");
        run("logs", "--tail", "5");
        torture.check(Files.exists(exports.resolve("commands.csv")), "the command line exported nothing");
        return judge("commands");
    }

    private void run(String... arguments) throws IOException, InterruptedException {
        Process process = start("commands", arguments);
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            torture.fail(String.join(" ", arguments) + " did not succeed: " + output("commands"));
        }
    }

    private Process start(String session, String... arguments) throws IOException {
        Path traces = Files.createDirectories(torture.folder().resolve(session));
        List<String> command = new ArrayList<>(List.of("strace", "-ff", "-y", "-qq", "-s", "8192", "-o",
                traces.resolve(String.join("-", arguments).replaceAll("[^a-z-]", "") + System.nanoTime()).toString(),
                "-e", "trace=" + WriteTrace.CALLS, torture.product().resolve("cuepoint").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(user.toFile()).redirectErrorStream(true)
                .redirectOutput(torture.folder().resolve(session + ".txt").toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("XDG_") || name.startsWith("CUEPOINT_"));
        environment.put("HOME", user.toString());
        environment.put("CUEPOINT_HOME", home.toString());
        environment.put("CUEPOINT_JVM_OPTIONS", "-Duser.home=" + user);
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        return builder.start();
    }

    private String output(String session) throws IOException {
        return Files.readString(torture.folder().resolve(session + ".txt"));
    }

    /** Opens the sample library, matches, exports by the dialog and quits, all by the keyboard. */
    private int workbench() throws IOException, InterruptedException {
        Process process = start("workbench", "--sample");
        List<String> window = new ArrayList<>();
        await(process, "a window", () -> {
            window.addAll(xdotool("search", "--onlyvisible", "--class", "CuePoint"));
            return !window.isEmpty();
        });
        if (!window.isEmpty()) {
            xdotool("windowfocus", window.getLast());
        }
        // the key means nothing until the library is open
        await(process, "a match", () -> logged("Matched ") || xdotool("key", "ctrl+m").contains("never"));
        Path export = exports.resolve("workbench.csv");
        await(process, "an export", () -> {
            xdotool("key", "ctrl+e", "sleep", "2", "key", "ctrl+a", "type", export.toString());
            xdotool("key", "Return", "sleep", "2");
            return Files.exists(export);
        });
        await(process, "the end", () -> xdotool("key", "alt+f", "sleep", "1", "key", "x").contains("never")
                || !process.isAlive());
        if (process.isAlive()) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
        }
        process.waitFor();
        torture.check(process.exitValue() == 0, "the workbench ended with " + process.exitValue() + ": "
                + output("workbench"));
        return judge("workbench");
    }

    private void await(Process process, String what, BooleanSupplier there) throws InterruptedException {
        for (int i = 0; i < LIMIT_SECONDS && process.isAlive(); i++) {
            if (there.getAsBoolean()) {
                return;
            }
            TimeUnit.SECONDS.sleep(1);
        }
        torture.check(what.equals("the end") && !process.isAlive(), "the workbench did not come to " + what);
    }

    private boolean logged(String text) {
        Path log = home.resolve("logs").resolve("cuepoint.log");
        try {
            return Files.exists(log) && Files.readString(log).contains(text);
        } catch (IOException e) {
            return false;
        }
    }

    private static List<String> xdotool(String... arguments) {
        List<String> command = new ArrayList<>(List.of("xdotool"));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            List<String> lines = new String(process.getInputStream().readAllBytes()).lines().toList();
            process.waitFor();
            return lines;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    private int judge(String session) throws IOException {
        WriteTrace trace = WriteTrace.read(torture.folder().resolve(session));
        trace.changed().forEach((path, call) -> {
            if (!path.startsWith(home) && !path.startsWith(exports) && !isOthers(path)) {
                torture.fail(session + " changed " + path + " by " + call);
            }
        });
        System.out.printf("%s: %d paths were changed%n", session, trace.changed().size());
        return trace.changed().size();
    }

    /** Others' folders, and those above them in the user's home, which they make. */
    private boolean isOthers(Path path) {
        for (String place : OTHERS.keySet()) {
            Path there = user.resolve(place);
            boolean theirs = path.startsWith(there) || path.toString().startsWith(there + ".");
            if (theirs || there.startsWith(path) && path.startsWith(user) && !path.equals(user)) {
                used.merge(place, 1, Integer::sum);
                return true;
            }
        }
        return false;
    }
}
