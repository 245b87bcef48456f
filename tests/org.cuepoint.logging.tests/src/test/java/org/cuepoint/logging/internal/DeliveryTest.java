package org.cuepoint.logging.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.cuepoint.logging.LogLevel;
import org.cuepoint.redaction.StandardRedactor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;

/** Records on their way through the thread that writes. */
class DeliveryTest {

    private static final int THREADS = 4;
    private static final int EACH = 2_000;

    @TempDir
    Path folder;

    private final LoggerContext context = new LoggerContext();
    private LogSystem system;

    @BeforeEach
    void open() {
        context.setMDCAdapter(new LogbackMDCAdapter());
        system = new LogSystem(context, "5f3a9c1b7d2e4a60", new StandardRedactor());
        system.apply(TestLog.settings(LogLevel.DEBUG, 5));
        assertTrue(system.open(folder, "cuepoint"));
    }

    @AfterEach
    void close() {
        system.close();
        context.stop();
    }

    private Logger logger() {
        return context.getLogger("org.cuepoint.Test");
    }

    private List<String> written() throws IOException {
        return Files.readAllLines(folder.resolve("cuepoint.log"));
    }

    @Test
    void aWarningIsOnTheDiskWhenTheCallReturnsAndSoIsEverythingBefore() throws IOException {
        for (int i = 0; i < 50; i++) {
            logger().info("before {}", i);
            logger().warn("warning {}", i);
            List<String> lines = written();
            // a machine that stands still for a quarter of a second lets the caller go on
            if (system.pipeline().awaitWritten(TimeUnit.MINUTES.toNanos(1))) {
                lines = written();
            }
            assertTrue(lines.getLast().endsWith("warning " + i), lines.getLast());
            assertTrue(lines.get(lines.size() - 2).endsWith("before " + i), lines.toString());
        }
    }

    @Test
    void nothingIsLostOrOutOfOrderWhenTheLogIsClosed() throws Exception {
        CountDownLatch ready = new CountDownLatch(THREADS);
        List<Thread> workers = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            int number = thread;
            workers.add(Thread.ofPlatform().name("worker-" + thread).start(() -> {
                ready.countDown();
                IntStream.range(0, EACH).forEach(i -> logger().info("{} of {}", i, number));
            }));
        }
        ready.await();
        for (Thread worker : workers) {
            worker.join();
        }
        system.close();
        List<String> lines = written();
        for (int thread = 0; thread < THREADS; thread++) {
            String end = " of " + thread;
            List<Integer> numbers = lines.stream().filter(line -> line.endsWith(end))
                    .map(line -> Integer.valueOf(line.substring(line.lastIndexOf(" - ") + 3, line.lastIndexOf(end))))
                    .toList();
            long missing = system.pipeline().health().missing();
            assertTrue(numbers.size() == EACH || missing > 0, () -> numbers.size() + " and none is said to be missing");
            assertEquals(numbers.stream().sorted().toList(), numbers);
        }
    }

    @Test
    void whatIsLoggedWhileItEndsComesAfterWhatWasBefore() throws Exception {
        CountDownLatch logging = new CountDownLatch(1);
        Thread worker = Thread.ofPlatform().start(() -> {
            for (int i = 0; i < 20_000 || !Thread.currentThread().isInterrupted(); i++) {
                logger().info("number {}", i);
                if (i == 5_000) {
                    logging.countDown();
                }
            }
        });
        logging.await();
        system.pipeline().deliverDirectly();
        worker.interrupt();
        worker.join();
        List<Integer> numbers = new ArrayList<>();
        for (String name : List.of("cuepoint.log.3", "cuepoint.log.2", "cuepoint.log.1", "cuepoint.log")) {
            if (Files.exists(folder.resolve(name))) {
                Files.readAllLines(folder.resolve(name)).stream().filter(line -> line.contains(" - number "))
                        .forEach(line -> numbers.add(Integer.valueOf(line.substring(line.lastIndexOf(' ') + 1))));
            }
        }
        assertTrue(numbers.size() >= 5_000, numbers.size() + " records");
        assertEquals(numbers.stream().sorted().toList(), numbers);
    }

    @Test
    void afterTheBackgroundEndedEveryCallWrites() throws IOException {
        system.pipeline().deliverDirectly();
        logger().info("direct");
        assertTrue(written().getLast().endsWith("direct"));
    }

    @Test
    void repeatedRecordsAreFoldedInTheFileAndInMemory() throws IOException {
        for (int i = 0; i < 500; i++) {
            logger().info("same");
        }
        logger().info("other");
        system.close();
        List<String> lines = written();
        long told = lines.stream().filter(line -> line.contains(" - repeated "))
                .mapToLong(
                        line -> Long.parseLong(line.replaceAll(".*repeated ([\\d,]+) times?$", "$1").replace(",", "")))
                .sum();
        assertEquals(499, told, lines.toString());
        assertTrue(lines.size() < 50, lines.size() + " lines");
        assertTrue(lines.getLast().endsWith("other"));
        assertEquals(lines.size(), system.pipeline().recent().size());
    }

    @Test
    void whereItWasLoggedIsToldAsLongAsDebugRecordsAre() throws IOException {
        logger().debug("deep");
        logger().atInfo().addKeyValue("duration", "12.5ms").log("shallow");
        system.apply(TestLog.settings(LogLevel.INFO, 5));
        logger().info("far");
        system.close();
        List<String> lines = written();
        assertTrue(lines.get(0).contains("{caller=DeliveryTest.whereItWasLoggedIsToldAsLongAsDebugRecordsAre:"),
                lines.get(0));
        assertTrue(lines.get(1).contains("duration=12.5ms} - shallow"), lines.get(1));
        assertTrue(lines.get(2).endsWith("org.cuepoint.Test - far"), lines.get(2));
    }

    @Test
    void recentRecordsHoldWhatWasLoggedBefore() {
        logger().info("just now");
        assertTrue(system.pipeline().recent().getLast().endsWith("just now"));
    }

    @Test
    void argumentsThatChangeLaterAreWrittenAsTheyWere() throws IOException {
        List<String> changing = new ArrayList<>(List.of("as it was"));
        logger().info("{}", changing);
        changing.set(0, "as it is");
        system.close();
        assertTrue(written().getLast().endsWith("[as it was]"));
    }
}
