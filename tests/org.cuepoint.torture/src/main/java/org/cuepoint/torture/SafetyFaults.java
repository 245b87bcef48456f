package org.cuepoint.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.cuepoint.torture.CallTrace.Call;
import org.cuepoint.torture.SafetyTally.Harm;

/**
 * Has each system call with which a save changes the disk fail in its turn (strace's injection), and looks at the order
 * of the calls of one that succeeds. A machine that forbids tracing skips it and says so.
 */
final class SafetyFaults {

    private static final Map<String, List<String>> ERRORS = Map.ofEntries(Map.entry("openat", List.of("EACCES")),
            Map.entry("write", List.of("ENOSPC")), Map.entry("pwrite64", List.of("ENOSPC")),
            Map.entry("fsync", List.of("EIO")), Map.entry("fdatasync", List.of("EIO")),
            Map.entry("rename", List.of("EIO", "EACCES")), Map.entry("renameat", List.of("EIO")),
            Map.entry("renameat2", List.of("EIO")), Map.entry("link", List.of("EIO")),
            Map.entry("linkat", List.of("EIO")), Map.entry("unlink", List.of("EIO")),
            Map.entry("unlinkat", List.of("EIO")), Map.entry("mkdir", List.of("ENOSPC")),
            Map.entry("chmod", List.of("EPERM")), Map.entry("fchmod", List.of("EPERM")));
    private static final Pattern OUTCOME = Pattern.compile("outcome (\\w+) (\\S+) (.*)");
    private static final String TEMPORARY = ".*/\\.cuepoint-[^/]*";
    private static final String JOURNAL = ".*\\.transaction";
    private static final int LIMIT_SECONDS = 120;

    private final Torture torture;
    private final SafetyTally tally;
    private final Path folder;
    private int runs;
    private int missed;

    SafetyFaults(Torture torture, SafetyTally tally) throws IOException {
        this.torture = torture;
        this.tally = tally;
        this.folder = Files.createDirectories(torture.folder().resolve("faults")).toRealPath();
    }

    /** How one run ended, and what it called. */
    private record Ended(String end, String detail, String sentence, List<Call> calls) {

        boolean saved() {
            return end.equals("saved");
        }
    }

    /** Whether a process can be traced here. */
    static boolean possible() throws InterruptedException {
        try {
            return new ProcessBuilder("strace", "-qq", "-o", "/dev/null", "true").start().waitFor() == 0;
        } catch (IOException e) {
            return false; // not installed
        }
    }

    void run() throws IOException, InterruptedException {
        if (!possible()) {
            System.out.println("skipped: this machine does not allow tracing a process (PTRACE)");
            return;
        }
        all("over", "single", "a save over a file: one call fails");
        all("fresh", "single", "a save under a new name: one call fails");
        all("together", "together", "a save of three files: one call fails");
        System.out.println(runs + " runs with a failing call, " + missed + " of them did not come to it");
        torture.check(missed * 4 < runs, missed + " of " + runs + " runs did not come to the call that was to fail");
    }

    private void all(String name, String way, String part) throws IOException, InterruptedException {
        Ended peace = trace(prepare(name), name, way, List.of());
        torture.check(peace.saved() && peace.detail().equals("durable"), name + " in peace: " + peace.sentence());
        String order = way.equals("single") ? orderAlone(peace.calls()) : orderTogether(peace.calls());
        tally.check(order.isEmpty(), part, Harm.ORDER, order);
        List<Call> reversed = new ArrayList<>(peace.calls()).reversed();
        torture.check(!(way.equals("single") ? orderAlone(reversed) : orderTogether(reversed)).isEmpty(),
                "a wrong order is not seen");
        for (Call call : peace.calls()) {
            for (String error : ERRORS.getOrDefault(call.name(), List.of())) {
                fail(name, way, part, call, error);
            }
        }
    }

    private Path prepare(String name) throws IOException, InterruptedException {
        Path root = folder.resolve(name);
        SafetyPlace place = SafetyTorture.place(root);
        if (name.equals("fresh")) {
            Files.delete(place.single());
        }
        return root;
    }

    private void fail(String name, String way, String part, Call call, String error)
            throws IOException, InterruptedException {
        runs++;
        tally.round(part);
        Path root = prepare(name);
        String injection = call.name() + ":error=" + error + ":when=" + call.number();
        Ended ended = trace(root, name, way, List.of("-e", "inject=" + injection));
        Optional<Call> injected = ended.calls().stream().filter(Call::injected).findFirst();
        if (injected.isEmpty()) {
            missed++;
            return;
        }
        String where = injection + " of " + injected.get().line() + ": " + ended.end() + " " + ended.detail() + " "
                + ended.sentence();
        tally.check(ended.sentence().strip().endsWith("."), part, Harm.UNSAID, where);
        SafetyPlace place = new SafetyPlace(root);
        int before = name.equals("fresh") ? SavedContent.NONE : 1;
        boolean mayLeave = injected.get().name().startsWith("unlink") || !ended.detail().equals("durable")
                && !ended.end().equals("not");
        tally.check(mayLeave || place.leftovers().isEmpty(), part, Harm.LEFT, where + ": " + place.leftovers());
        if (way.equals("single")) {
            int now = SavedContent.generation(place.single());
            tally.check(now != SavedContent.HALF, part, Harm.HALF, where);
            tally.check(now == (ended.saved() ? 2 : before), part, Harm.LOST, where + ": generation " + now);
        } else {
            together(place, ended, part, where);
        }
        afterFailedForce(ended, injected.get(), root, part, where);
        SafetyTorture.saveEach(place, place.started(), 3);
        place.takeUnfinished();
        tally.check(place.leftovers().isEmpty(), part, Harm.LEFT, where + ", after the next save: "
                + place.leftovers());
    }

    private void together(SafetyPlace place, Ended ended, String part, String where) throws IOException {
        if (!ended.end().equals("unfinished")) {
            Set<Integer> at = SafetyTorture.generations(place);
            tally.check(at.equals(Set.of(ended.saved() ? 2 : 1)), part, Harm.MIXED, where + ": " + at);
        }
        place.started();
        Set<Integer> found = SafetyTorture.generations(place);
        tally.check(!found.contains(SavedContent.HALF), part, Harm.HALF, where);
        tally.check(found.equals(Set.of(ended.end().equals("not") ? 1 : 2)), part, Harm.MIXED,
                where + ": " + found + " after the recovery");
    }

    /** What was not forced is never forced again and never said to be certain. */
    private void afterFailedForce(Ended ended, Call failed, Path root, String part, String where) {
        if (!failed.name().matches("fsync|fdatasync")) {
            return;
        }
        boolean temporary = failed.is("f.*", TEMPORARY + "|" + JOURNAL);
        String path = failed.paths().getFirst();
        boolean again = ended.calls().stream().skip(ended.calls().indexOf(failed) + 1L)
                .anyMatch(call -> call.is("fsync|fdatasync", Pattern.quote(path)));
        tally.check(!again || !temporary, part, Harm.ORDER, where + ": forced again");
        boolean backup = path.startsWith(root.resolve("backups").toString());
        tally.check(!ended.detail().equals("durable") || !ended.sentence().contains("did not confirm"), part,
                Harm.LOST, where + ": certain and not certain");
        // folders above that of backups: the names of the files themselves are forced all the same
        tally.check(backup || !ended.saved() || ended.detail().equals("unknown"), part, Harm.LOST,
                where + ": said to be certain");
        tally.check(backup || !temporary || ended.end().equals("not"), part, Harm.LOST, where + ": not forced");
    }

    private static String orderAlone(List<Call> calls) {
        int named = CallTrace.last(calls, "rename.*|link.*", ".*/single/list\\.csv");
        int written = CallTrace.last(calls.subList(0, Math.max(0, named)), "p?write.*", ".*/single/\\.cuepoint-.*");
        int forced = CallTrace.last(calls.subList(0, Math.max(0, named)), "fsync", ".*/single/\\.cuepoint-.*");
        int folder = CallTrace.last(calls, "fsync", ".*/single");
        return rising("write, fsync, name, fsync of the folder", written, forced, named, folder);
    }

    private static String orderTogether(List<Call> calls) {
        String target = ".*/(one|two|three)\\.csv";
        int firstName = CallTrace.find(calls, 0, "rename.*|link.*", "(?!.*/backups/)" + target).orElse(-1);
        int lastName = CallTrace.last(calls, "rename.*|link.*", "(?!.*/backups/)" + target);
        List<Call> staging = calls.subList(0, Math.max(0, firstName));
        int staged = CallTrace.last(staging, "fsync", TEMPORARY);
        int begun = CallTrace.find(staging, 0, "p?write.*", JOURNAL).orElse(-1);
        int decided = CallTrace.last(staging, "p?write.*", JOURNAL);
        int forced = CallTrace.last(staging, "fsync", JOURNAL);
        int folder = CallTrace.last(staging, "fsync", ".*/transactions");
        int[] folders = {CallTrace.find(calls, lastName + 1, "fsync", ".*/a").orElse(-1),
                CallTrace.find(calls, lastName + 1, "fsync", ".*/b").orElse(-1),
                CallTrace.find(calls, lastName + 1, "fsync", ".*/c/deep").orElse(-1)};
        int removed = CallTrace.last(calls, "unlink.*", JOURNAL);
        String most = rising("staged, journal, its last line, fsync, fsync of its folder, names, journal removed",
                staged, begun, decided, forced, folder, firstName, lastName, removed);
        for (int each : folders) {
            most += each > lastName && each < removed ? "" : " a folder is not forced between names and removal";
        }
        return most;
    }

    /** Empty when all were found and each comes after the one before; one may be the same as the next. */
    private static String rising(String what, int... places) {
        for (int i = 0; i < places.length; i++) {
            if (places[i] < 0 || i > 0 && places[i] < places[i - 1]) {
                return "the order is not: " + what + ", but " + java.util.Arrays.toString(places) + ".";
            }
        }
        return "";
    }

    private Ended trace(Path root, String name, String way, List<String> injection)
            throws IOException, InterruptedException {
        Path traces = folder.resolve(name + "-traces");
        Torture.empty(traces);
        List<String> command = new ArrayList<>(List.of("strace", "-ff", "-y", "-qq", "-s", "200", "-o",
                traces.resolve("t").toString(), "-e", "trace=" + CallTrace.CALLS));
        command.addAll(injection);
        command.addAll(SafetyTorture.child(way, root, 2));
        Path output = folder.resolve(name + ".txt");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
        List<Call> calls = CallTrace.read(traces, "t", root);
        String all = Files.readString(output);
        for (String line : all.lines().toList()) {
            Matcher outcome = OUTCOME.matcher(line);
            if (outcome.matches()) {
                return new Ended(outcome.group(1), outcome.group(2), outcome.group(3), calls);
            }
        }
        return new Ended("nothing", "-", "[no outcome] " + all, calls);
    }
}
