package org.cuepoint.redaction.internal;

import java.net.URL;
import java.util.Optional;

/**
 * Tells the user's home folder from the framework's user area, {@code HOME/user/} by default. Only the bundle of
 * locations asks the Java runtime for it, and that one lies above this.
 */
final class UserHome {

    private static final String DEFAULT_NAME = "/user";

    private UserHome() {
    }

    /** The home folder as a path of this system; empty when the user area was moved away from its default. */
    static Optional<String> fromUserArea(URL area) {
        String path = area.getPath();
        String folder = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        if (!"file".equals(area.getProtocol()) || !folder.endsWith(DEFAULT_NAME)) {
            return Optional.empty();
        }
        String home = folder.substring(0, folder.length() - DEFAULT_NAME.length());
        boolean drive = home.length() > 2 && home.charAt(0) == '/' && home.charAt(2) == ':';
        return Optional.of(drive ? home.substring(1).replace('/', '\\') : home).filter(found -> !found.isEmpty());
    }

    /** The last part of a home folder's path, which is the user's name nearly everywhere. */
    static String userName(String home) {
        return home.substring(Math.max(home.lastIndexOf('/'), home.lastIndexOf('\\')) + 1);
    }
}
