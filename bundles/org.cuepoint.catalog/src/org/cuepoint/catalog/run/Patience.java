package org.cuepoint.catalog.run;

import org.cuepoint.catalog.CatalogException;
import org.cuepoint.catalog.CatalogException.Kind;

/**
 * Decides when a catalogue is asked no more, because hours of failures help nobody and a site that refuses should be
 * left alone. Each search that counts here has been repeated by the network already. A single answer begins the count
 * anew, so that a search still under way when it ran out may bring it back. Thread-safe.
 */
final class Patience {

    /** So many searches in a row without any answer at all are enough. */
    static final int UNREACHABLE_MOST = 5;

    /** So many searches in a row that failed in whatever way are enough: some queries fail by themselves. */
    static final int FAILED_MOST = 20;

    private final String who;
    private int unreachable;
    private int failed;

    Patience(String who) {
        this.who = who;
    }

    /** A search was answered. */
    synchronized void answered() {
        unreachable = 0;
        failed = 0;
    }

    /** A search failed. */
    synchronized void failed(CatalogException.Kind kind) {
        failed++;
        unreachable = kind == Kind.UNREACHABLE || kind == Kind.TIMEOUT ? unreachable + 1 : 0;
    }

    /** Why nothing more is to be asked, as the end of a sentence; empty while it may be. */
    synchronized String exhausted() {
        if (unreachable >= UNREACHABLE_MOST) {
            return who + " could not be reached " + unreachable + " times in a row";
        }
        return failed >= FAILED_MOST ? who + " failed to answer " + failed + " times in a row" : "";
    }
}
