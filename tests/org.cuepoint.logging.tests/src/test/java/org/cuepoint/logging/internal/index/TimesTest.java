package org.cuepoint.logging.internal.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TimesTest {

    private static final DateTimeFormatter FORM = DateTimeFormatter
            .ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx", Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private static long read(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Times.of(Arrays.copyOf(bytes, bytes.length + 64), 0, bytes.length);
    }

    @Test
    void timesAreReadAsTheFormatterReadsThem() {
        Random random = new Random(5);
        for (int round = 0; round < 20_000; round++) {
            OffsetDateTime time = OffsetDateTime.ofInstant(
                    java.time.Instant.ofEpochMilli(random.nextLong(0, 250_000_000_000_000L)),
                    ZoneOffset.ofTotalSeconds((random.nextInt(36 * 60) - 18 * 60) * 60));
            if (time.getYear() > 9_999) {
                continue;
            }
            assertEquals(time.toInstant().toEpochMilli(), read(FORM.format(time)), time::toString);
        }
    }

    @Test
    void whatIsNoTimeForTheFormatterIsNoneHere() {
        Random random = new Random(6);
        int valid = 0;
        for (int round = 0; round < 100_000; round++) {
            StringBuilder text = new StringBuilder("2026-11-23T04:15:32.123+01:00");
            for (int i = random.nextInt(3); i >= 0; i--) {
                text.setCharAt(random.nextInt(29), "0123456789:;/-+.T é".charAt(random.nextInt(19)));
            }
            long expected;
            try {
                expected = OffsetDateTime.parse(text, FORM).toInstant().toEpochMilli();
                valid++;
            } catch (DateTimeException e) {
                expected = Times.NONE;
            }
            assertEquals(expected, read(text.toString()), text::toString);
        }
        assertEquals(true, valid > 10_000);
    }
}
