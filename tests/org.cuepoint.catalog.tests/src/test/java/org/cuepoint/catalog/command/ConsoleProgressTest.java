package org.cuepoint.catalog.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

class ConsoleProgressTest {

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 500_000_000L); // the clock may wrap around
    private final List<String> said = new ArrayList<>();

    @Test
    void atMostOneLineASecondIsSaidWhateverIsReported() {
        ConsoleProgress progress = new ConsoleProgress(said::add, nanos::get);
        progress.begin(10_000);

        for (int i = 0; i < 10_000; i++) {
            nanos.addAndGet(1_000_000L);
            progress.advance(1);
            progress.detail("Track " + i);
        }

        assertEquals(10, said.size(), said.toString());
        assertEquals("1000 of 10000 tracks", said.getFirst());
    }
}
