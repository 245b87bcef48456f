package org.cuepoint.safety.internal.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;

/** What the names of copies tell, and what is no name of a copy. */
class CopyNameTest {

    private static final Instant TIME = Instant.parse("2026-11-23T10:11:12.123Z");
    private static final String HASH = "0123456789abcdef".repeat(4);
    private static final String STEM = "20261123T101112.123Z-" + HASH;

    private static Optional<CopyName> parse(String name) {
        return CopyName.parse(Path.of("/backups").resolve(name));
    }

    private static Optional<CopyName> of(String next, OptionalLong length, boolean beside) {
        return Optional.of(new CopyName(TIME, HASH, next, length, beside));
    }

    @Test
    void everyFormIsReadAsItIsWritten() {
        Path file = Path.of("/music/list.csv");
        for (String next : List.of("", "fedcba9876543210")) {
            CopyName name = new CopyName(TIME, HASH, next);
            assertEquals(of(next, OptionalLong.empty(), false), parse(name.plain(file)));
            assertEquals(of(next, OptionalLong.of(17_000), false), parse(name.compressed(17_000, file)));
            assertEquals(of(next, OptionalLong.empty(), true), parse(name.record()));
        }
    }

    @Test
    void endsAndNumbersAreTheUsersOwn() {
        for (String end : List.of("", ".csv", ".csv.gz", ".tar.gz", " (1).csv", " (12)", ".a b-c~d (x).csv")) {
            assertEquals(of("", OptionalLong.empty(), false), parse(STEM + end), end);
        }
        assertEquals(of("", OptionalLong.of(0), false), parse(STEM + "-0 (2).csv.gz"));
    }

    @Test
    void anythingElseIsNotOurs() {
        for (String name : List.of("", "path.txt", "20261123T101112.123Z", STEM.substring(1), "x" + STEM,
                STEM.substring(0, STEM.length() - 1), STEM + "0", STEM + "csv", STEM + "-12.csv", STEM + "-.csv.gz",
                STEM + "-1234567890123456789.csv.gz", STEM + "~fedc.csv", STEM + "~FEDCBA9876543210.csv",
                STEM + " (x).csv",
                STEM + " ()", STEM + " (1", STEM.replace("1123T", "1323T"), STEM.replace("1123T", "1131T"),
                STEM.replace("T10", "T24"), STEM.replace("T1011", "T1060"), STEM.replace("12.123", "60.123"),
                STEM.replace('T', ' '), STEM.replace("Z-", "Z_"), STEM.replace('a', 'A'),
                STEM.replace('2', '\u0662'))) {
            assertEquals(Optional.empty(), parse(name), name);
        }
    }
}
