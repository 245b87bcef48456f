package org.cuepoint.catalog.export;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

/** An export is looked at before it replaces an older one. */
class HoldingTest {

    private static byte[] written(ExportFormat format) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(List.of(), out);
        return out.toByteArray();
    }

    @Test
    void whatIsWholeAndHasAllRowsIsAccepted() throws Exception {
        for (ExportFormat format : ExportFormats.all()) {
            byte[] bytes = written(format);
            assertDoesNotThrow(() -> format.holding(0).check(new ByteArrayInputStream(bytes)), format.name());
        }
    }

    @Test
    void aMissingRowIsRefused() throws Exception {
        for (ExportFormat format : ExportFormats.all()) {
            byte[] bytes = written(format);
            IOException failure = assertThrows(IOException.class,
                    () -> format.holding(2).check(new ByteArrayInputStream(bytes)), format.name());
            assertEquals("what was written holds 0 rows instead of 2", failure.getMessage());
        }
    }

    @Test
    void whatIsCutOffIsRefused() throws Exception {
        for (ExportFormat format : ExportFormats.all()) {
            byte[] bytes = written(format);
            byte[] half = Arrays.copyOf(bytes, bytes.length / 2);
            IOException failure = assertThrows(IOException.class,
                    () -> format.holding(0).check(new ByteArrayInputStream(half)), format.name());
            assertTrue(failure.getMessage().startsWith("what was written is damaged ("), failure.getMessage());
            assertTrue(!failure.getMessage().endsWith(".)"), failure.getMessage());
        }
    }
}
