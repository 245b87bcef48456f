package org.cuepoint.torture;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.cuepoint.safety.ConflictPolicy;
import org.cuepoint.safety.Content;
import org.cuepoint.safety.SafeFiles;
import org.cuepoint.safety.SaveResult;
import org.cuepoint.safety.TransactionResult;
import org.cuepoint.torture.SafetyTally.Harm;

/**
 * Saves where it cannot be done: on a full disk, on one that is mounted for reading only, as a user without the right,
 * and over a file that another process has locked. What the machine cannot do is said.
 */
public final class SafetyRefusals {

    private static final String ACCOUNT = "65534"; // nobody

    private final Torture torture;
    private final SafetyTally tally;

    SafetyRefusals(Torture torture, SafetyTally tally) {
        this.torture = torture;
        this.tally = tally;
    }

    /** The process in the place where nothing can be saved: says how it ended, and what is there afterwards. */
    public static void main(String[] args) throws Exception {
        Path root = Path.of(args[1]);
        boolean full = args[0].equals("full");
        SafetyPlace place = full ? SafetyTorture.place(root) : new SafetyPlace(root);
        SafeFiles files = place.started();
        if (full) {
            say(place, "too long", files.write(place.single(), ConflictPolicy.OVERWRITE,
                    Content.of(SavedContent.of(2, new byte[3_000_000]))));
            fill(root.resolve("filler"));
        }
        say(place, "alone", files.write(place.single(), ConflictPolicy.OVERWRITE, Content.of(SavedContent.of(2))));
        TransactionResult together = files.writeAll(place.writes(2));
        String problem = together instanceof TransactionResult.NotDone failed ? failed.problem().name() : "-";
        System.out.println(state(place, "together", problem, together.sentence()));
    }

    private static void fill(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            while (true) {
                out.write(new byte[512]);
            }
        } catch (IOException e) {
            System.out.println("the disk is full: " + e.getMessage());
        }
    }

    private static void say(SafetyPlace place, String what, SaveResult result) throws IOException {
        String problem = result instanceof SaveResult.NotSaved failed ? failed.problem().name() : "-";
        System.out.println(state(place, what, problem, result.sentence()));
    }

    private static String state(SafetyPlace place, String what, String problem, String sentence) throws IOException {
        return String.join("\t", "outcome", what, problem, Integer.toString(SavedContent.generation(place.single())),
                SafetyTorture.generations(place).toString(), place.leftovers().toString(), sentence);
    }

    void run() throws IOException, InterruptedException {
        Path full = Files.createDirectories(torture.folder().resolve("full"));
        judge("a full disk", 3, "NO_SPACE",
                inMount("mount -t tmpfs -o size=600k cuepoint " + full, "full", full.resolve("place")));
        Path readOnly = torture.folder().resolve("read-only");
        SafetyTorture.place(readOnly);
        judge("a disk mounted for reading only", 2, "READ_ONLY",
                inMount("mount --bind " + readOnly + " " + readOnly + " && mount -o remount,ro,bind " + readOnly,
                        "read-only", readOnly));
        Path others = torture.folder().resolve("others");
        SafetyTorture.place(others);
        List<String> command = new ArrayList<>(
                List.of("setpriv", "--reuid=" + ACCOUNT, "--regid=" + ACCOUNT, "--clear-groups"));
        command.addAll(command("others", others));
        judge("a folder of another user", 2, "NO_PERMISSION|READ_ONLY", command);
        locked();
    }

    private List<String> command(String way, Path root) {
        return SafetyTorture.java(SafetyRefusals.class, way, root.toString());
    }

    /** In a name space of its own, so that nothing stays mounted. */
    private List<String> inMount(String mount, String way, Path root) {
        List<String> command = new ArrayList<>(
                List.of("unshare", "-rm", "sh", "-c", mount + " && exec \"$@\"", "sh"));
        command.addAll(command(way, root));
        return command;
    }

    private void judge(String part, int outcomes, String problems, List<String> command)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> lines = new String(process.getInputStream().readAllBytes()).lines().toList();
        process.waitFor();
        List<String[]> found = lines.stream().filter(line -> line.startsWith("outcome\t"))
                .map(line -> line.split("\t", -1)).toList();
        Optional<String> unable = lines.stream()
                .filter(line -> line
                        .matches("(unshare|mount|setpriv|Error: Could not find|sh): .*|.*Permission denied.*"))
                .findFirst();
        if (found.isEmpty() && unable.isPresent()) {
            System.out.println("skipped: " + part + ": this machine cannot do it: " + unable.get());
            return;
        }
        tally.check(found.size() == outcomes, part, Harm.UNSAID, String.join("\n", lines));
        for (String[] outcome : found) {
            tally.round(part);
            String where = String.join(" | ", outcome);
            tally.check(outcome[2].matches(problems) && outcome[6].endsWith("."), part, Harm.UNSAID, where);
            tally.check(outcome[3].equals("1"), part, outcome[3].equals("-1") ? Harm.HALF : Harm.LOST, where);
            tally.check(outcome[4].equals("[1]"), part, Harm.MIXED, where);
            tally.check(outcome[5].equals("[]"), part, Harm.LEFT, where);
        }
    }

    private void locked() throws IOException, InterruptedException {
        String part = "a file that another process has locked";
        tally.round(part);
        Path root = torture.folder().resolve("locked");
        SafetyPlace place = SafetyTorture.place(root);
        Process holder = new ProcessBuilder(SafetyTorture.child("hold", root, 0))
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (var output = holder.inputReader()) {
            torture.check("held".equals(output.readLine()), "the file is not locked");
            SaveResult result = place.started().write(place.single(), ConflictPolicy.OVERWRITE,
                    Content.of(SavedContent.of(2)));
            String sentence = result.sentence();
            boolean named = result instanceof SaveResult.NotSaved failed && failed.problem().name().equals("LOCKED")
                    && sentence.contains("process " + holder.pid()) && sentence.endsWith(".");
            tally.check(named, part, Harm.UNSAID, sentence);
            tally.check(SavedContent.generation(place.single()) == 1, part, Harm.LOST, sentence);
        } finally {
            holder.destroyForcibly().waitFor();
        }
        SafetyTorture.saveEach(place, place.started(), 2);
        tally.check(place.leftovers().isEmpty(), part, Harm.LEFT, place.leftovers().toString());
    }
}
