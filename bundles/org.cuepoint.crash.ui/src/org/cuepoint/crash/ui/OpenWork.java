package org.cuepoint.crash.ui;

/**
 * Says what becomes of the user's work when the application ends now, contributed as a service by whoever holds work. It is
 * asked on the UI thread when something failed.
 */
public interface OpenWork {

    /**
     * A whole sentence, for example {@code 12 matched tracks are saved and are offered again at the next start.} Empty when
     * there is nothing to say. Returns at once: it neither reads from a disk nor waits.
     */
    String sentence();
}
