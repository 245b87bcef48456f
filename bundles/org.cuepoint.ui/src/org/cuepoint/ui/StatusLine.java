package org.cuepoint.ui;

/** The line at the bottom of the window that says what happened last, as a service. Thread-safe. */
public interface StatusLine {

    /** Shows a sentence until the next one; an empty text clears the line. */
    void show(String sentence);
}
