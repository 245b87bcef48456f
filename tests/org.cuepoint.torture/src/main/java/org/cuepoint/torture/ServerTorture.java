package org.cuepoint.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/**
 * Matches against a site that answers broken at random: each run must end within its time with exit code 0, 1 or 3, one
 * JSON document and sentences without a stack trace, and leave a whole file or none. Then the site heals, and the run is
 * continued: the result must be that of a site that was never ill.
 */
public final class ServerTorture {

    private static final int TRACKS = 30;
    private static final int SECONDS = 180;
    private static final int LIMIT_SECONDS = 300;
    /** The product rests a minute each time it is asked to rest a day: more often would only take longer. */
    private static final int LONG_PAUSES = 1;

    private final Torture torture;
    private final MadeTracks tracks = new MadeTracks(TRACKS);
    private final LoopbackSite site;
    private final Path export;
    private final Path template;
    private final List<Misbehaviour> deck = new ArrayList<>();
    private byte[] reference = {};
    private int rounds;

    private ServerTorture(Torture torture) throws IOException, InterruptedException {
        this.torture = torture;
        this.export = tracks.write(torture.folder().resolve("library.xml"));
        this.site = new LoopbackSite((query, out, socket) -> LoopbackSite.page(out, tracks.page(query)));
        this.template = Files.createDirectory(torture.folder().resolve("template"));
        ProductRun patience = ProductRun.start(torture.product(), template, "settings", "set", "network.patience",
                "25");
        if (!patience.ends(LIMIT_SECONDS) || patience.exitCode() != 0) {
            throw new IllegalStateException("the settings could not be set: " + patience);
        }
    }

    /**
     * Runs it.
     *
     * @param args seed, scale, folder, product, file of rows
     * @throws Exception when it could not be run
     */
    public static void main(String[] args) throws Exception {
        Torture torture = new Torture("server", args);
        ServerTorture server = new ServerTorture(torture);
        server.reference = server.healthy();
        while (torture.seconds() < (long) SECONDS * torture.scale()) {
            server.round();
        }
        torture.end(server.rounds, 0);
    }

    private Path home(String name) throws IOException {
        Path home = torture.folder().resolve(name);
        Torture.copy(template, home);
        return home;
    }

    private byte[] healthy() throws IOException, InterruptedException {
        Path home = home("healthy");
        ProductRun run = match(home);
        if (!run.ends(LIMIT_SECONDS) || run.exitCode() != 0) {
            throw new IllegalStateException("a healthy site was not matched: " + run);
        }
        return Files.readAllBytes(home.resolve("result.csv"));
    }

    private ProductRun match(Path home) throws IOException {
        return ProductRun.start(torture.product(), home, "match", export.toString(), "--catalog", site.base(), "--out",
                home.resolve("result.csv").toString(), "--on-conflict", "overwrite", "--json", "--resume");
    }

    private void round() throws IOException, InterruptedException {
        rounds++;
        Path home = home("round-" + rounds);
        Random random = torture.random();
        List<Misbehaviour> illness = illness(random);
        int healthyPercent = random.nextInt(4) == 0 ? 0 : random.nextInt(95);
        AtomicInteger pauses = new AtomicInteger();
        site.forget();
        site.become((query, out, socket) -> {
            byte[] page = tracks.page(query);
            int dice;
            Misbehaviour chosen;
            Random own;
            synchronized (random) {
                dice = random.nextInt(100);
                chosen = illness.get(random.nextInt(illness.size()));
                own = new Random(random.nextLong());
            }
            if (dice < healthyPercent) {
                LoopbackSite.page(out, page);
            } else if (chosen == Misbehaviour.TOO_MANY_FOR_LONG && pauses.incrementAndGet() > LONG_PAUSES) {
                Misbehaviour.TOO_MANY.respond(page, own, out, socket);
            } else {
                chosen.respond(page, own, out, socket);
            }
        });
        String where = "round " + rounds + " (" + healthyPercent + "% healthy, else " + illness + ")";
        long begun = System.nanoTime();
        boolean ended = whole(home, where, Set.of(0, 1, 3));
        System.out.printf("%s: %d requests, %d ms%s%n", where, site.askedCount(),
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun), ended ? "" : ", did not end");
        site.become((query, out, socket) -> LoopbackSite.page(out, tracks.page(query)));
        if (ended && whole(home, where + ", healed", Set.of(0))) {
            torture.check(Arrays.equals(Files.readAllBytes(home.resolve("result.csv")), reference),
                    where + ": after healing the result differs from that of a healthy site");
        }
    }

    /** One to six illnesses from a shuffled deck, so that each comes as often as the others. */
    private List<Misbehaviour> illness(Random random) {
        List<Misbehaviour> chosen = new ArrayList<>();
        for (int count = 1 + random.nextInt(6); count > 0; count--) {
            if (deck.isEmpty()) {
                deck.addAll(List.of(Misbehaviour.values()));
                Collections.shuffle(deck, random);
            }
            chosen.add(deck.removeLast());
        }
        return chosen;
    }

    /** Runs to the end and looks at what every end must have; false when there was none. */
    private boolean whole(Path home, String where, Set<Integer> exitCodes) throws IOException, InterruptedException {
        Path result = home.resolve("result.csv");
        ProductRun run = match(home);
        if (!run.ends(LIMIT_SECONDS)) {
            torture.fail(where + ": did not end within " + LIMIT_SECONDS + " s: " + run);
            run.kill();
            return false;
        }
        torture.check(exitCodes.contains(run.exitCode()), where + ": " + run);
        run.ugly().ifPresent(text -> torture.fail(where + ": unfit for users: " + text));
        String last = run.err().lines().filter(line -> !line.isBlank()).reduce((first, second) -> second).orElse("");
        torture.check(last.matches("(?s).*[.)]|\\d+ of \\d+ tracks"),
                where + ": the last line is no sentence: " + last);
        try {
            JsonObject document = JsonParser.parseString(run.out()).getAsJsonObject();
            torture.check(document.get("tracks").getAsInt() == TRACKS, where + ": " + document);
            torture.check(document.get("complete").getAsBoolean() == (run.exitCode() == 0), where + ": " + document);
        } catch (JsonParseException | IllegalStateException e) {
            torture.fail(where + ": standard output is not one JSON document: " + run.out());
        }
        boolean written = run.exitCode() == 0 || run.exitCode() == 3;
        torture.check(written == Files.exists(result) || !written, where + ": no file");
        if (Files.exists(result)) {
            torture.check(Files.readString(result).lines().count() == TRACKS + 1, where + ": the file is not whole");
        }
        return true;
    }
}
