package org.cuepoint.safety.internal.model;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;

/**
 * Every state in which the power may fail while up to three files are written, on a disk that promises no more than
 * POSIX: afterwards each file is wholly old or wholly new, files that are written together are so all alike, what was
 * told to be saved is saved, what was replaced is kept, and nothing of ours lies around.
 */
class EveryCrashTest {

    private static final int FEWEST_STATES = 10_000;

    @Test
    void afterACrashAtAnyMomentEachFileIsWhollyOldOrWhollyNew() throws Exception {
        Set<String> states = new HashSet<>();
        for (Scenario scenario : Scenario.all()) {
            Explorer explorer = new Explorer(scenario);
            explorer.explore(Forces.all(), Forces::all);
            states.addAll(explorer.states());
            System.out.println(explorer.states().size() + " states: " + scenario.name());
        }
        System.out.println(states.size() + " distinct states of the disk were visited");
        assertTrue(states.size() >= FEWEST_STATES, "only " + states.size() + " states");
    }
}
