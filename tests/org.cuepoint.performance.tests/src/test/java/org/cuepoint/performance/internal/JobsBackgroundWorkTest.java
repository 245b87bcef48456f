package org.cuepoint.performance.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

import org.cuepoint.performance.ProgressState;
import org.cuepoint.performance.RunningWork;
import org.cuepoint.performance.WorkOptions;
import org.eclipse.core.runtime.jobs.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Background work on the platform's real job manager. */
class JobsBackgroundWorkTest {

    private final JobsBackgroundWork work = new JobsBackgroundWork();

    @AfterEach
    void stop() throws InterruptedException {
        work.stop();
        Job.getJobManager().join(work, null);
    }

    @Test
    void theResultComesFromAnotherThreadWithTheLastProgress() throws Exception {
        List<ProgressState> seen = new CopyOnWriteArrayList<>();
        CountDownLatch listening = new CountDownLatch(1);
        RunningWork<Thread> running = work.start("Matching", progress -> {
            listening.await();
            progress.begin(3);
            progress.detail("a");
            progress.advance(3);
            return Thread.currentThread();
        });
        running.onProgress(seen::add);
        listening.countDown();
        assertNotSame(Thread.currentThread(), running.result().get());
        assertEquals(new ProgressState(3, 3, "a"), seen.getLast());
        assertEquals(new ProgressState(3, 3, "a"), running.progress());
        assertEquals("Matching", running.title());
    }

    @Test
    void aFailureIsTheFailureOfTheFuture() {
        IOException failure = new IOException("broken");
        RunningWork<String> running = work.start("Reading", progress -> {
            throw failure;
        });
        assertSame(failure, assertThrows(ExecutionException.class, () -> running.result().get()).getCause());
        assertFalse(running.result().isCancelled());
    }

    @Test
    void cancellingInterruptsAndTheResultWaitsForTheRealEnd() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        AtomicBoolean interrupted = new AtomicBoolean();
        AtomicBoolean sawCancelled = new AtomicBoolean();
        RunningWork<String> running = work.start("Matching", progress -> {
            try {
                begun.countDown();
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.set(true);
            }
            sawCancelled.set(progress.cancelled());
            mayEnd.await();
            return "finished all the same";
        });
        begun.await();
        running.cancel();
        assertFalse(running.result().isDone(), "the result came before the work had ended");
        mayEnd.countDown();
        assertThrows(CancellationException.class, () -> running.result().get());
        assertTrue(interrupted.get());
        assertTrue(sawCancelled.get());
        assertTrue(running.result().isCancelled());
    }

    @Test
    void workThatWaitsNeverBeginsAfterCancelling() throws Exception {
        AtomicBoolean ran = new AtomicBoolean();
        List<RunningWork<Boolean>> waiting = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            waiting.add(work.start(WorkOptions.of("Later").after(Duration.ofHours(1)), progress -> {
                ran.set(true);
                return true;
            }));
        }
        waiting.get(0).cancel();
        assertThrows(CancellationException.class, () -> waiting.get(0).result().get());
        waiting.get(1).result().cancel(true);
        assertThrows(CancellationException.class, () -> waiting.get(1).result().get());
        for (Job job : Job.getJobManager().find(work)) {
            job.cancel(); // as the progress view does
        }
        for (RunningWork<Boolean> each : waiting) {
            assertThrows(CancellationException.class, () -> each.result().get());
        }
        assertFalse(ran.get());
        assertEquals(0, Job.getJobManager().find(work).length);
    }

    @Test
    void thePlatformsOwnCancellingReachesTheTask() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        RunningWork<String> running = work.start("Matching", progress -> {
            begun.countDown();
            new CountDownLatch(1).await();
            return "never";
        });
        begun.await();
        Job.getJobManager().find(work)[0].cancel();
        assertThrows(CancellationException.class, () -> running.result().get());
    }

    @Test
    void anInterruptDoesNotReachTheNextWorkOfTheThread() throws Exception {
        for (int i = 0; i < 200; i++) {
            CountDownLatch begun = new CountDownLatch(1);
            RunningWork<Integer> cancelled = work.start("Short", progress -> {
                begun.countDown();
                return 1;
            });
            begun.await();
            cancelled.cancel(); // races with the end
            boolean clean = work.start("Next", progress -> !Thread.currentThread().isInterrupted()).result().get();
            assertTrue(clean);
            try {
                assertEquals(1, cancelled.result().get());
            } catch (CancellationException e) {
                assertTrue(cancelled.result().isCancelled());
            }
        }
    }

    @Test
    void quietWorkIsASystemJobAndVisibleWorkIsNot() throws Exception {
        for (boolean visible : new boolean[]{true, false}) {
            WorkOptions options = new WorkOptions("Filter", visible, Duration.ofHours(1), false);
            RunningWork<Integer> running = work.start(options, progress -> 1);
            Job job = Job.getJobManager().find(work)[0];
            assertEquals(!visible, job.isSystem());
            assertEquals("Filter", job.getName());
            running.cancel();
        }
    }

    @Test
    void whatNobodyWaitsForComesLast() {
        for (boolean last : new boolean[]{true, false}) {
            WorkOptions options = WorkOptions.of("Check").after(Duration.ofHours(1));
            RunningWork<Integer> running = work.start(last ? options.last() : options, progress -> 1);
            assertEquals(last ? Job.DECORATE : Job.LONG, Job.getJobManager().find(work)[0].getPriority());
            running.cancel();
        }
    }

    @Test
    void anErrorIsNotSwallowed() {
        // the platform logs it as well; what counts here is that nobody waits for ever
        RunningWork<String> running = work.start(WorkOptions.of("Broken").quiet(), progress -> {
            throw new StackOverflowError("deep");
        });
        ExecutionException failure = assertThrows(ExecutionException.class, () -> running.result().get());
        assertInstanceOf(StackOverflowError.class, failure.getCause());
    }

    @Test
    void stoppingTheServiceCancelsWhatRuns() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        RunningWork<String> running = work.start("Matching", progress -> {
            begun.countDown();
            new CompletableFuture<String>().get();
            return "never";
        });
        begun.await();
        work.stop();
        assertThrows(CancellationException.class, () -> running.result().get());
    }
}
