package org.cuepoint.workbench.internal.model;

/** A listener that was added. */
@FunctionalInterface
public interface Watch {

    /** Removes the listener; doing so twice does nothing. */
    void end();
}
