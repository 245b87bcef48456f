package org.cuepoint.torture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Lets the product fail on every way that it knows, as a process, and looks from outside at what it left: at most one report for
 * a cause, of the right kind, and one verdict at the next start.
 */
public final class CrashTorture {

    private static final int LIMIT_SECONDS = 120;
    private static final Pattern KIND = Pattern.compile("\"kind\":\"([a-z-]+)\"");
    private static final Pattern TYPE = Pattern.compile("\"exceptions\":\\[\\{\"type\":\"([^\"]+)\"");
    private static final Pattern VERDICT = Pattern
            .compile("\"previous\"\\s*:\\s*\\{[^}]*?\"verdict\"\\s*:\\s*\"([a-z-]+)\"");
    /** The product with a bundle that fails in its window. */
    private static final Path WINDOW = Path
            .of(Optional.ofNullable(System.getenv("CUEPOINT_TORTURE_WINDOW")).orElseThrow());
    /** Each thread kind with each kind of throwable. */
    private static final List<String> THREADS = List.of("thread", "virtual-thread", "executor");
    private static final Map<String, String> THROWN = Map.of("runtime", "IllegalStateException", "error",
            "AssertionError",
            "stack-overflow", "StackOverflowError", "checked", "IOException");

    private final Torture torture;
    private int rounds;
    private int kills;

    /**
     * A way to fail, and what must be found.
     *
     * @param route what {@code crashes try} calls it, or a signal
     * @param options of the virtual machine
     * @param kind of the report; empty when there is none
     * @param type the end of the exception's class
     * @param verdict of the session
     */
    private record Way(String route, String options, String kind, String type, String verdict) {
    }

    private CrashTorture(Torture torture) {
        this.torture = torture;
    }

    /**
     * Runs it.
     *
     * @param args seed, scale, folder, product, file of rows
     * @throws Exception when it could not be run
     */
    public static void main(String[] args) throws Exception {
        Torture torture = new Torture("crash", args);
        CrashTorture crash = new CrashTorture(torture);
        System.out.printf("%-32s %-10s %-24s %s%n", "route", "report", "exception", "verdict");
        for (int i = 0; i < torture.scale(); i++) {
            for (Way way : ways()) {
                crash.one(way);
            }
        }
        torture.end(crash.rounds, crash.kills);
    }

    private static List<Way> ways() {
        List<Way> ways = new ArrayList<>();
        for (String thread : THREADS) {
            THROWN.forEach((thrown, type) -> ways.add(new Way(thread + '-' + thrown, "", "uncaught", type, "clean")));
        }
        for (String route : List.of("fork-join", "timer", "virtual-executor", "scheduled", "interrupted",
                "endless-causes")) {
            ways.add(new Way(route, "", "uncaught", "IllegalStateException", "clean"));
        }
        ways.add(new Way("hostile-exception", "", "uncaught", "Hostile", "clean"));
        ways.add(new Way("service", "", "service", "InvocationTargetException", "clean"));
        ways.add(new Way("framework", "", "framework", "IllegalStateException", "clean"));
        ways.add(new Way("out-of-memory-heap", "-Xmx64m", "uncaught", "OutOfMemoryError", "out-of-memory"));
        ways.add(new Way("out-of-memory-metaspace", "-Xmx64m -XX:MaxMetaspaceSize=64m", "uncaught", "OutOfMemoryError",
                "out-of-memory"));
        ways.add(new Way("out-of-memory-threads", "-Xmx64m", "uncaught", "OutOfMemoryError", "out-of-memory"));
        ways.add(new Way("exit", "", "", "", "terminated"));
        ways.add(new Way("halt", "", "", "", "killed"));
        ways.add(new Way("blocked-hook", "", "", "", "clean"));
        ways.add(new Way("SIGKILL", "", "", "", "killed"));
        ways.add(new Way("SIGTERM", "", "", "", "clean"));
        ways.add(new Way("SIGSEGV", "", "", "", "jvm-error"));
        ways.add(new Way("SIGABRT", "", "", "", "killed"));
        ways.add(new Way("window-event", "", "ui", "IllegalStateException", "terminated"));
        ways.add(new Way("window-error", "", "ui", "AssertionError", "terminated"));
        ways.add(new Way("window-dialog", "", "ui", "IllegalStateException", "terminated"));
        ways.add(new Way("window-job", "", "job", "IllegalStateException", "terminated"));
        ways.add(new Way("window-freeze", "", "freeze", "", "killed-while-frozen"));
        return ways;
    }

    private void one(Way way) throws IOException, InterruptedException {
        rounds++;
        Path folder = Files.createDirectory(torture.folder().resolve(way.route + '-' + rounds));
        boolean window = way.route.startsWith("window-");
        Process process = window
                ? start(WINDOW, folder, "-Dexample.fail=" + way.route)
                : start(torture.product(), folder, way.options, way.route.startsWith("SIG")
                        ? new String[]{"logs", "--follow"}
                        : new String[]{"crashes", "try", way.route});
        if (window) {
            awaitSession(folder, process, way.kind.equals("freeze") ? "mark=FROZEN" : "mark=REPORT");
            signal(process, way.kind.equals("freeze") ? "KILL" : "TERM");
        } else if (way.route.startsWith("SIG") || way.route.equals("blocked-hook")) {
            awaitSession(folder, process, way.route.equals("blocked-hook") ? "mark=ENDING" : "session=");
            TimeUnit.MILLISECONDS.sleep(1_500);
            signal(process, way.route.startsWith("SIG") ? way.route.substring(3) : "KILL");
        }
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            torture.fail(way.route + ": it did not end");
        }
        judge(way, folder);
    }

    private void signal(Process process, String signal) throws IOException, InterruptedException {
        kills++;
        new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
    }

    private void judge(Way way, Path folder) throws IOException, InterruptedException {
        List<String> reports = reports(folder);
        String kind = reports.size() == 1 ? found(KIND, reports.getFirst()) : reports.size() + " reports";
        String type = reports.size() == 1 ? found(TYPE, reports.getFirst()) : "";
        Process doctor = start(torture.product(), folder, "", "doctor", "--json");
        doctor.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
        String verdict = found(VERDICT, Files.readString(folder.resolve("out.txt")));
        boolean right = verdict.equals(way.verdict)
                && (way.kind.isEmpty() ? reports.isEmpty() : kind.equals(way.kind) && type.endsWith(way.type));
        System.out.printf(Locale.ROOT, "%-32s %-10s %-24s %s%n", way.route, reports.isEmpty() ? "-" : kind,
                type.substring(type.lastIndexOf('.') + 1), verdict);
        if (!right) {
            torture.fail(way.route + ": report " + kind + ' ' + type + ", verdict " + verdict + " instead of " + way);
        } else {
            Torture.empty(folder);
        }
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : "?";
    }

    private static List<String> reports(Path folder) throws IOException {
        List<String> reports = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder.resolve("home/crashes"))) {
            for (Path file : files.toList()) {
                if (file.getFileName().toString().matches("crash-.*\\.json")) {
                    reports.add(Files.readString(file));
                }
            }
        }
        return reports;
    }

    private static Process start(Path product, Path folder, String options, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(product.resolve("cuepoint").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(folder.resolve("out.txt").toFile())
                .redirectError(folder.resolve("err.txt").toFile());
        builder.environment().put("CUEPOINT_HOME", folder.resolve("home").toString());
        builder.environment().put("CUEPOINT_CRASH_ROUTES", "true");
        builder.environment().put("CUEPOINT_JVM_OPTIONS", options);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder.start();
    }

    /** Until the session has noted something. */
    private static void awaitSession(Path folder, Process process, String noted)
            throws IOException, InterruptedException {
        Path sessions = folder.resolve("home/crashes/sessions");
        while (process.isAlive()) {
            if (Files.isDirectory(sessions)) {
                try (Stream<Path> files = Files.list(sessions)) {
                    for (Path file : files.filter(one -> one.getFileName().toString().startsWith("session-"))
                            .toList()) {
                        if (Files.readString(file).contains(noted)) {
                            return;
                        }
                    }
                }
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
        throw new IOException(
                "it ended at once: " + Files.readString(folder.resolve("err.txt"), StandardCharsets.UTF_8));
    }
}
