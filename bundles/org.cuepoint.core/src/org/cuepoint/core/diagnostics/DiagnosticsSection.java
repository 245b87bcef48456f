package org.cuepoint.core.diagnostics;

import java.util.Map;

/**
 * One named part of the diagnostics, contributed as a service by the bundle that knows it. {@code doctor}, "Copy
 * diagnostic info" and the support bundle show all of them.
 */
public interface DiagnosticsSection {

    /** The name of the section: a JSON field name in lower case, for example {@code locations}; unique. */
    String name();

    /**
     * Collects the section now. The tree holds only maps with string keys, lists, strings, numbers, booleans and nulls, in
     * the order to be shown. It may hold real paths but never a secret. It must return within a second and may not touch
     * the user interface.
     */
    Map<String, ?> collect();
}
