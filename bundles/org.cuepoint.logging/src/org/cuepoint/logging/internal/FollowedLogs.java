package org.cuepoint.logging.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Gives the records that are logged from now on, of every process, through rotations and truncations. */
final class FollowedLogs implements AutoCloseable {

    /** Waits a moment between two looks at the files. */
    interface Pause {
        void pause() throws InterruptedException;
    }

    private final Path folder;
    private final Map<Path, FollowedLog> logs = new HashMap<>();

    /**
     * Notes where the files end at this moment.
     *
     * @param folder where the logs are
     * @throws IOException when it cannot be read
     */
    FollowedLogs(Path folder) throws IOException {
        this.folder = folder;
        for (Path file : LogFiles.present(folder)) {
            logs.put(file, FollowedLog.fromEnd(file));
        }
    }

    /** Where a file ended when following began; what is behind that is given here. */
    Map<Path, Long> ends() {
        Map<Path, Long> ends = new HashMap<>();
        logs.forEach((file, log) -> ends.put(file, log.position()));
        return ends;
    }

    /**
     * Follows until the thread is interrupted.
     *
     * @param consumer is given each record when it is whole
     * @throws InterruptedException always, at the end
     */
    void follow(Consumer<LogEntry> consumer, Pause pause) throws IOException, InterruptedException {
        while (true) {
            List<Path> present = new ArrayList<>(LogFiles.present(folder));
            for (Path file : present) {
                FollowedLog log = logs.get(file);
                if (log == null) {
                    log = FollowedLog.fromBeginning(file);
                    logs.put(file, log);
                }
                log.read(consumer);
            }
            pause.pause();
        }
    }

    @Override
    public void close() throws IOException {
        for (FollowedLog log : logs.values()) {
            log.close();
        }
    }
}
