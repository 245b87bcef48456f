package org.cuepoint.testing;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.cuepoint.testing.Machine.Ability;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

/** A test is skipped only where the machine cannot run it and nobody says that it must. */
class MachineTest {

    @Test
    void whatTheMachineCanDoIsNeverSkipped() {
        assertDoesNotThrow(() -> Machine.decide(Ability.CHOWN, true, ""));
    }

    @Test
    void whatItCannotDoIsSkippedByHand() {
        assertThrows(TestAbortedException.class, () -> Machine.decide(Ability.CHOWN, false, null));
    }

    @Test
    void onlyTheNamedSkipsAreAllowedInContinuousIntegration() {
        assertThrows(TestAbortedException.class, () -> Machine.decide(Ability.CHOWN, false, "SMALL_DISK,CHOWN"));
        assertThrows(AssertionError.class, () -> Machine.decide(Ability.CHOWN, false, "SMALL_DISK"));
        assertThrows(AssertionError.class, () -> Machine.decide(Ability.CHOWN, false, ""));
    }

    @Test
    void aCommandThatIsNotThereDoesNotSucceed() {
        assertTrue(Machine.succeeds("sh", "-c", "exit 0"));
        assertFalse(Machine.succeeds("sh", "-c", "exit 3"));
        assertFalse(Machine.succeeds("no-such-command-anywhere"));
    }
}
