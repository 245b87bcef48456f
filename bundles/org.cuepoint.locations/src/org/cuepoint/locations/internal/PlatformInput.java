package org.cuepoint.locations.internal;

import java.util.Map;
import java.util.Optional;

/**
 * Everything that decides where the locations are. This class and those that use it to resolve run at every start before
 * anything else of ours, in a cold virtual machine: they do without lambdas, streams and regular expressions, whose first
 * use costs more than all the resolving. Texts are as the system gave them; an empty text means it gave none.
 *
 * @param os the family of the operating system
 * @param environment the environment variables; not copied at every start: what the system gives cannot be changed
 * @param systemHome the home folder by the system's own record of users
 * @param user the user's name
 * @param application the application's folder name
 * @param installArea the folder the application is installed in
 * @param workingFolder what relative paths given on purpose are relative to
 * @param tempFolder the system's folder for temporary files
 * @param properties framework properties, see {@link LocationResolver}
 * @param files what the resolvers ask the system
 */
record PlatformInput(Os os, Map<String, String> environment, String systemHome, String user, String application,
        String installArea, String workingFolder, String tempFolder, Map<String, String> properties,
        FileLookup files) {

    /** The value of an environment variable that is set and not empty; names ignore case on Windows. */
    Optional<String> variable(String name) {
        String value = environment.get(name);
        if (value == null && os == Os.WINDOWS) {
            for (Map.Entry<String, String> entry : environment.entrySet()) {
                value = entry.getKey().equalsIgnoreCase(name) ? entry.getValue() : value;
            }
        }
        return value == null || value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    /** The value of a property that is set and not blank. */
    Optional<String> property(String name) {
        String value = properties.get(name);
        return value == null || value.isBlank() ? Optional.empty() : Optional.of(value.strip());
    }

    /** Whether a text is an absolute path that the platform allows. */
    boolean isPlace(String path) {
        return os.paths().absolute(path) && os.paths().usable(path);
    }
}
