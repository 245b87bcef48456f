package org.cuepoint.logging.internal.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.cuepoint.logging.internal.index.SegmentScanner.Form;

/** Adds to a file's segments what it has grown by, with all processors when that is much. */
final class Filling {

    private static final long TOLD_EVERY = TimeUnit.MILLISECONDS.toNanos(100);
    private static final int FEW = 2;
    private static final int PREVIEW = 16;

    /**
     * How much is done and kept.
     *
     * @param segment the bytes of a segment
     * @param places records whose places are kept in memory; those of others are found again when they are needed
     */
    record Limits(int segment, long places) {

        /** Segments that fit into a processor's cache, and about 60 MB for places. */
        static final Limits USUAL = new Limits(1 << 20, 24_000_000);
    }

    private final Limits limits;
    private final GivingWay way;
    private final SegmentScanner scanner = new SegmentScanner();
    private final BooleanSupplier closed;
    private final Runnable progress;

    /**
     * @param limits how much is done and kept
     * @param way whom to give way
     * @param closed whether to end
     * @param progress is told that there is more to show
     */
    Filling(Limits limits, GivingWay way, BooleanSupplier closed, Runnable progress) {
        this.limits = limits;
        this.way = way;
        this.closed = closed;
        this.progress = progress;
    }

    /**
     * Indexes up to a place.
     *
     * @param file the file
     * @param size the bytes to index
     * @param kept how many records have their places in memory
     */
    void fill(LogFile file, long size, long kept) throws IOException {
        long from = file.dropIncomplete();
        int count = (int) ((size - from + limits.segment - 1) / limits.segment);
        if (count <= FEW) {
            for (int i = 0; i < count; i++) {
                add(file, scanner.scan(file.content(), from + (long) i * limits.segment, limits.segment, size,
                        file.form()), kept);
            }
            return;
        }
        if (from == 0) {
            // the first screen need not wait for a whole segment; this beginning of one is replaced below
            file.add(scanner.scan(file.content(), 0, limits.segment, Math.min(size, limits.segment / PREVIEW),
                    file.form()));
            progress.run();
            file.dropIncomplete();
        }
        many(file, from, size, count, kept);
    }

    private void many(LogFile file, long from, long size, int count, long kept) throws IOException {
        Segment[] made = new Segment[count];
        Content content = file.content();
        Form form = file.form();
        Workers workers = Workers.start("log-index-scan", count, cancelled -> {
            SegmentScanner own = new SegmentScanner();
            return i -> {
                way.toReaders();
                made[i] = own.scan(content, from + (long) i * limits.segment, limits.segment, size, form);
            };
        });
        int taken = 0;
        long places = kept;
        boolean idle = false;
        while (!idle) {
            idle = workers.idle();
            int done = await(workers, taken == 0 ? 0 : Integer.MAX_VALUE);
            for (; taken < done; taken++) {
                places += add(file, made[taken], places);
            }
            if (!idle && taken > 0) {
                progress.run();
            }
            if (closed.getAsBoolean()) {
                workers.cancel();
            }
        }
        rethrow(workers);
    }

    private static void rethrow(Workers workers) throws IOException {
        try {
            workers.rethrow();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static int await(Workers workers, int known) {
        try {
            return workers.await(known, TOLD_EVERY);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts the thread of an index", e);
        }
    }

    /** Adds a segment, or puts it into the place of the one that was not complete; tells how many places it keeps. */
    private int add(LogFile file, Segment made, long kept) {
        boolean keeps = kept + made.count() <= limits.places;
        file.add(keeps ? made : made.slim());
        return keeps ? made.count() : 0;
    }
}
