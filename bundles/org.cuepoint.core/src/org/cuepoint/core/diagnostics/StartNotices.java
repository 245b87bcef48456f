package org.cuepoint.core.diagnostics;

import java.util.List;

/**
 * What the user should be told once a session because it was noticed at the start, contributed as a service by the bundle
 * that noticed it. The command line prints it before a command runs.
 */
public interface StartNotices {

    /** Whole sentences in plain words, in the order they were noticed; empty when all went well. */
    List<String> sentences();
}
