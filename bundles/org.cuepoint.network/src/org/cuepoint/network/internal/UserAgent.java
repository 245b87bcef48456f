package org.cuepoint.network.internal;

import org.cuepoint.core.ApplicationIdentity;
import org.jspecify.annotations.Nullable;

/** Names the application to servers: {@code Name/Version} (RFC 9110, section 10.1.5). */
final class UserAgent {

    private static final String UNNAMED = "CuePoint-Runtime";

    private UserAgent() {
    }

    /** The header's value; the runtime's own name when the application has none. */
    static String of(@Nullable ApplicationIdentity identity) {
        if (identity == null) {
            return UNNAMED;
        }
        String name = token(identity.folderName());
        String version = token(identity.version());
        return (name.isEmpty() ? UNNAMED : name) + (version.isEmpty() ? "" : "/" + version);
    }

    private static String token(String text) {
        return text.replaceAll("[^0-9A-Za-z._-]", "");
    }
}
