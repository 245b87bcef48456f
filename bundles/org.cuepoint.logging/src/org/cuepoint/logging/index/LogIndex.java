package org.cuepoint.logging.index;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/**
 * A log as records with numbers, filled in the background and extended while its files grow, are rotated and truncated. A
 * record is a line that begins with a time in the form of our log, with the lines that follow it; in a file of another form
 * every line is a record. The number of a record never changes while the index is open: a rotation takes records away at
 * the beginning ({@link Extent#first()} grows) and adds at the end. All methods may be called from any thread.
 */
public interface LogIndex extends AutoCloseable {

    /**
     * Which records there are.
     *
     * @param first the number of the oldest
     * @param end the number after the newest; equal to {@code first} when there is none
     * @param indexed the share of the bytes that are indexed, 0 to 1; 1 when everything that is there was read
     * @param problem a sentence when something could not be read; empty else
     */
    record Extent(long first, long end, double indexed, String problem) {

        /** How many records there are. */
        public long count() {
            return end - first;
        }
    }

    /** What is indexed by now; cheap. */
    Extent extent();

    /**
     * A record, read from its file.
     *
     * @param number from {@code first} to {@code end - 1}; for another number, and when the file is gone meanwhile, a record
     *               that says so
     */
    LogRecord record(long number);

    /** The level of a record without reading the file. Numbers out of the extent have {@code INFO}. */
    org.cuepoint.logging.LogLevel level(long number);

    /**
     * Tells, on some thread, that the extent has changed: not more often than about ten times a second.
     *
     * @return ends it when closed
     */
    Listening onChange(Runnable listener);

    /** Ends being told. */
    interface Listening extends AutoCloseable {
        @Override
        void close();
    }

    /** Looks for changes of the files now instead of at the next second. */
    void refresh();

    /**
     * Finds all records that pass a filter, with all processors. Returns when the whole extent of the call's moment was
     * looked at.
     *
     * @param filter what is wanted
     * @param from the first number to look at; to extend a result, the end of the last one
     * @param found is given what was found by now, in the order of the records and growing from call to call; first as soon
     *              as there is something, then about ten times a second
     * @return all that was found
     * @throws InterruptedException when the calling thread was interrupted; the search ends then
     * @throws IllegalArgumentException when a pattern of the filter is none; the message is a sentence
     */
    LogHits find(LogFilter filter, long from, Consumer<LogHits> found) throws InterruptedException;

    /**
     * How many records there are over time, by level.
     *
     * @param hits which records; all when it is {@link LogHits#all}
     * @param buckets how many stretches of the same length, 1 to 10,000
     */
    LogHistogram histogram(LogHits hits, int buckets) throws InterruptedException;

    /** Ends the work in the background, and lets go of the files. */
    @Override
    void close();

    /**
     * Counts by time and level.
     *
     * @param from when the first stretch begins
     * @param to when the last one ends
     * @param buckets for each stretch the number of records of each level, by the level's ordinal
     */
    record LogHistogram(Instant from, Instant to, List<int[]> buckets) {
    }
}
