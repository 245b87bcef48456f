package org.cuepoint.core.write;

import java.util.Optional;

/**
 * The folder the user chose for exports. A contract, since the locations, which need it, lie below the settings, which
 * have it.
 */
public interface ExportsChoice {

    /** The folder as the user gave it; empty when none was chosen. Cheap, and asked for at every use. */
    Optional<String> folder();
}
