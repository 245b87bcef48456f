package org.cuepoint.logging.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What waits for the thread that writes, and what is dropped when that is too slow. */
class BacklogTest {

    private static final long FOR_EVER = TimeUnit.HOURS.toNanos(1);

    private long now;
    private final Backlog backlog = new Backlog(() -> now);

    private long add(Level level, String message) {
        LoggingEvent event = new LoggingEvent();
        event.setLevel(level);
        event.setMessage(message);
        return backlog.add(Backlog.Waiting.of(event, null), true);
    }

    private void fill(Level level, int count) {
        for (int i = 0; i < count; i++) {
            assertTrue(add(level, "x") > 0);
        }
    }

    private static List<String> messages(Backlog.Batch batch) {
        return batch.records().stream().map(record -> record.event().getMessage()).toList();
    }

    @Test
    void recordsAreTakenInTheirOrder() throws InterruptedException {
        add(Level.INFO, "a");
        add(Level.DEBUG, "b");
        add(Level.ERROR, "c");
        Backlog.Batch batch = backlog.take(FOR_EVER);
        assertEquals(List.of("a", "b", "c"), messages(batch));
        assertFalse(batch.last());
        backlog.written(batch);
        assertTrue(backlog.awaitAll(0));
        assertEquals(List.of(), messages(backlog.take(0)));
    }

    @Test
    void debugGoesFirstThenInfoAndWarningsLast() throws InterruptedException {
        fill(Level.INFO, Backlog.MOST * 4 / 5);
        assertEquals(Backlog.DROPPED, add(Level.DEBUG, "d"));
        assertEquals(Backlog.DROPPED, add(Level.TRACE, "t"));
        fill(Level.INFO, Backlog.MOST - Backlog.MOST * 4 / 5);
        assertEquals(Backlog.DROPPED, add(Level.INFO, "i"), "the first of them waited for nothing");
        assertEquals(Backlog.DROPPED, add(Level.INFO, "i"));
        assertEquals(Backlog.DROPPED, add(Level.ERROR, "e"));
        Backlog.Batch batch = backlog.take(FOR_EVER);
        assertEquals(Backlog.DROPPED, add(Level.DEBUG, "d"), "too little room for it yet");
        assertTrue(add(Level.INFO, "i") > 0, "there is room again");
        int taken = batch.records().size();
        List<Backlog.Dropped> told = new ArrayList<>();
        for (batch = backlog.take(0); !batch.records().isEmpty(); batch = backlog.take(0)) {
            taken += batch.records().size();
            told.add(batch.dropped());
        }
        assertEquals(Backlog.MOST + 1, taken);
        Backlog.Dropped dropped = new Backlog.Dropped(3, 2, 1);
        assertEquals(List.of(dropped), told.stream().filter(each -> each.all() > 0).toList(), "once, when it is over");
        assertEquals(
                "6 records were dropped here, which came faster than they could be written: 3 below INFO, 2 of INFO, "
                        + "1 above.",
                dropped.sentence());
        assertTrue(add(Level.DEBUG, "d") > 0);
    }

    @Test
    void whileItIsOverrunItIsToldNowAndThen() throws InterruptedException {
        fill(Level.INFO, Backlog.MOST);
        add(Level.DEBUG, "d");
        assertEquals(Backlog.Dropped.NONE, backlog.take(FOR_EVER).dropped());
        now += TimeUnit.MILLISECONDS.toNanos(200);
        assertEquals(1, backlog.take(FOR_EVER).dropped().debug());
    }

    @Test
    void aWarningWaitsForRoom() throws InterruptedException {
        fill(Level.INFO, Backlog.MOST);
        AtomicLong number = new AtomicLong();
        Thread warner = Thread.ofPlatform().start(() -> number.set(add(Level.WARN, "w")));
        while (warner.getState() != Thread.State.TIMED_WAITING && warner.isAlive()) {
            Thread.onSpinWait();
        }
        Backlog.Batch batch = backlog.take(FOR_EVER);
        backlog.written(batch);
        warner.join();
        // On a machine that stands still for a quarter of a second the warning gave up before there was room.
        long dropped = 0;
        for (batch = backlog.take(0); !batch.records().isEmpty(); batch = backlog.take(0)) {
            dropped += batch.dropped().important();
        }
        assertEquals(number.get() > 0 ? 0 : 1, dropped);
    }

    @Test
    void longMessagesFillItTooWhateverTheirNumber() {
        String megabyte = "m".repeat(1 << 20);
        int fit = 0;
        while (fit < 1_000 && add(Level.DEBUG, megabyte) > 0) {
            fit++;
        }
        assertEquals(Backlog.MOST_CHARACTERS / RecordFormat.LONGEST, fit);
    }

    @Test
    void whoWaitsForItsRecordGoesOnWhenItIsWritten() throws InterruptedException {
        long number = add(Level.WARN, "w");
        assertFalse(backlog.await(number, 1), "not written yet");
        backlog.written(backlog.take(FOR_EVER));
        assertTrue(backlog.await(number, 0));
        long next = add(Level.WARN, "w2");
        CountDownLatch written = new CountDownLatch(1);
        Thread waiter = Thread.ofPlatform().start(() -> {
            if (backlog.await(next, FOR_EVER)) {
                written.countDown();
            }
        });
        backlog.written(backlog.take(FOR_EVER));
        written.await();
        waiter.join();
    }

    @Test
    void anInterruptIsKeptAndKeepsNobodyWaiting() {
        fill(Level.INFO, Backlog.MOST);
        Thread.currentThread().interrupt();
        assertEquals(Backlog.DROPPED, add(Level.INFO, "i"));
        assertTrue(Thread.currentThread().isInterrupted());
        assertFalse(backlog.await(1, FOR_EVER));
        assertTrue(Thread.interrupted());
    }

    @Test
    void afterTheEndNothingIsTakenButWhatWaitsIsWritten() throws InterruptedException {
        add(Level.INFO, "a");
        backlog.close();
        assertEquals(Backlog.CLOSED, add(Level.ERROR, "b"));
        Backlog.Batch batch = backlog.take(FOR_EVER);
        assertEquals(List.of("a"), messages(batch));
        assertTrue(batch.last());
    }

    @Test
    void theThreadThatWritesNeverWaitsAndNeverLoses() throws InterruptedException {
        fill(Level.INFO, Backlog.MOST);
        LoggingEvent event = new LoggingEvent();
        event.setLevel(Level.DEBUG);
        event.setMessage("own");
        assertTrue(backlog.add(Backlog.Waiting.of(event, null), false) > 0);
        String last = "";
        for (Backlog.Batch batch = backlog.take(0); !batch.records().isEmpty(); batch = backlog.take(0)) {
            last = messages(batch).getLast();
        }
        assertEquals("own", last);
    }
}
