package org.cuepoint.logging.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where records go: the recent ones in memory, the console, the file; and as long as there is no file, a queue that waits for
 * one. Used under the pipeline's lock, but for {@link #recent} and {@link #keepRecent}.
 */
final class Sinks {

    /** How many records wait for the file; beyond that the oldest are lost, and counted. */
    static final int EARLY = 2_000;
    /** How many recent records are kept in memory until the settings are known. */
    static final int RECENT = 200;

    private final RecentBuffer recent = new RecentBuffer(RECENT);
    private final Deque<Line> early = new ArrayDeque<>();
    private final LogHealth health;
    private @Nullable LogFile file;
    private @Nullable ConsoleSink console;

    /** @param health where losses are counted */
    Sinks(LogHealth health) {
        this.health = health;
    }

    void put(Line line) {
        recent.add(line.text());
        ConsoleSink terminal = console;
        if (terminal != null) {
            terminal.write(line);
        }
        LogFile target = file;
        if (target != null) {
            target.write(line.text());
        } else {
            keep(line);
        }
    }

    private void keep(Line line) {
        if (early.size() == EARLY) {
            early.removeFirst();
            health.earlyRecordLost();
        }
        early.addLast(line);
    }

    /** Gives everything to the operating system; returns what is to be said about the file in the log. */
    List<String> flush() {
        LogFile target = file;
        if (target == null) {
            return List.of();
        }
        target.flush();
        return target.news();
    }

    boolean failing() {
        LogFile target = file;
        return target != null && target.failing();
    }

    void showOn(ConsoleSink sink) {
        console = sink;
        early.forEach(sink::write);
    }

    void writeTo(LogFile opened) {
        file = opened;
        early.forEach(line -> opened.write(line.text()));
        early.clear();
        opened.flush();
    }

    void detachFile() {
        LogFile last = file;
        file = null;
        if (last != null) {
            last.close();
        }
    }

    void keepRecent(int records) {
        recent.resize(records);
    }

    List<String> recent() {
        return recent.all();
    }
}
