package org.cuepoint.torture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

import org.cuepoint.catalog.library.ReadProgress;
import org.cuepoint.catalog.library.ReadResult;
import org.cuepoint.catalog.library.RekordboxReader;

/**
 * Reads harmed exports in a process with a fixed small heap: every input must end within its time in one of the declared
 * results, with a sentence fit for users. An export that is cut off never counts as complete, one that is not harmed
 * always does, and none with a DTD is read. Each input has a seed of its own, which a failure names.
 */
public final class InputTorture {

    private static final int SECONDS = 90;
    private static final int LIMIT_SECONDS = 60;
    private static final int LONGEST_SENTENCE = 600;
    private static final Pattern SENTENCE = Pattern.compile("(?s)[\"“A-Z0-9].*[.]");
    private static final Pattern UGLY = Pattern.compile("Exception|\\bnull\\b|\\bError\\b|\\p{Cntrl}");

    private final Torture torture;
    private final ExecutorService reading = Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());
    private final Map<Mutation, Map<String, Integer>> seen = new EnumMap<>(Mutation.class);
    private int inputs;

    private InputTorture(Torture torture) {
        this.torture = torture;
    }

    /**
     * Runs it.
     *
     * @param args seed, scale, folder, product, file of rows
     * @throws Exception when it could not be run
     */
    public static void main(String[] args) throws Exception {
        Torture torture = new Torture("input", args);
        InputTorture input = new InputTorture(torture);
        while (torture.seconds() < (long) SECONDS * torture.scale()) {
            input.round(torture.random().nextLong());
        }
        input.seen.forEach((mutation, results) -> System.out.printf("%-18s %s%n", mutation, results));
        System.out.printf("%d inputs, %d a minute, heap %d MB%n", input.inputs,
                60L * input.inputs / Math.max(1, torture.seconds()), Runtime.getRuntime().maxMemory() >> 20);
        torture.end(input.inputs, 0);
    }

    private void round(long seed) throws IOException, InterruptedException {
        Random random = new Random(seed);
        Mutation[] all = Mutation.values();
        Mutation mutation = all[random.nextInt(all.length)];
        if (heavy(mutation) && random.nextInt(8) != 0) {
            return;
        }
        inputs++;
        byte[] valid = Files.readAllBytes(valid(1 + random.nextInt(30)));
        String where = mutation + " with seed " + seed;
        InputStream input = mutation.apply(valid, random);
        Future<ReadResult> result = reading.submit(() -> new RekordboxReader().read(input, "\"export.xml\"", 0,
                ReadProgress.NONE));
        try {
            judge(mutation, result.get(LIMIT_SECONDS, TimeUnit.SECONDS), where);
        } catch (TimeoutException e) {
            torture.fail(where + ": was not read within " + LIMIT_SECONDS + " s");
            result.cancel(true);
        } catch (ExecutionException e) {
            torture.fail(where + ": " + e.getCause());
            e.getCause().printStackTrace(System.out);
        }
    }

    /** Takes seconds, not milliseconds. */
    private static boolean heavy(Mutation mutation) {
        return switch (mutation) {
            case ENDLESS_TRACKS, ENDLESS_KEYS, ENDLESS_NAMES, MANY_ATTRIBUTES -> true;
            default -> false;
        };
    }

    private Path valid(int tracks) throws IOException {
        Path file = torture.folder().resolve(tracks + ".xml");
        return Files.exists(file) ? file : new MadeTracks(tracks).write(file);
    }

    private void judge(Mutation mutation, ReadResult result, String where) {
        String kind = switch (result) {
            case ReadResult.Complete complete -> {
                torture.check(!complete.library().tracks().isEmpty(), where + ": complete without a track");
                complete.library().notes().forEach(note -> sentence(note, where));
                yield "COMPLETE";
            }
            case ReadResult.Incomplete incomplete -> {
                torture.check(!incomplete.library().tracks().isEmpty(), where + ": incomplete without a track");
                sentence(incomplete.sentence(), where);
                yield "INCOMPLETE";
            }
            case ReadResult.Unreadable unreadable -> {
                sentence(unreadable.sentence(), where);
                yield unreadable.kind().name();
            }
        };
        seen.computeIfAbsent(mutation, m -> new TreeMap<>()).merge(kind, 1, Integer::sum);
        torture.check(expected(mutation, kind), where + ": " + kind);
    }

    private static boolean expected(Mutation mutation, String kind) {
        return switch (mutation) {
            case NONE -> kind.equals("COMPLETE");
            case CUT, CUT_AT_TAG, CUT_IN_CHARACTER, ZIPPED, GARBAGE_ONLY, NESTED, EXTERNAL_ENTITY ->
                !kind.equals("COMPLETE");
            case BOMB, PARAMETER_ENTITY, DTD -> kind.equals("FORBIDDEN");
            case EMPTY -> kind.equals("EMPTY");
            default -> true;
        };
    }

    private void sentence(String sentence, String where) {
        torture.check(SENTENCE.matcher(sentence).matches() && sentence.length() <= LONGEST_SENTENCE
                && !UGLY.matcher(sentence).find(), where + ": unfit for users: " + sentence);
    }
}
