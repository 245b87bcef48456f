package org.cuepoint.safety.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentest4j.AssertionFailedError;

/**
 * The check of the check: with any single force left out, or coming only after the rename that it should precede, a crash is found that loses something. So every force that is made is needed, and the search would see one
 * that is missing.
 */
class EveryForceIsNeededTest {

    @ParameterizedTest
    @ValueSource(strings = {"replace one", "make one in new folders", "replace one, with backups",
            "replace one and make one together", "replace one and make one together, with backups"})
    void withoutAnyOneForceACrashLosesSomething(String name) throws Exception {
        Scenario scenario = Scenario.named(name);
        Forces usual = Forces.all();
        new Explorer(scenario).explore(usual, Forces::all);
        List<String> forces = usual.calls();
        assertTrue(forces.size() >= 2, "it forces next to nothing: " + forces);

        assertEquals(List.of(), unnoticed(scenario, forces, Forces::without), "left out");
        assertEquals(List.of(), unnoticed(scenario, forces, Forces::late).stream()
                .filter(force -> force.contains(" file ")).toList(), "after the rename");
    }

    @ParameterizedTest
    @ValueSource(strings = {"replace one and make one together", "make two together"})
    void withoutAnyOneForceOfARecoveryASecondCrashLosesSomething(String name) throws Exception {
        Scenario scenario = Scenario.named(name);
        int most = mostForcesOfARecovery(scenario);
        assertTrue(most >= 1, "a recovery forces nothing");
        for (int i = 0; i < most; i++) {
            int left = i;
            assertThrows(AssertionFailedError.class,
                    () -> new Explorer(scenario).explore(Forces.all(), () -> Forces.without(left)),
                    "force " + i + " of " + most + " is not needed");
        }
    }

    private static int mostForcesOfARecovery(Scenario scenario) throws Exception {
        List<Forces> recoveries = new ArrayList<>();
        new Explorer(scenario).explore(Forces.all(), () -> {
            recoveries.add(Forces.all());
            return recoveries.getLast();
        });
        return recoveries.stream().mapToInt(forces -> forces.calls().size()).max().orElseThrow();
    }

    private static List<String> unnoticed(Scenario scenario, List<String> forces, IntFunction<Forces> change)
            throws Exception {
        List<String> unnoticed = new ArrayList<>();
        for (int i = 0; i < forces.size(); i++) {
            if (isForcedAgain(forces, i)) {
                continue;
            }
            try {
                new Explorer(scenario).explore(change.apply(i), Forces::all);
                unnoticed.add(i + ": " + forces.get(i));
            } catch (AssertionFailedError e) {
                // the crash was found
            }
        }
        return unnoticed;
    }

    /** Two steps that each stand for themselves force one folder of ours: the second includes the first. */
    private static boolean isForcedAgain(List<String> forces, int index) {
        String force = forces.get(index);
        return force.startsWith("folder /state") && forces.subList(index + 1, forces.size()).contains(force);
    }
}
