package org.cuepoint.logging.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

class FoundHitsTest {

    @Test
    void hitsWithWhatCameLaterBehaveLikeOneList() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            long[] all = LongStream.range(0, 200).filter(n -> random.nextInt(3) == 0).toArray();
            FoundHits hits = FoundHits.of(FakeLog.hits(new long[0], 0));
            int at = 0;
            while (at < all.length) {
                int next = Math.min(all.length, at + 1 + random.nextInt(20));
                hits = hits.plus(FakeLog.hits(Arrays.copyOfRange(all, at, next), all[next - 1] + 1));
                at = next;
            }
            long first = random.nextInt(220);
            FoundHits rest = hits.from(first);
            long[] expected = LongStream.of(all).filter(n -> n >= first).toArray();
            assertEquals(expected.length, rest.count());
            assertEquals(LongStream.of(expected).boxed().toList(),
                    IntStream.range(0, rest.count()).mapToObj(rest::number).toList());
            for (long number = 0; number < 220; number += 3) {
                long wanted = number;
                assertEquals((int) LongStream.of(expected).filter(n -> n < wanted).count(), rest.positionOf(number));
            }
        }
    }

    @Test
    void whatIsShownDoesNotChangeWhenMoreIsFound() {
        FoundHits before = FoundHits.of(FakeLog.hits(new long[]{1}, 2)).plus(FakeLog.hits(new long[]{5, 6}, 7));
        FoundHits after = before.plus(FakeLog.hits(new long[]{8}, 9));
        assertEquals(3, before.count());
        assertEquals(6, before.number(2));
        assertEquals(7, before.end());
        assertEquals(8, after.number(3));
    }
}
