package org.cuepoint.catalog.library;

import java.io.IOException;
import java.io.InputStream;

/** A library that comes with the application, contributed as a service, for example the sample library. */
public interface LibraryOffer {

    /** The word a command chooses it by, and the catalogue that answers for it when none is chosen. */
    String name();

    /** The file's name when it is copied to where the user can find it. */
    String fileName();

    /**
     * Opens the export (UTF-8 XML). The caller closes it.
     *
     * @throws IOException when the installation lacks it
     */
    InputStream open() throws IOException;
}
