package org.cuepoint.torture;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.cuepoint.safety.ConflictPolicy;
import org.cuepoint.safety.Content;
import org.cuepoint.safety.SafeFiles;
import org.cuepoint.safety.SaveResult;
import org.cuepoint.torture.SafetyTally.Harm;

/**
 * Saves files alone and together in a process that is killed by SIGKILL at random moments, in the product while it
 * exports, with each of its system calls failing in its turn, and where nothing can be saved. Every file must be wholly
 * old or wholly new and every outcome a sentence.
 */
public final class SafetyTorture {

    private static final int KILLS = 200;
    /** After so many kills it goes on in another folder, so that the backups do not grow without end. */
    private static final int KILLS_IN_FOLDER = 20;
    private static final int LONGEST_WAIT_NS = 25_000_000;
    private static final String PART = "SIGKILL of a process that saves";

    /** Logged lines would stand between the outcomes. */
    private static final String LOGGING = "logback.configurationFile";

    private final Torture torture;
    private final SafetyTally tally;
    private int kills;
    private int backups;
    private int unfinished;

    private SafetyTorture(Torture torture) {
        this.torture = torture;
        this.tally = new SafetyTally(torture);
    }

    /**
     * Runs it.
     *
     * @param args seed, scale, folder, product, file of rows
     * @throws Exception when it could not be run
     */
    public static void main(String[] args) throws Exception {
        SafetyTorture safety = new SafetyTorture(new Torture("safety", args));
        Path silence = Files.writeString(safety.torture.folder().resolve("logback.xml"), "<configuration/>\n");
        System.setProperty(LOGGING, silence.toAbsolutePath().toString());
        safety.detectorsWork();
        int all = Integer.getInteger("torture.kills", KILLS) * safety.torture.scale();
        for (int done = 0; done < all; done += KILLS_IN_FOLDER) {
            safety.killIn("place-" + done, Math.min(KILLS_IN_FOLDER, all - done));
        }
        System.out.println(safety.kills + " kills: " + safety.backups + " backups proven, " + safety.unfinished
                + " unfinished contents kept for the user");
        new SafetyFaults(safety.torture, safety.tally).run();
        new SafetyRefusals(safety.torture, safety.tally).run();
        safety.kills += new SafetyExports(safety.torture, safety.tally).run();
        safety.tally.print();
        safety.torture.end(safety.tally.rounds(), safety.kills);
    }

    /** The command of a process that saves. */
    static List<String> child(String way, Path root, int generation) {
        return java(SafetyChild.class, way, root.toString(), Integer.toString(generation));
    }

    /** The command of a process with the class path of this one. */
    static List<String> java(Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC", "-XX:-UsePerfData", "-D" + LOGGING + "=" + System.getProperty(LOGGING), "-cp",
                System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    private static Process start(String way, Path root, int generation) throws IOException {
        return new ProcessBuilder(child(way, root, generation)).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    /** A folder with a first generation of all files. */
    static SafetyPlace place(Path root) throws IOException, InterruptedException {
        Torture.empty(root);
        SafetyPlace place = new SafetyPlace(root);
        saveEach(place, place.started(), 1);
        return place;
    }

    /** The next save into each of the folders, alone; it also clears what a killed one left. */
    static void saveEach(SafetyPlace place, SafeFiles files, int generation) throws IOException, InterruptedException {
        List<Path> all = new ArrayList<>(place.together());
        all.add(place.single());
        for (Path file : all) {
            SaveResult result = files.write(file, ConflictPolicy.OVERWRITE, Content.of(SavedContent.of(generation)));
            if (!result.saved()) {
                throw new IOException(result.sentence());
            }
        }
    }

    private void killIn(String name, int times) throws IOException, InterruptedException {
        Path root = torture.folder().resolve(name);
        SafetyPlace place = place(root);
        int next = 2;
        for (int i = 0; i < times; i++) {
            int told = saveAndKill(root, next);
            next = judge(place, told, next - 1, "kill " + kills) + 1;
            saveEach(place, place.started(), next);
            next++;
            unfinished += place.takeUnfinished();
            List<String> left = place.leftovers();
            tally.check(left.isEmpty(), PART, Harm.LEFT, "kill " + kills + ": " + left);
        }
        int[] count = {0};
        List<String> bad = place.badBackups(count);
        backups += count[0];
        tally.check(bad.isEmpty() && count[0] > 0, PART, Harm.BACKUP, count[0] + " backups, damaged: " + bad);
    }

    /** The last generation that was told to be saved; 0 when none was. */
    private int saveAndKill(Path root, int first) throws IOException, InterruptedException {
        kills++;
        tally.round(PART);
        Process process = start("loop", root, first);
        String last = "0";
        try (BufferedReader output = process.inputReader()) {
            int saves = torture.random().nextInt(5);
            for (int i = 0; i <= saves; i++) {
                last = newer(output.readLine(), last);
            }
            long until = System.nanoTime() + torture.random().nextInt(LONGEST_WAIT_NS);
            while (System.nanoTime() < until) {
                Thread.onSpinWait();
            }
            process.toHandle().destroyForcibly(); // the process's own method would close its output unread
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                last = newer(line, last);
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        return Integer.parseInt(last);
    }

    private String newer(String line, String last) {
        boolean number = line != null && line.matches("\\d+");
        tally.check(number, PART, Harm.LOST, "kill " + kills + ": the process said " + line);
        return number ? line : last;
    }

    /** The newest generation that is found after the recovery. */
    private int judge(SafetyPlace place, int told, int before, String where) throws IOException {
        place.started();
        int kept = Math.max(told, before);
        int single = SavedContent.generation(place.single());
        tally.check(single != SavedContent.HALF, PART, Harm.HALF, where + ": " + place.single());
        tally.check(single == kept || single == kept + 1, PART, Harm.LOST, where + ": " + single + " after " + kept);
        Set<Integer> found = generations(place);
        tally.check(!found.contains(SavedContent.HALF), PART, Harm.HALF, where + ": one of the files saved together");
        tally.check(found.size() == 1, PART, Harm.MIXED, where + ": " + found);
        tally.check(found.contains(kept) || found.contains(kept + 1), PART, Harm.LOST,
                where + ": together " + found + " after " + kept);
        return Math.max(kept + 1, single);
    }

    static Set<Integer> generations(SafetyPlace place) throws IOException {
        Set<Integer> found = new TreeSet<>();
        for (Path file : place.together()) {
            found.add(SavedContent.generation(file));
        }
        return found;
    }

    /** What is careless, damaged or left over is seen: otherwise the table below says nothing. */
    private void detectorsWork() throws IOException, InterruptedException {
        Path root = torture.folder().resolve("detectors");
        SafetyPlace place = place(root);
        careless("half", root);
        torture.check(SavedContent.generation(place.single()) == SavedContent.HALF, "half a file is not seen");
        careless("mixed", root);
        torture.check(generations(place).size() == 2, "a mixture of generations is not seen");
        saveEach(place(root), place.started(), 3);
        Files.createFile(place.single().resolveSibling(".cuepoint-0123456789abcdef.tmp"));
        torture.check(place.leftovers().size() == 1, "a leftover is not seen");
        int[] count = {0};
        torture.check(place.badBackups(count).isEmpty() && count[0] == 4, "good backups are not seen: " + count[0]);
        try (var found = Files.walk(place.backups())) {
            Path copy = found.filter(path -> path.toString().endsWith(".csv") && Files.isRegularFile(path)).findFirst()
                    .orElseThrow();
            byte[] bytes = Files.readAllBytes(copy);
            bytes[bytes.length / 2] ^= 1;
            Files.write(copy, bytes);
        }
        torture.check(place.badBackups(count).size() == 1, "a damaged backup is not seen");
        System.out.println("half files, mixtures, leftovers and damaged backups are seen");
    }

    private static void careless(String way, Path root) throws IOException, InterruptedException {
        Process process = start(way, root, 2);
        try (BufferedReader output = process.inputReader()) {
            output.readLine();
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}
