package org.cuepoint.locations.internal;

/** The making of the folders at the product's start, for the bench. */
public final class PreparedOnce {

    private PreparedOnce() {
    }

    /**
     * Makes and tries the folders of locations that were resolved before.
     *
     * @return the nanoseconds of that part
     */
    public static long nanos() {
        SystemReader system = new SystemReader(System::getProperty, "CuePoint");
        PlatformInput input = system.input();
        Plan plan = new LocationResolver(input).resolve();
        long begun = System.nanoTime();
        Prepared prepared = new Preparation(plan, new DiskFolders(system.guardRules(input)), input.application()).run();
        long nanos = System.nanoTime() - begun;
        if (!prepared.notices().isEmpty()) {
            throw new IllegalStateException(prepared.notices().toString());
        }
        return nanos;
    }
}
