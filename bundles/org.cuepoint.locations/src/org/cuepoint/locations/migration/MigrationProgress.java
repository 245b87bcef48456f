package org.cuepoint.locations.migration;

/** Is told how far a migration is. */
@FunctionalInterface
public interface MigrationProgress {

    /** Takes no notice. */
    MigrationProgress NONE = (done, all) -> true;

    /**
     * Before each file.
     *
     * @param doneBytes how many bytes are copied
     * @param allBytes how many there are
     * @return false to cancel; nothing has changed then
     */
    boolean proceed(long doneBytes, long allBytes);
}
