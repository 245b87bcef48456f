package org.cuepoint.logging.internal.index;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GzipContentTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"1000,1000000,1000000", "1000,0,1000000", "1000,3000,20000", "777,0,0", "64,500,900"})
    void anyPlaceIsReadInAnyOrder(int piece, long plain, long most) throws Exception {
        Random random = new Random(piece);
        byte[] bytes = new byte[50_000];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) random.nextInt(1 + i / 200);
        }
        Path file = folder.resolve("a.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(bytes);
        }
        try (GzipContent content = GzipContent.open(file, new GzipContent.Limits(piece, plain, most))) {
            while (content.more()) {
                assertEquals(0, content.read(content.size(), new byte[1], 0, 1));
            }
            assertEquals(bytes.length, content.size());
            assertEquals(bytes.length, content.sizeBits());
            for (int round = 0; round < 300; round++) {
                int from = random.nextInt(bytes.length);
                byte[] part = new byte[random.nextInt(5_000)];
                int read = content.read(from, part, 0, part.length);
                assertEquals(Math.min(part.length, bytes.length - from), read);
                assertArrayEquals(Arrays.copyOfRange(bytes, from, from + read), Arrays.copyOf(part, read));
            }
        }
    }
}
