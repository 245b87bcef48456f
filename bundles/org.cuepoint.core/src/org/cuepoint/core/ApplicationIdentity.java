package org.cuepoint.core;

/**
 * Who the running application is. CuePoint's services carry the identity of the product that installed them, so that an
 * adopter's folders, logs and reports bear the adopter's name.
 */
public interface ApplicationIdentity {

    /** A short name without spaces for folders and files, for example {@code CuePoint}; never empty. */
    String folderName();

    /** The name as shown to people, for example {@code CuePoint Workbench}; never empty. */
    String displayName();

    /** The version of the product's defining bundle in OSGi form, for example {@code 1.0.0.202611230000}. */
    String version();

    /** The build qualifier, or an empty string for a development build. */
    String build();

    /** An id of this process's session: 16 lower-case hexadecimal digits, new at every start. */
    String sessionId();

    /** Whether this is a development build, in which developers' commands and chattier logging are on. */
    boolean development();
}
