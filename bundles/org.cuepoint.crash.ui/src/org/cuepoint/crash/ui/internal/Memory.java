package org.cuepoint.crash.ui.internal;

import java.util.Optional;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.osgi.service.datalocation.Location;
import org.osgi.service.prefs.BackingStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is remembered with the state of the workbench; nothing when it has no folder for that. */
enum Memory {
    /** The id of the session whose end was told. */
    TOLD("told"),
    /** Not empty when the next start is to be a safe one. */
    SAFE_START("safeStart");

    private static final Logger LOG = LoggerFactory.getLogger(Memory.class);
    private static final String NODE = "org.cuepoint.crash.ui";

    private final String key;

    Memory(String key) {
        this.key = key;
    }

    String get() {
        return node().map(node -> node.get(key, "")).orElse("");
    }

    /** @return whether it is remembered */
    boolean put(String value) {
        Optional<IEclipsePreferences> node = node();
        if (node.isEmpty()) {
            return false;
        }
        node.get().put(key, value);
        try {
            node.get().flush();
            return true;
        } catch (BackingStoreException e) {
            LOG.info("What was told cannot be remembered and will be told again: {}", e.getMessage());
            return false;
        }
    }

    private static Optional<IEclipsePreferences> node() {
        Location area = Platform.getInstanceLocation();
        return area != null && area.isSet() ? Optional.of(InstanceScope.INSTANCE.getNode(NODE)) : Optional.empty();
    }
}
