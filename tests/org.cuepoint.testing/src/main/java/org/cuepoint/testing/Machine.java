package org.cuepoint.testing;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * What not every machine lets a test do. A test that needs it says so first; where the machine cannot, the test is
 * skipped, which is printed and counted. Where the environment variable {@value #ALLOWED} is set, as in continuous
 * integration, only the abilities named in it (with commas between) may be missing: any other fails the test.
 */
public final class Machine {

    /** The environment variable with the names of abilities that may be missing. */
    public static final String ALLOWED = "CUEPOINT_ALLOWED_SKIPS";

    private static final long GIVE_UP_SECONDS = 60;
    private static final Map<Ability, Boolean> PROBED = new EnumMap<>(Ability.class);

    /** One of them, with the command that succeeds where it is there. */
    public enum Ability {
        /** Running Java as a user who is bound by permissions; anybody but root is one. */
        OTHER_USER("a process of a user who is bound by permissions",
                "test \"$(id -u)\" != 0 || setpriv --reuid=65534 --regid=65534 --clear-groups \"$0\" -version"),
        /** Giving a folder away. */
        CHOWN("giving a folder to another user", "f=$(mktemp -d) && chown 65534 \"$f\"; r=$?; rm -rf \"$f\"; exit $r"),
        /** Mounting a small file system in memory, for one process and its children. */
        SMALL_DISK("mounting a small disk",
                "unshare --mount --map-root-user sh -c 'mount -t tmpfs -o size=64k none /mnt'");

        private final String words;
        private final String probe;

        Ability(String words, String probe) {
            this.words = words;
            this.probe = probe;
        }
    }

    private Machine() {
    }

    /** Skips the running test where the machine cannot do it, and fails it where that is not allowed. */
    public static void needs(Ability ability) {
        decide(ability, can(ability), System.getenv(ALLOWED));
    }

    static void decide(Ability ability, boolean there, @Nullable String allowed) {
        if (there) {
            return;
        }
        System.out.println("skipped: this machine does not allow " + ability.words + " (" + ability + ")");
        if (allowed != null && !List.of(allowed.split(",")).contains(ability.name())) {
            throw new AssertionError(ability + " is not among the skips that " + ALLOWED + " allows");
        }
        Assumptions.abort("this machine does not allow " + ability.words);
    }

    private static synchronized boolean can(Ability ability) {
        return PROBED.computeIfAbsent(ability,
                key -> succeeds("sh", "-c", key.probe, System.getProperty("java.home") + "/bin/java"));
    }

    /** Whether a command ends well; a command that is not there does not. */
    static boolean succeeds(String... command) {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            if (!process.waitFor(GIVE_UP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("did not end: " + Arrays.toString(command));
            }
            return process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
