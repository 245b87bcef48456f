package org.cuepoint.locations.internal;

import java.util.Map;
import java.util.Optional;

/**
 * Everything that decides where the locations are. Texts are as the system gave them; an empty text means it gave none.
 *
 * @param os the family of the operating system
 * @param environment the environment variables
 * @param systemHome the home folder by the system's own record of users
 * @param user the user's name
 * @param application the application's folder name
 * @param installArea the folder the application is installed in
 * @param workingFolder what relative paths given on purpose are relative to
 * @param tempFolder the system's folder for temporary files
 * @param properties framework properties, see {@link LocationResolver}
 * @param knownFolders the system's known folders
 * @param files what the resolvers ask the disk
 */
record PlatformInput(Os os, Map<String, String> environment, String systemHome, String user, String application,
        String installArea, String workingFolder, String tempFolder, Map<String, String> properties,
        SystemFolders knownFolders, FileLookup files) {

    PlatformInput {
        environment = Map.copyOf(environment);
        properties = Map.copyOf(properties);
    }

    /** The value of an environment variable that is set and not empty; names ignore case on Windows. */
    Optional<String> variable(String name) {
        String value = environment.get(name);
        if (value == null && os == Os.WINDOWS) {
            value = environment.entrySet().stream().filter(entry -> entry.getKey().equalsIgnoreCase(name))
                    .map(Map.Entry::getValue).findFirst().orElse(null);
        }
        return Optional.ofNullable(value).filter(text -> !text.isEmpty());
    }

    /** The value of a property that is set and not blank. */
    Optional<String> property(String name) {
        return Optional.ofNullable(properties.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** Whether a text is an absolute path that the platform allows. */
    boolean isPlace(String path) {
        return os.paths().absolute(path) && os.paths().usable(path);
    }
}
