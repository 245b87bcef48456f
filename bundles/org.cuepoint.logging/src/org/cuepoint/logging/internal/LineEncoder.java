package org.cuepoint.logging.internal;

import ch.qos.logback.core.encoder.EncoderBase;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Gives Logback's file appender the bytes of a record: UTF-8. */
final class LineEncoder extends EncoderBase<Line> {

    private static final byte[] NOTHING = {};

    @Override
    public byte[] headerBytes() {
        return NOTHING;
    }

    @Override
    public byte[] encode(@Nullable Line line) {
        return Objects.requireNonNull(line).text().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] footerBytes() {
        return NOTHING;
    }
}
