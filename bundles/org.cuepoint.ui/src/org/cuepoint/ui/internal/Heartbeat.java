package org.cuepoint.ui.internal;

import java.util.function.Supplier;

import org.cuepoint.performance.FreezeWatch;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;

/**
 * Signs of life of the thread of the user interface: a timer of the display, once a second. It runs while the event loop waits
 * and within the loops of dialogs, menus and drags, also those of the system. Made and begun on that thread.
 */
final class Heartbeat implements FreezeWatch.Probe {

    private static final int BEAT_MS = Math.toIntExact(BEAT.toMillis());

    private final Display display;
    private final Thread thread = Thread.currentThread();
    private final Supplier<String> activity;
    private volatile long lastSign = System.nanoTime();
    private volatile boolean gone;

    /**
     * @param display the display of the calling thread
     * @param activity what is done now, in plain words; empty when unknown
     */
    Heartbeat(Display display, Supplier<String> activity) {
        this.display = display;
        this.activity = activity;
    }

    /** Begins to beat. */
    void begin() {
        display.addListener(SWT.Dispose, event -> gone = true);
        display.timerExec(BEAT_MS, this::beat);
    }

    private void beat() {
        lastSign = System.nanoTime();
        if (!gone) {
            display.timerExec(BEAT_MS, this::beat);
        }
    }

    /** Ends it. */
    void end() {
        gone = true;
    }

    @Override
    public Thread thread() {
        return thread;
    }

    @Override
    public long lastSign() {
        return lastSign;
    }

    @Override
    public boolean gone() {
        return gone;
    }

    @Override
    public String activity() {
        return activity.get();
    }
}
