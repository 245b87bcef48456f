package org.cuepoint.logging.internal.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.cuepoint.logging.index.LogFilter;
import org.cuepoint.logging.index.LogHits;
import org.cuepoint.logging.index.LogIndex.Extent;
import org.cuepoint.logging.internal.index.SegmentScanner.Form;
import org.junit.jupiter.api.Test;

/** Searching a file whose end can only be read when the test allows it. */
class SearchTest {

    private static final int SEGMENT = 4_096;
    private static final int RECORDS = 2_000;

    private final CountDownLatch gate = new CountDownLatch(1);
    private final List<Thread> behind = new CopyOnWriteArrayList<>();
    private final CountDownLatch reached = new CountDownLatch(1);

    /** Bytes in memory; those from a place on are behind the gate. */
    private final class Gated implements Content {

        private final byte[] bytes;
        private final long from;

        Gated(byte[] bytes, long from) {
            this.bytes = bytes;
            this.from = from;
        }

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public int read(long position, byte[] into, int at, int length) throws IOException {
            try {
                if (position >= from) {
                    behind.add(Thread.currentThread());
                    reached.countDown();
                    assertTrue(gate.await(1, TimeUnit.MINUTES), "nobody opened the gate");
                }
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            System.arraycopy(bytes, (int) position, into, at, length);
            return length;
        }

        @Override
        public void close() {
            // only memory
        }
    }

    private Snapshot snapshot(String text, long from) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Content open = new Gated(bytes, Long.MAX_VALUE);
        List<Segment> segments = new ArrayList<>();
        long records = 0;
        for (int at = 0; at < bytes.length; at += SEGMENT) {
            segments.add(new SegmentScanner().scan(open, at, SEGMENT, bytes.length, Form.OURS));
        }
        long[] starts = new long[segments.size() + 1];
        for (int i = 0; i < segments.size(); i++) {
            records += segments.get(i).count();
            starts[i + 1] = records;
        }
        Part part = new Part(new Gated(bytes, from), 0, Form.OURS, 0, segments.toArray(Segment[]::new), starts,
                bytes.length,
                Times.NONE);
        return new Snapshot(List.of(part), new Extent(0, records, 1, ""));
    }

    private static Search search(Snapshot snapshot, LogFilter filter) {
        return new Search(snapshot, filter, e -> {
            throw new AssertionError(e);
        });
    }

    @Test
    void theFirstHitsAreToldWhileTheSearchGoesOn() throws Exception {
        Snapshot snapshot = snapshot(LogLines.numbered(0, RECORDS), 100_000);
        List<LogHits> told = new ArrayList<>();
        LogHits all = search(snapshot, Opened.containing("record number")).find(0, hits -> {
            told.add(hits);
            gate.countDown(); // were the hits told at the end only, the gate would never open
        });
        assertEquals(RECORDS, all.count());
        assertTrue(told.size() >= 2);
        int count = 0;
        for (LogHits hits : told) {
            assertTrue(hits.count() > count);
            count = hits.count();
            assertEquals(0, hits.number(0));
            assertEquals(count, hits.end());
        }
        assertEquals(RECORDS, count);
    }

    @Test
    void anInterruptionEndsASearch() throws Exception {
        Snapshot snapshot = snapshot(LogLines.numbered(0, RECORDS), 100_000);
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread searching = Thread.ofPlatform().start(() -> {
            try {
                search(snapshot, Opened.containing("never")).find(0, hits -> {});
            } catch (InterruptedException e) {
                thrown.set(e);
            }
        });
        reached.await();
        searching.interrupt();
        searching.join(); // although the file cannot be read yet
        gate.countDown();
        for (Thread worker : behind) {
            worker.join();
        }
        assertEquals(InterruptedException.class, thrown.get().getClass());
        assertEquals(Set.copyOf(behind).size(), behind.size(), "each thread ends after what it was reading");
    }

    @Test
    void anInterruptionEndsAnExpressionThatWouldNever() throws Exception {
        Snapshot snapshot = snapshot(LogLines.numbered(0).stripTrailing() + "a".repeat(200_000), Long.MAX_VALUE);
        CountDownLatch begun = new CountDownLatch(1);
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread searching = Thread.ofPlatform().start(() -> {
            try {
                begun.countDown();
                search(snapshot, Opened.filter(new LogFilter.Text(".*.*.*.*.*.*[\\x01]", true, true))).find(0,
                        hits -> {});
            } catch (InterruptedException | IllegalArgumentException e) {
                thrown.set(e);
            }
        });
        begun.await();
        searching.interrupt();
        searching.join();
        assertEquals(InterruptedException.class, thrown.get().getClass());
    }

    @Test
    void anExpressionThatExplodesIsASentence() throws Exception {
        Snapshot snapshot = snapshot(LogLines.numbered(0).stripTrailing() + "a".repeat(60), Long.MAX_VALUE);
        for (String regex : List.of("(.*.*.*.*.*.*.*.*)*[\\x01]", ".*.*.*.*.*.*.*[\\x01]")) {
            Search search = search(snapshot, Opened.filter(new LogFilter.Text(regex, true, true)));
            IllegalArgumentException failure = assertThrows(IllegalArgumentException.class,
                    () -> search.find(0, hits -> {}));
            assertTrue(failure.getMessage().contains("takes too long"), failure.getMessage());
        }
    }

    @Test
    void oneThatNeedsTooDeepAStackIsASentenceToo() throws Exception {
        Snapshot snapshot = snapshot(LogLines.numbered(0).stripTrailing() + "ab".repeat(100_000), Long.MAX_VALUE);
        Search search = search(snapshot, Opened.filter(new LogFilter.Text("(a|b)*[\\x01]", true, true)));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> search.find(0, hits -> {})).getMessage()
                .contains("takes too long"));
    }

    @Test
    void anOrdinaryExpressionIsNotStoppedOnALongRecord() throws Exception {
        Snapshot snapshot = snapshot(LogLines.numbered(0).stripTrailing() + "x".repeat(200_000) + "y", Long.MAX_VALUE);
        LogHits hits = search(snapshot, Opened.filter(new LogFilter.Text("[yz]$", true, true))).find(0, some -> {});
        assertEquals(1, hits.count());
    }

    @Test
    void aWrongExpressionIsASentence() throws Exception {
        Snapshot snapshot = snapshot(LogLines.numbered(0), Long.MAX_VALUE);
        assertEquals("'(a' is no regular expression: Unclosed group at position 2.",
                assertThrows(IllegalArgumentException.class,
                        () -> search(snapshot, Opened.filter(new LogFilter.Text("(a", true, true)))).getMessage());
    }

    @Test
    void aSearchThatExtendsAnotherBeginsAtItsEnd() throws Exception {
        Snapshot snapshot = snapshot(LogLines.numbered(0, 100), Long.MAX_VALUE);
        Snapshot longer = snapshot(LogLines.numbered(0, 150), Long.MAX_VALUE);
        LogHits before = search(snapshot, Opened.containing("0")).find(0, hits -> {});
        LogHits after = search(longer, Opened.containing("number 1")).find(before.end(), hits -> {});
        assertEquals(100, before.end());
        assertEquals(50, after.count());
        assertEquals(100, after.number(0));
        assertEquals(150, search(longer, Opened.containing("x")).find(150, hits -> {}).end());
    }
}
