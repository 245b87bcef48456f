package org.cuepoint.torture;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.cuepoint.locations.internal.migration.MigrationDisk;
import org.cuepoint.locations.internal.migration.Migrator;
import org.cuepoint.locations.internal.migration.PlatformDisk;
import org.cuepoint.locations.migration.MigrationOutcome;
import org.cuepoint.locations.migration.MigrationPlan;
import org.cuepoint.locations.migration.MigrationProgress;
import org.cuepoint.locations.migration.MigrationStep;

/**
 * Kills a process by SIGKILL before every call with which it changes the disk while it takes older files over, then at
 * random moments. After every kill no content is lost; after the recovery the old state or the new one is complete; a
 * second run finishes; and a third has nothing to do.
 */
public final class MigrationTorture {

    private static final Set<String> CHANGES = Set.of("makeFolder", "copy", "link", "rename", "remove", "append",
            "truncate", "forceFolder");
    private static final int FILES = 12;
    private static final int RANDOM_KILLS = 60;
    private static final int LONGEST_MS = 400;

    private final Torture torture;
    private int rounds;
    private int kills;

    private MigrationTorture(Torture torture) {
        this.torture = torture;
    }

    /**
     * Runs it, or is the process that is killed.
     *
     * @param args seed, scale, folder, product, file of rows; or: child, folder, call
     * @throws Exception when it could not be run
     */
    public static void main(String[] args) throws Exception {
        if ("child".equals(args[0])) {
            Path root = Path.of(args[1]);
            migrator(root, stoppingAt(Integer.parseInt(args[2]))).run(plan(root), MigrationProgress.NONE);
            return;
        }
        MigrationTorture migration = new MigrationTorture(new Torture("migration", args));
        int call = 1;
        while (migration.killBefore(call)) {
            call++;
        }
        System.out.println("killed before each of " + (call - 1) + " calls that change the disk");
        for (int i = 0; i < RANDOM_KILLS * migration.torture.scale(); i++) {
            migration.killSomewhen();
        }
        migration.torture.end(migration.rounds, migration.kills);
    }

    /** False when the process ended before it came to that call. */
    private boolean killBefore(int call) throws IOException, InterruptedException {
        Path root = make();
        Process process = start(root, call);
        boolean reached;
        try (BufferedReader output = process.inputReader()) {
            reached = "here".equals(output.readLine());
            kill(process);
        }
        judge(root, "kill before call " + call);
        return reached;
    }

    private void killSomewhen() throws IOException, InterruptedException {
        Path root = make();
        Process process = start(root, Integer.MAX_VALUE);
        process.waitFor(torture.random().nextInt(LONGEST_MS), TimeUnit.MILLISECONDS);
        kill(process);
        judge(root, "kill at a random moment in round " + rounds);
    }

    private void kill(Process process) throws InterruptedException {
        kills += process.isAlive() ? 1 : 0;
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    private static Process start(Path root, int call) throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                MigrationTorture.class.getName(), "child", root.toString(), Integer.toString(call))
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    /** The real disk, which says so and waits for its death before the given call. */
    private static MigrationDisk stoppingAt(int call) {
        MigrationDisk real = new PlatformDisk();
        int[] count = {0};
        return (MigrationDisk) Proxy.newProxyInstance(MigrationTorture.class.getClassLoader(),
                new Class<?>[]{MigrationDisk.class}, (proxy, method, arguments) -> {
                    if (CHANGES.contains(method.getName()) && ++count[0] == call) {
                        System.out.println("here");
                        System.out.flush();
                        new java.util.concurrent.CountDownLatch(1).await();
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static Migrator migrator(Path root, MigrationDisk disk) {
        return new Migrator(disk, target -> {}, root.resolve("state/migration.journal"), root.resolve("data"),
                Clock.systemUTC());
    }

    private Path make() throws IOException {
        rounds++;
        Path root = torture.folder().resolve("round-" + rounds);
        for (int i = 0; i < FILES; i++) {
            Path file = root.resolve(i % 3 == 0 ? "history" : "old").resolve(i % 4 == 0 ? "sub/deep" : ".")
                    .resolve("file-" + i + ".bin").normalize();
            Files.createDirectories(file.getParent());
            byte[] bytes = new byte[torture.random().nextInt(200_000)];
            torture.random().nextBytes(bytes);
            Files.write(file, bytes);
        }
        Files.createDirectories(root.resolve("state"));
        Files.createDirectories(root.resolve("data"));
        Files.createDirectories(root.resolve("new/old"));
        Files.writeString(root.resolve("new/old/file-1.bin"), "the user's own");
        return root;
    }

    private static MigrationPlan plan(Path root) throws IOException {
        List<MigrationStep> steps = new ArrayList<>();
        List<Path> folders = new ArrayList<>();
        for (String name : List.of("old", "history")) {
            Path folder = root.resolve(name);
            if (Files.isDirectory(folder)) {
                folders.add(folder);
                for (Path file : files(folder)) {
                    steps.add(new MigrationStep(file, root.resolve("new").resolve(root.relativize(file)),
                            Files.size(file), false));
                }
            }
        }
        return new MigrationPlan(steps, folders, List.of());
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private void judge(Path root, String where) throws IOException {
        Map<String, String> originals = originals(root);
        torture.check(originals.size() == FILES, where + ": only " + originals.size() + " originals are left");
        MigrationOutcome recovered = migrator(root, new PlatformDisk()).recover();
        boolean finished = Files.exists(root.resolve("data/migration.receipt"));
        complete(root, originals, finished, where + " (" + recovered.sentence() + ")");
        MigrationOutcome second = migrator(root, new PlatformDisk()).run(plan(root), MigrationProgress.NONE);
        torture.check(!(second instanceof MigrationOutcome.NotDone), where + ": second run: " + second.sentence());
        complete(root, originals, true, where + ", second run");
        MigrationOutcome third = migrator(root, new PlatformDisk()).run(plan(root), MigrationProgress.NONE);
        torture.check(third instanceof MigrationOutcome.NothingToDo, where + ": third run: " + third.sentence());
    }

    /** The contents of the old files by their old names, wherever their folder's name has gone. */
    private static Map<String, String> originals(Path root) throws IOException {
        Map<String, String> found = new HashMap<>();
        for (String name : List.of("old", "history")) {
            for (String now : List.of(name, name + ".old")) {
                if (Files.isDirectory(root.resolve(now))) {
                    for (Path file : files(root.resolve(now))) {
                        found.put(name + "/" + root.resolve(now).relativize(file), new PlatformDisk().hash(file));
                    }
                }
            }
        }
        return found;
    }

    private void complete(Path root, Map<String, String> originals, boolean finished, String where) throws IOException {
        torture.check(originals(root).equals(originals), where + ": an original changed or is lost");
        torture.check(Files.readString(root.resolve("new/old/file-1.bin")).equals("the user's own"),
                where + ": the user's own file was replaced");
        torture.check(Files.exists(root.resolve("old")) != finished, where + ": the old folder has the wrong name");
        List<Path> copies = files(root.resolve("new"));
        torture.check(copies.size() == (finished ? FILES + 1 : 1),
                where + ": " + copies.size() + " files at the new place");
        if (finished) {
            for (Map.Entry<String, String> original : originals.entrySet()) {
                String name = original.getKey().replace("file-1.bin", "file-1 (1).bin");
                Path copy = root.resolve("new").resolve(name);
                torture.check(Files.exists(copy) && new PlatformDisk().hash(copy).equals(original.getValue()),
                        where + ": " + name + " is not the copy of its original");
            }
        }
        torture.check(Files.notExists(root.resolve("state/migration.journal")), where + ": the journal is left");
    }
}
