package org.cuepoint.torture;

import java.util.Map;
import java.util.TreeMap;

/** What must not happen when files are saved, counted. */
final class SafetyTally {

    /** Something that must not happen. */
    enum Harm {
        /** A content that was said to be saved is not there. */
        LOST,
        /** A file is neither wholly old nor wholly new. */
        HALF,
        /** Files that were saved together are of different generations. */
        MIXED,
        /** An outcome without a sentence. */
        UNSAID,
        /** Something of ours lies about after the next save. */
        LEFT,
        /** A backup is damaged. */
        BACKUP,
        /** System calls in the wrong order, or a second fsync after a failed one. */
        ORDER
    }

    private final Torture torture;
    private final Map<String, int[]> rows = new TreeMap<>();

    SafetyTally(Torture torture) {
        this.torture = torture;
    }

    /** Counts a round of a part. */
    void round(String part) {
        row(part)[0]++;
    }

    /** Counts and tells a harm when there is one. */
    void check(boolean so, String part, Harm harm, String otherwise) {
        if (!so) {
            row(part)[1 + harm.ordinal()]++;
            torture.fail(part + ", " + harm + ": " + otherwise);
        }
    }

    private int[] row(String part) {
        return rows.computeIfAbsent(part, key -> new int[1 + Harm.values().length]);
    }

    /** All rounds. */
    int rounds() {
        return rows.values().stream().mapToInt(row -> row[0]).sum();
    }

    void print() {
        StringBuilder head = new StringBuilder(String.format("%-44s %7s", "safety", "rounds"));
        for (Harm harm : Harm.values()) {
            head.append(String.format(" %7s", harm.name().toLowerCase(java.util.Locale.ROOT)));
        }
        System.out.println(head);
        rows.forEach((part, row) -> {
            StringBuilder line = new StringBuilder(String.format("%-44s", part));
            for (int number : row) {
                line.append(String.format(" %7d", number));
            }
            System.out.println(line);
        });
    }
}
