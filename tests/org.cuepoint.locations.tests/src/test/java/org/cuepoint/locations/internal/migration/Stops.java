package org.cuepoint.locations.internal.migration;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** A disk on which something happens at a certain call. */
final class Stops {

    private static final Set<String> CHANGES = Set.of("makeFolder", "copy", "link", "rename", "remove", "append",
            "truncate", "forceFolder");

    private Stops() {
    }

    /** The process is dead from this moment on. */
    static final class Dead extends Error {

        private static final long serialVersionUID = 1L;
    }

    /** What happens at a call. */
    @FunctionalInterface
    interface Event {

        /**
         * @param number of the call, from 1
         * @param name of the call
         * @param arguments of the call
         */
        void at(int number, String name, Object[] arguments) throws IOException;
    }

    /** The real disk with an event before and one after each call that changes something. */
    static MigrationDisk changing(Event before, Event after) {
        return disk(before, after, true);
    }

    /** The real disk with an event before every call. */
    static MigrationDisk calling(Event before) {
        return disk(before, (number, name, arguments) -> {}, false);
    }

    private static MigrationDisk disk(Event before, Event after, boolean changesOnly) {
        MigrationDisk real = new PlatformDisk();
        int[] count = {0};
        return (MigrationDisk) Proxy.newProxyInstance(Stops.class.getClassLoader(), new Class<?>[]{MigrationDisk.class},
                (proxy, method, arguments) -> {
                    boolean counted = !changesOnly || CHANGES.contains(method.getName());
                    if (counted) {
                        before.at(++count[0], method.getName(), arguments);
                    }
                    try {
                        Object answer = method.invoke(real, arguments);
                        if (counted) {
                            after.at(count[0], method.getName(), arguments);
                        }
                        return answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** Dies before the call. */
    static MigrationDisk deadBefore(int k) {
        return changing((number, name, arguments) -> dieAt(number, k), (number, name, arguments) -> {});
    }

    /** Dies after the call. */
    static MigrationDisk deadAfter(int k) {
        return changing((number, name, arguments) -> {}, (number, name, arguments) -> dieAt(number, k));
    }

    /** Dies in the middle of the call: of what was written only a part is there. */
    static MigrationDisk deadWithin(int k) {
        return changing((number, name, arguments) -> {
            if (number == k && "append".equals(name)) {
                String text = (String) arguments[1];
                new PlatformDisk().append((Path) arguments[0], text.substring(0, text.length() / 2));
            }
            if (number == k && "copy".equals(name)) {
                byte[] bytes = Files.readAllBytes((Path) arguments[0]);
                Files.write((Path) arguments[1], java.util.Arrays.copyOf(bytes, bytes.length / 2));
            }
            dieAt(number, k);
        }, (number, name, arguments) -> {});
    }

    private static void dieAt(int number, int k) {
        if (number >= k) {
            throw new Dead();
        }
    }

    /** Fails at one call as a disk fails. */
    static MigrationDisk failingAt(int k) {
        return calling((number, name, arguments) -> {
            if (number == k) {
                throw new IOException("Input/output error");
            }
        });
    }

    /** Fails at one call and every later one. */
    static MigrationDisk failingFrom(int k) {
        return calling((number, name, arguments) -> {
            if (number >= k) {
                throw new IOException("No space left on device");
            }
        });
    }
}
