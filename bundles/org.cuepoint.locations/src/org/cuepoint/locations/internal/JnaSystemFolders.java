package org.cuepoint.locations.internal;

import com.sun.jna.platform.win32.Guid.GUID;
import com.sun.jna.platform.win32.KnownFolders;
import com.sun.jna.platform.win32.Shell32Util;
import com.sun.jna.platform.win32.Win32Exception;
import java.util.Optional;

/**
 * Asks Windows ({@code SHGetKnownFolderPath}) through JNA. Loaded only on Windows, and only there is JNA needed; never
 * ran on a real Windows so far.
 */
final class JnaSystemFolders implements SystemFolders {

    /** The seam's implementation, or one that knows nothing when JNA or its native part is not there. */
    static SystemFolders orNone() {
        try {
            JnaSystemFolders folders = new JnaSystemFolders();
            folders.path("LocalAppData");
            return folders;
        } catch (LinkageError e) {
            // JNA is optional: without it the environment answers, which every resolver row names as the reason
            return SystemFolders.NONE;
        }
    }

    @Override
    public Optional<String> path(String name) {
        GUID id = switch (name) {
            case "RoamingAppData" -> KnownFolders.FOLDERID_RoamingAppData;
            case "LocalAppData" -> KnownFolders.FOLDERID_LocalAppData;
            case "Documents" -> KnownFolders.FOLDERID_Documents;
            case "Downloads" -> KnownFolders.FOLDERID_Downloads;
            default -> throw new IllegalArgumentException("unknown folder name " + name);
        };
        try {
            return Optional.ofNullable(Shell32Util.getKnownFolderPath(id)).filter(path -> !path.isEmpty());
        } catch (Win32Exception e) {
            // the folder is not set up for this user (a service account, for example): the environment answers
            return Optional.empty();
        }
    }
}
