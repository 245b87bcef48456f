package org.cuepoint.benchmarks;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.cuepoint.locations.internal.PreparedOnce;
import org.cuepoint.locations.internal.ResolvedOnce;

/**
 * The measured process: prints the nanoseconds of one call as the virtual machine's first, which loads the classes, or
 * the median of many. The way is made inside the measured time: its class refers to the library.
 */
public final class LocationsCall {

    private static final long WARM_NANOS = TimeUnit.SECONDS.toNanos(4);

    private LocationsCall() {
    }

    /** Arguments: the way, and {@code first} or {@code warm}. */
    public static void main(String[] args) {
        if ("folders".equals(args[0])) {
            System.out.println(PreparedOnce.nanos());
        } else if ("first".equals(args[1])) {
            System.out.println(nanos(args[0]));
        } else {
            System.out.println(warmNanos(args[0]));
        }
        rejectJna();
    }

    private static long nanos(String name) {
        long begun = System.nanoTime();
        int letters = way(name).resolve();
        long nanos = System.nanoTime() - begun;
        if (letters == 0) {
            throw new IllegalStateException("nothing found");
        }
        return nanos;
    }

    private static Resolving way(String name) {
        switch (name) {
            case "ours" :
                return new ResolvedOnce();
            case "directories" :
                return new Directories();
            case "documents" :
                return new DirectoriesWithDocuments();
            case "appdirs" :
                return new AppDirs();
            default :
                throw new IllegalArgumentException(name);
        }
    }

    /** The second half of the calls within the time: the first half warms up. */
    private static long warmNanos(String name) {
        long[] nanos = new long[1_000_000];
        int calls = 0;
        long begun = System.nanoTime();
        while (calls < nanos.length && System.nanoTime() - begun < WARM_NANOS) {
            nanos[calls++] = nanos(name);
        }
        long[] later = Arrays.copyOfRange(nanos, calls / 2, calls);
        Arrays.sort(later);
        return later[later.length / 2];
    }

    /** JNA is for Windows only: its native library takes longer to load than everything else. */
    private static void rejectJna() {
        if (System.getProperty("jna.loaded") != null || System.getProperty("jna.platform.library.path") != null) {
            throw new IllegalStateException("JNA was loaded");
        }
    }
}
