package org.cuepoint.locations;

/** Why a location is where it is. {@link #text()} says it to the user in words. */
public sealed interface Reason {

    /** The reason in words, without a full stop, for example {@code environment variable XDG_CONFIG_HOME}. */
    String text();

    /**
     * An environment variable names the base folder.
     *
     * @param variable the variable's name
     */
    record Environment(String variable) implements Reason {
        @Override
        public String text() {
            return "environment variable " + variable;
        }
    }

    /**
     * The system's own answer for a folder with a well-known role, so that redirection is followed.
     *
     * @param name the folder's name in the platform's documentation, for example {@code RoamingAppData}
     */
    record KnownFolder(String name) implements Reason {
        @Override
        public String text() {
            return "known folder " + name;
        }
    }

    /**
     * A key of the user-dirs.dirs file.
     *
     * @param key for example {@code XDG_DOCUMENTS_DIR}
     */
    record UserDirs(String key) implements Reason {
        @Override
        public String text() {
            return key + " in user-dirs.dirs";
        }
    }

    /**
     * Nothing was set; the platform's convention decides.
     *
     * @param convention for example {@code XDG Base Directory default}
     */
    record Convention(String convention) implements Reason {
        @Override
        public String text() {
            return convention;
        }
    }

    /**
     * The user or the product chose the folder.
     *
     * @param name where the choice is kept, in words
     */
    record Preference(String name) implements Reason {
        @Override
        public String text() {
            return "chosen in " + name;
        }
    }

    /**
     * Portable mode: everything is below one folder.
     *
     * @param by what switched it on, in words, for example {@code environment variable CUEPOINT_HOME}
     */
    record Portable(String by) implements Reason {
        @Override
        public String text() {
            return "portable mode by " + by;
        }
    }

    /**
     * The folder stands below another location and has that location's reason.
     *
     * @param base the location it is below
     * @param reason why that one is where it is
     */
    record Below(Location base, Reason reason) implements Reason {
        @Override
        public String text() {
            return "below " + base.id() + " (" + reason.text() + ")";
        }
    }

    /**
     * A better place could not be used.
     *
     * @param wanted the place that would have been used, as text
     * @param because why it could not, in words without a full stop
     */
    record Fallback(String wanted, String because) implements Reason {
        @Override
        public String text() {
            return "fallback because " + wanted + " " + because;
        }
    }
}
