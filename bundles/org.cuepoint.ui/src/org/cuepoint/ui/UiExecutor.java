package org.cuepoint.ui;

/**
 * The one way onto the UI thread, as a service. Tasks run later, one after the other, in the order in which they were
 * given by a thread; once the user interface is gone they are dropped, since nobody would see what they do. Tests use
 * {@link org.cuepoint.ui.testing.QueuedUi}. Thread-safe.
 */
public interface UiExecutor {

    /** Runs the task on the UI thread after the present event, also when called on the UI thread itself. */
    void execute(Runnable task);
}
