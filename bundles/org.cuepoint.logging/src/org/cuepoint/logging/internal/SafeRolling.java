package org.cuepoint.logging.internal;

import ch.qos.logback.core.FileAppender;
import ch.qos.logback.core.rolling.RollingPolicy;
import ch.qos.logback.core.rolling.RolloverFailure;
import ch.qos.logback.core.rolling.TriggeringPolicy;
import ch.qos.logback.core.rolling.helper.CompressionMode;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Decides before every record whether it still fits into the file, and rotates safely when it does not. Logback's own
 * size trigger looks once a minute, and its window policy deletes the older files before it knows whether it can rename
 * the present one.
 *
 * <p>It also notices that the file or its folder vanished and makes them again. After a failed rotation the file grows
 * by a tenth of its size before the next attempt.
 */
final class SafeRolling implements RollingPolicy, TriggeringPolicy<Line> {

    private static final int FRACTION = 10;

    private final LogFolder folder;
    private final LogHealth health;
    private volatile long limit;
    private volatile int keep;
    private long retryAt;
    private boolean started;

    /**
     * @param folder the files
     * @param limit the largest size of a file in bytes; one record larger than that has a file of its own
     * @param keep how many older files are kept
     * @param health where failures are counted
     */
    SafeRolling(LogFolder folder, long limit, int keep, LogHealth health) {
        this.folder = folder;
        this.limit = limit;
        this.keep = keep;
        this.health = health;
    }

    /** Takes other limits from the next record on. */
    void resize(long bytes, int files) {
        this.limit = bytes;
        this.keep = files;
    }

    @Override
    public boolean isTriggeringEvent(@Nullable File file, @Nullable Line line) {
        File active = Objects.requireNonNull(file);
        long length = active.length();
        if (length == 0) {
            return !active.exists();
        }
        long after = length + Objects.requireNonNull(line).text().getBytes(StandardCharsets.UTF_8).length;
        return after > limit && length >= retryAt;
    }

    @Override
    public void rollover() throws RolloverFailure {
        File active = folder.active().toFile();
        long length = active.length();
        try {
            if (active.exists()) {
                folder.rotate(keep);
                health.rotated();
            } else {
                health.problem("The log file had vanished and was made again");
            }
            retryAt = 0;
        } catch (IOException e) {
            retryAt = length + limit / FRACTION;
            health.rotationFailed(e.toString());
            throw new RolloverFailure("The log file could not be rotated", e);
        } finally {
            prepare();
        }
    }

    private void prepare() {
        try {
            folder.prepare();
        } catch (IOException e) {
            health.problem("The log file cannot be made: " + e);
        }
    }

    @Override
    public String getActiveFileName() {
        return folder.active().toString();
    }

    @Override
    public CompressionMode getCompressionMode() {
        return CompressionMode.NONE;
    }

    @Override
    public void setParent(@Nullable FileAppender<?> appender) {
        // the folder knows the file's name
    }

    @Override
    public void start() {
        started = true;
    }

    @Override
    public void stop() {
        started = false;
    }

    @Override
    public boolean isStarted() {
        return started;
    }
}
