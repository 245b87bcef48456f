package org.cuepoint.logging.internal.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FoundHitsTest {

    @Test
    void numbersAndPositionsBelongTogether() {
        Random random = new Random(4);
        for (int round = 0; round < 300; round++) {
            List<PartHits> parts = new ArrayList<>();
            List<Long> expected = new ArrayList<>();
            long first = random.nextInt(1_000);
            for (int part = random.nextInt(6); part > 0; part--) {
                int count = 1 + random.nextInt(300);
                int share = List.of(1, 2, 50, 400).get(random.nextInt(4));
                long[] bits = new long[(count + 63) / 64];
                for (int i = 0; i < count; i++) {
                    if (random.nextInt(share) == 0) {
                        bits[i / 64] |= 1L << i;
                        expected.add(first + i);
                    }
                }
                PartHits hits = PartHits.of(first, bits);
                if (hits.count() > 0) {
                    parts.add(hits);
                }
                first += count;
            }
            FoundHits hits = new FoundHits(parts, first);
            assertEquals(expected.size(), hits.count());
            for (int i = 0; i < expected.size(); i++) {
                assertEquals(expected.get(i), hits.number(i));
            }
            for (long number = -1; number <= first + 1; number++) {
                long wanted = number;
                assertEquals(expected.stream().filter(one -> one < wanted).count(), hits.positionOf(number));
            }
            assertThrows(IndexOutOfBoundsException.class, () -> hits.number(hits.count()));
        }
    }
}
