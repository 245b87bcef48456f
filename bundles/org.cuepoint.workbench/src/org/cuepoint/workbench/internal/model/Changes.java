package org.cuepoint.workbench.internal.model;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Those who want to know that something changed. Used on the UI thread. */
final class Changes {

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    Watch add(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    void fire() {
        listeners.forEach(Runnable::run);
    }
}
