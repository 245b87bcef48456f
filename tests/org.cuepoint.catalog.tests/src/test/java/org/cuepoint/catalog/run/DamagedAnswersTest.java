package org.cuepoint.catalog.run;

import static org.cuepoint.catalog.run.Rig.NOW;
import static org.cuepoint.catalog.run.Rig.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

import org.cuepoint.catalog.run.TrackMatch.Outcome;
import org.cuepoint.safety.JournalFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A journal of answers in whatever state it was left: what is whole in it is used, the rest is asked for again. */
class DamagedAnswersTest extends RunFixture {

    @Test
    void aRunThatDiedAtAnyByteIsContinuedFromWhatIsWhole() throws IOException {
        run(rig.runs(1), rig.request(5, false));
        byte[] whole = Files.readAllBytes(rig.kept());
        TreeSet<Integer> cuts = new TreeSet<>();
        for (int i = 0; i < whole.length; i++) {
            if (whole[i] == '\n') {
                cuts.addAll(List.of(i, i + 1)); // before and behind each line's end
            }
        }
        new Random(7).ints(60, 0, whole.length).forEach(cuts::add);

        for (int length : cuts) {
            Files.write(rig.kept(), Arrays.copyOf(whole, length));
            int lines = linesIn(whole, length);
            int answers = Math.clamp(lines - 2, 0, 5); // the journal's own line and the header
            catalog.forget();

            RunResult again = run(rig.runs(2), rig.request(5, true));

            assertEquals(5, again.count(Outcome.MATCHED), "cut at " + length);
            assertEquals(answers, again.keptAnswers(), "cut at " + length);
            assertEquals(5 - answers, catalog.requests(), "cut at " + length);
            assertEquals("", again.notice(), "cut at " + length);
            catalog.forget();
            assertEquals(5, run(rig.runs(2), rig.request(5, true)).keptAnswers(), "then, cut at " + length);
        }
    }

    private static int linesIn(byte[] bytes, int length) {
        int lines = 0;
        for (int i = 0; i < length; i++) {
            lines += bytes[i] == '\n' ? 1 : 0;
        }
        return lines;
    }

    @Test
    void aDamagedByteCostsAtMostItsLine() throws IOException {
        run(rig.runs(1), rig.request(5, false));
        byte[] whole = Files.readAllBytes(rig.kept());
        Random random = new Random(11);
        for (int round = 0; round < 60; round++) {
            byte[] damaged = whole.clone();
            damaged[random.nextInt(whole.length)] ^= (byte) (1 + random.nextInt(255));
            Files.write(rig.kept(), damaged);
            catalog.forget();

            RunResult again = run(rig.runs(2), rig.request(5, true));

            assertEquals(5, again.count(Outcome.MATCHED), "round " + round);
            assertEquals(5, again.keptAnswers() + catalog.requests(), "round " + round);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"format\":2,\"fingerprint\":\"%s\"}", "{\"format\":1,\"fingerprint\":\"another\"}",
            "{\"format\":\"x\"}", "{\"query\":\"before any header\",\"at\":1,\"tracks\":[]}", "not JSON", "null", "[]"})
    void answersOfAnotherVersionAreNotUsedAndNotMixedWithOurs(String header) throws IOException {
        run(rig.runs(1), rig.request(3, false));
        String first = Rig.journal().read(rig.kept()).lines().getFirst();
        String answer = Rig.journal().read(rig.kept()).lines().get(1);
        Path file = rig.kept();
        Files.delete(file);
        String fingerprint = first.replaceAll(".*\"fingerprint\":\"([0-9a-f]+)\".*", "$1");
        try (JournalFile journal = Rig.journal().open(file)) {
            journal.append(header.formatted(fingerprint));
            journal.append(answer);
        }
        catalog.forget();

        RunResult result = run(rig.runs(1), rig.request(3, true));

        assertEquals(0, result.keptAnswers());
        assertEquals(3, result.count(Outcome.MATCHED));
        assertTrue(result.notice().contains("another version"), result.notice());
        assertTrue(result.continuable());
        assertEquals(first, Rig.journal().read(file).lines().getFirst());
        assertEquals(3, run(rig.runs(1), rig.request(3, true)).keptAnswers());
    }

    private RunResult resumedAfterLine(String line) throws IOException {
        run(rig.runs(1), rig.request(2, false));
        try (JournalFile journal = Rig.journal().open(rig.kept())) {
            journal.append(line.formatted(NOW.toEpochMilli() - 1));
        }
        RunResult result = run(rig.runs(1), rig.request(2, true));
        assertEquals(2, result.count(Outcome.MATCHED));
        assertTrue(result.notice().contains("could not be used"), result.notice());
        return result;
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"query\":\"x\",\"tracks\":[]}", "{\"query\":[],\"at\":%d}", "{}", "7", "{\"query\":"})
    void aLineThatMakesNoSenseCostsNothingElse(String line) throws IOException {
        assertEquals(2, resumedAfterLine(line).keptAnswers());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{\"id\":\"1\"}]", "7", "[{\"id\":\"1\",\"title\":\"t\",\"artists\":\"a\"}]", "[",
            "[{\"id\":\"1\",\"title\":\"t\",\"millis\":\"long\"}]"})
    void anAnswerWhoseTracksMakeNoSenseIsAskedForAgain(String tracks) throws IOException {
        RunResult result = resumedAfterLine("{\"query\":\"Song Number1 Artist1\",\"at\":%d,\"tracks\":" + tracks + "}");

        assertEquals(1, result.keptAnswers());
        assertEquals(1, result.requests());
    }

    @Test
    void aFileThatIsNoJournalIsReplaced() throws IOException {
        run(rig.runs(1), rig.request(2, false));
        Files.writeString(rig.kept(), "something else\n");

        RunResult result = run(rig.runs(1), rig.request(2, true));

        assertEquals(2, result.count(Outcome.MATCHED));
        assertTrue(result.notice().contains("not a journal"), result.notice());
        assertEquals(2, run(rig.runs(1), rig.request(2, true)).keptAnswers());
    }
}
