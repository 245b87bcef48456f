package org.cuepoint.benchmarks;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What it costs to find all locations at start, beside the two Java libraries for the same. Each figure of a first call
 * comes from a virtual machine of its own with the product's options, in turns, and has the loading of all classes in it.
 * <p>
 * "Alone" and for the others: a program that has loaded nothing else but itself; the clock runs inside it, around the
 * call. "In the product's start": the time from the last class before the environment is read to the first one behind the
 * decisions, as the virtual machine of the real product logs them. The machine is a usual desktop:
 * a home with a user-dirs.dirs file and a runtime folder of the user.
 */
public final class LocationsBench {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final double LIMIT_MS = 5;
    private static final double NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private final Path product;
    private final Path work;
    private final Map<String, String> classPaths;

    private LocationsBench(Path product, Path work, Map<String, String> classPaths) {
        this.product = product;
        this.work = work;
        this.classPaths = classPaths;
    }

    /**
     * Arguments: the product's folder, one to write to, how many virtual machines for each, and the class path of the
     * other libraries.
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path product = Path.of(args[0]);
        Path work = Path.of(args[1]);
        int runs = Integer.parseInt(args[2]);
        String own = System.getProperty("java.class.path").split(File.pathSeparator)[0];
        String ours = own + jar(product, "org.cuepoint.locations_") + jar(product, "org.cuepoint.core_");
        String others = own + File.pathSeparator + args[3];
        Map<String, String> ways = new LinkedHashMap<>();
        ways.put("ours", ours);
        ways.put("directories", others);
        ways.put("documents", others);
        ways.put("appdirs", others);
        ways.put("folders", ours);
        new LocationsBench(product, work, ways).run(runs);
    }

    private static String jar(Path product, String prefix) throws IOException {
        try (var jars = Files.newDirectoryStream(product.resolve("plugins"), prefix + "*.jar")) {
            return File.pathSeparator + jars.iterator().next();
        }
    }

    private void run(int runs) throws IOException, InterruptedException {
        Map<String, double[]> first = new LinkedHashMap<>();
        double[] anew = new double[runs];
        double[] atStart = new double[runs];
        for (int i = -1; i < runs; i++) {
            double started = productMilliseconds(home("home"));
            if (i >= 0) {
                atStart[i] = started;
            }
            for (String way : classPaths.keySet()) {
                Path home = home(way.equals("folders") ? "home-" + i : "home");
                double ms = milliseconds(home, way, "first");
                if (i >= 0) {
                    first.computeIfAbsent(way, key -> new double[runs])[i] = ms;
                }
                if (i >= 0 && way.equals("folders")) {
                    anew[i] = milliseconds(home, way, "first");
                }
            }
        }
        OUT.printf(Locale.ROOT, "%-52s %5s %10s %8s %8s %10s%n", "finding the folders, milliseconds", "runs",
                "median", "min", "max", "warm call");
        print("CuePoint in the product's start: 10 with reasons", atStart, "");
        print("CuePoint alone: 10 with reasons, user-dirs.dirs", first, "ours");
        print("directories 26: 6 project folders", first, "directories");
        print("directories 26: the same and the user's documents", first, "documents");
        print("appdirs 1.5.0: 5 folders", first, "appdirs");
        print("CuePoint alone: then making 9 folders, first start", first.get("folders"), "");
        print("CuePoint alone: then trying them, later starts", anew, "");
        boolean met = median(atStart) < LIMIT_MS;
        OUT.printf(Locale.ROOT, "CuePoint at its start %.1f ms (limit %.0f ms: %s)%n", median(atStart), LIMIT_MS,
                met ? "met" : "missed");
        System.exit(met ? 0 : 1);
    }

    private void print(String words, Map<String, double[]> first, String way) throws IOException, InterruptedException {
        print(words, first.get(way),
                String.format(Locale.ROOT, "%10.3f", milliseconds(home("home"), way, "warm")));
    }

    private static void print(String words, double[] first, String warm) {
        OUT.printf(Locale.ROOT, "%-52s %5d %10.1f %8.1f %8.1f %s%n", words, first.length, median(first),
                Arrays.stream(first).min().orElseThrow(), Arrays.stream(first).max().orElseThrow(), warm);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private Path home(String name) throws IOException {
        Path home = work.resolve(name);
        Files.createDirectories(home.resolve(".config"));
        Files.writeString(home.resolve(".config").resolve("user-dirs.dirs"), """
                # This file is written by xdg-user-dirs-update
                XDG_DESKTOP_DIR="$HOME/Desktop"
                XDG_DOWNLOAD_DIR="$HOME/Downloads"
                XDG_TEMPLATES_DIR="$HOME/Templates"
                XDG_PUBLICSHARE_DIR="$HOME/Public"
                XDG_DOCUMENTS_DIR="$HOME/Dokumente"
                XDG_MUSIC_DIR="$HOME/Music"
                XDG_PICTURES_DIR="$HOME/Pictures"
                XDG_VIDEOS_DIR="$HOME/Videos"
                """);
        Path runtime = Files.createDirectories(home.resolve("run"));
        Files.setPosixFilePermissions(runtime, PosixFilePermissions.fromString("rwx------"));
        return home;
    }

    private double milliseconds(Path home, String way, String how) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + product.resolve("java.options"), "-Dosgi.install.area=file:" + product + "/",
                "-Duser.home=" + home, "-cp",
                String.valueOf(classPaths.get(way)), LocationsCall.class.getName(), way, how));
        Path output = work.resolve("output.txt");
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        environment(builder, home);
        int exitCode = builder.start().waitFor();
        String text = Files.readString(output).strip();
        if (exitCode != 0) {
            throw new IOException(command + " failed: " + text);
        }
        return Long.parseLong(text) / NANOS;
    }

    private double productMilliseconds(Path home) throws IOException, InterruptedException {
        Path log = work.resolve("classes.txt");
        ProcessBuilder builder = new ProcessBuilder(product.resolve("cuepoint").toString(), "paths", "--json");
        environment(builder, home).put("CUEPOINT_JVM_OPTIONS", "-Xlog:class+load:file=" + log + ":uptimenanos");
        Path output = work.resolve("output.txt");
        int exitCode = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start().waitFor();
        if (exitCode != 0) {
            throw new IOException("the product failed: " + Files.readString(output));
        }
        List<String> lines = Files.readAllLines(log);
        long begun = nanosOf(lines, "Os", 1);
        long ended = Math.min(nanosOf(lines, "GuardRules", 0), nanosOf(lines, "DiskFolders", 0));
        return (ended - begun) / NANOS;
    }

    /**
     * When a class was loaded, or the one so many before it: from a line such as {@code [123456789ns]
     * org.cuepoint.locations.internal.Os source: ...}.
     */
    private static long nanosOf(List<String> lines, String name, int before) throws IOException {
        for (int i = before; i < lines.size(); i++) {
            if (lines.get(i).contains("] org.cuepoint.locations.internal." + name + " ")) {
                String line = lines.get(i - before);
                return Long.parseLong(line.substring(1, line.indexOf("ns]")));
            }
        }
        throw new IOException("the product did not load " + name);
    }

    private static Map<String, String> environment(ProcessBuilder builder, Path home) {
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("XDG_") || name.startsWith("CUEPOINT_"));
        environment.put("HOME", home.toString());
        environment.put("XDG_RUNTIME_DIR", home.resolve("run").toString());
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        return environment;
    }
}
