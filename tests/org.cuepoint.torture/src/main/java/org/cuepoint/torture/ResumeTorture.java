package org.cuepoint.torture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * Kills the product by SIGKILL while it matches and continues it with {@code --resume} until it is done. After every kill:
 * the file that was there before is as it was (or wholly the new one); of the searches that the site has answered no more
 * than are in flight at a time are missing in the journal; and no search that stands in the journal is ever sent again. At
 * the end: the same bytes as of a run that was left in peace, and nothing left lying about.
 */
public final class ResumeTorture {

    private static final int TRACKS = 300;
    private static final int KILLS = 24;
    /** The default of the setting catalog.parallelLookups. */
    private static final int IN_FLIGHT = 4;
    private static final int ANSWER_MS = 15;
    private static final int LIMIT_SECONDS = 180;
    private static final byte[] OLD = "what was there before\n".getBytes(StandardCharsets.UTF_8);

    private final Torture torture;
    private final MadeTracks tracks = new MadeTracks(TRACKS);
    private final LoopbackSite site;
    private final Path export;
    private byte[] reference = {};
    private Set<String> searches = Set.of();
    private long peacefulMs;
    private int kills;
    private int rounds;

    private ResumeTorture(Torture torture) throws IOException {
        this.torture = torture;
        this.export = tracks.write(torture.folder().resolve("library.xml"));
        this.site = new LoopbackSite((query, out, socket) -> {
            TimeUnit.MILLISECONDS.sleep(ANSWER_MS);
            LoopbackSite.page(out, tracks.page(query));
        });
    }

    /**
     * Runs it.
     *
     * @param args seed, scale, folder, product, file of rows
     * @throws Exception when it could not be run
     */
    public static void main(String[] args) throws Exception {
        Torture torture = new Torture("resume", args);
        ResumeTorture resume = new ResumeTorture(torture);
        resume.inPeace();
        while (resume.kills < KILLS * torture.scale()) {
            resume.round();
        }
        torture.end(resume.rounds, resume.kills);
    }

    private void inPeace() throws IOException, InterruptedException {
        Path home = home("peace");
        long begun = System.nanoTime();
        ProductRun run = match(home, false);
        boolean ended = run.ends(LIMIT_SECONDS);
        peacefulMs = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        if (!ended || run.exitCode() != 0) {
            throw new IllegalStateException("the run that is left in peace did not succeed: " + run);
        }
        reference = Files.readAllBytes(target(home));
        searches = Set.copyOf(site.asked());
        torture.check(site.asked().size() == searches.size(), "a search was sent twice by a run left in peace");
        System.out.printf("in peace: %d tracks, %d searches, %d ms, %d bytes%n", TRACKS, searches.size(), peacefulMs,
                reference.length);
    }

    private Path home(String name) throws IOException {
        Path home = Files.createDirectory(torture.folder().resolve(name));
        Files.createDirectory(home.resolve("exports"));
        Files.write(target(home), OLD);
        site.forget();
        return home;
    }

    private static Path target(Path home) {
        return home.resolve("exports").resolve("result.csv");
    }

    private ProductRun match(Path home, boolean resume) throws IOException {
        List<String> command = new ArrayList<>(List.of("match", export.toString(), "--catalog", site.base(), "--out",
                target(home).toString(), "--on-conflict", "overwrite", "--json"));
        if (resume) {
            command.add("--resume");
        }
        return ProductRun.start(torture.product(), home, command.toArray(String[]::new));
    }

    /** One library matched to the end, with one to five kills on the way if it lives long enough. */
    private void round() throws IOException, InterruptedException {
        rounds++;
        Path home = home("round-" + rounds);
        int most = 1 + torture.random().nextInt(5);
        int killed = 0;
        ProductRun run = match(home, false);
        Set<String> kept = Set.of();
        int before = 0;
        while (killed < most && !run.endsBefore(moment(before))) {
            run.kill();
            killed++;
            kills++;
            kept = afterKill(home, kept, before, "round " + rounds + ", kill " + killed);
            before = site.askedCount();
            run = match(home, true);
        }
        if (!run.ends(LIMIT_SECONDS)) {
            torture.fail("round " + rounds + " did not end within " + LIMIT_SECONDS + " s");
            run.kill();
            return;
        }
        atEnd(home, run, kept, before, killed);
    }

    /** A moment to kill: some time, some number of searches, or about when the result is written. */
    private java.util.function.BooleanSupplier moment(int before) {
        int way = torture.random().nextInt(5);
        if (way < 2) {
            long at = System.nanoTime()
                    + TimeUnit.MILLISECONDS.toNanos(torture.random().nextLong(peacefulMs + 1));
            return () -> System.nanoTime() - at >= 0;
        }
        if (way < 4) {
            int open = Math.max(1, searches.size() - before);
            int count = before + 1 + torture.random().nextInt(open);
            return () -> site.askedCount() >= count;
        }
        long later = TimeUnit.MILLISECONDS.toNanos(torture.random().nextInt(80));
        long[] at = {0};
        return () -> {
            if (at[0] == 0 && new HashSet<>(site.answered()).size() >= searches.size()) {
                at[0] = System.nanoTime() + later;
            }
            return at[0] != 0 && System.nanoTime() - at[0] >= 0;
        };
    }

    private Set<String> afterKill(Path home, Set<String> keptBefore, int before, String where) throws IOException {
        byte[] now = Files.readAllBytes(target(home));
        torture.check(Arrays.equals(now, OLD) || Arrays.equals(now, reference),
                where + ": the target is neither the old file nor the whole new one");
        notAskedAgain(keptBefore, before, where);
        Set<String> kept = journal(home);
        torture.check(kept.containsAll(keptBefore), where + ": the journal lost answers");
        Set<String> lost = new HashSet<>(site.answered());
        lost.removeAll(kept);
        torture.check(lost.size() <= IN_FLIGHT,
                where + ": " + lost.size() + " answered searches are not in the journal: " + lost);
        System.out.printf("%s: %d searches sent, %d kept%n", where, site.askedCount(), kept.size());
        return kept;
    }

    private void notAskedAgain(Set<String> kept, int before, String where) {
        List<String> asked = site.asked();
        List<String> again = asked.subList(Math.min(before, asked.size()), asked.size()).stream().filter(kept::contains)
                .toList();
        torture.check(again.isEmpty(), where + ": asked again although kept: " + again.size() + " searches " + again);
    }

    private void atEnd(Path home, ProductRun run, Set<String> kept, int before, int killed) throws IOException {
        String where = "end of round " + rounds;
        torture.check(run.exitCode() == 0, where + ": " + run);
        run.ugly().ifPresent(text -> torture.fail(where + ": unfit for users: " + text));
        notAskedAgain(kept, before, where);
        torture.check(Arrays.equals(Files.readAllBytes(target(home)), reference),
                where + ": the result differs from the one made in peace");
        JsonObject document = JsonParser.parseString(run.out()).getAsJsonObject();
        torture.check(document.get("complete").getAsBoolean(), where + ": not complete: " + document);
        Set<String> different = new HashSet<>(site.asked());
        torture.check(different.equals(searches), where + ": other searches than in peace");
        torture.check(site.askedCount() <= searches.size() + IN_FLIGHT * killed,
                where + ": " + site.askedCount() + " searches for " + searches.size() + " and " + killed + " kills");
        try (Stream<Path> files = Files.list(home.resolve("exports"))) {
            List<Path> others = files.filter(file -> !file.equals(target(home))).toList();
            torture.check(others.isEmpty(), where + ": left behind " + others);
        }
    }

    /** The searches of all whole lines of the run's journal, read without the product's own code. */
    private static Set<String> journal(Path home) throws IOException {
        Path folder = home.resolve("home").resolve("state").resolve("runs");
        Set<String> kept = new HashSet<>();
        if (!Files.isDirectory(folder)) {
            return kept;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".journal")).toList()) {
                String text = Files.readString(file, StandardCharsets.UTF_8);
                String whole = text.substring(0, text.lastIndexOf('\n') + 1);
                whole.lines().filter(line -> line.indexOf('{') == 18)
                        .map(line -> JsonParser.parseString(line.substring(18)).getAsJsonObject())
                        .filter(line -> line.has("query"))
                        .forEach(line -> kept.add(LoopbackSite.plain(line.get("query").getAsString())));
            }
        }
        return kept;
    }
}
