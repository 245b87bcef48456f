package org.cuepoint.settings.internal;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.cuepoint.settings.SetResult;
import org.cuepoint.settings.internal.SettingsFile.Snapshot;

/**
 * What the user set, in memory: the file's values and, above them, those that could not be stored. Looks whether
 * another process changed the file at most once in {@value #CHECK_NANOS} nanoseconds.
 */
final class SettingsStore {

    /** How long an answer holds before the file is looked at again, in nanoseconds. */
    static final long CHECK_NANOS = 1_000_000_000L;

    private final SettingsFile file;
    private final LongSupplier nanoTime;
    private final Consumer<String> warnings;
    private final Map<String, Optional<String>> unstored = new HashMap<>();
    private Snapshot snapshot;
    private volatile Values values;
    private volatile long checkedAt;

    /** The values at one moment; another object after every change. */
    static final class Values {

        private final Map<String, String> byKey;

        private Values(Map<String, String> byKey) {
            this.byKey = Map.copyOf(byKey);
        }

        Optional<String> get(String key) {
            return Optional.ofNullable(byKey.get(key));
        }
    }

    /**
     * @param file where the values are kept
     * @param nanoTime a clock like {@link System#nanoTime()}
     * @param warnings told sentences about a file that cannot be used
     */
    SettingsStore(SettingsFile file, LongSupplier nanoTime, Consumer<String> warnings) {
        this.file = file;
        this.nanoTime = nanoTime;
        this.warnings = warnings;
        this.checkedAt = nanoTime.getAsLong();
        this.snapshot = file.read();
        this.snapshot.problem().ifPresent(warnings);
        this.values = new Values(snapshot.values());
    }

    /** The present values. */
    Values values() {
        if (nanoTime.getAsLong() - checkedAt >= CHECK_NANOS) {
            look();
        }
        return values;
    }

    private synchronized void look() {
        if (nanoTime.getAsLong() - checkedAt < CHECK_NANOS) {
            return;
        }
        if (!file.stamp().equals(snapshot.stamp())) {
            Snapshot now = file.read();
            now.problem().ifPresent(warnings);
            take(now);
        }
        checkedAt = nanoTime.getAsLong();
    }

    private void take(Snapshot now) {
        snapshot = now;
        Map<String, String> all = new HashMap<>(now.values());
        unstored.forEach((key, value) -> value.ifPresentOrElse(text -> all.put(key, text), () -> all.remove(key)));
        if (!all.equals(values.byKey)) {
            values = new Values(all);
        }
    }

    /**
     * Changes some keys, in memory at any rate and in the file if possible.
     *
     * @param changes the new value by key; empty takes the key out
     */
    synchronized SetResult change(Map<String, Optional<String>> changes) {
        if (changes.isEmpty()) {
            return new SetResult.Saved();
        }
        unstored.putAll(changes);
        try {
            // with what could not be stored before
            Snapshot now = file.change(Map.copyOf(unstored));
            unstored.clear();
            take(now);
            return new SetResult.Saved();
        } catch (IOException e) {
            take(snapshot);
            return new SetResult.NotStored(String.valueOf(e.getMessage()));
        }
    }
}
