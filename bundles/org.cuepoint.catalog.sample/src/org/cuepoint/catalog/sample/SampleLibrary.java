package org.cuepoint.catalog.sample;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import org.cuepoint.catalog.library.LibraryOffer;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;

/**
 * The sample library: a Rekordbox export of 120 tracks with seven playlists that shows what matching has to deal with. Most of
 * its tracks are in the sample catalogue, some are nowhere. One playlist names a missing track, two have the same name.
 */
@Component(service = {LibraryOffer.class, SampleLibrary.class})
public final class SampleLibrary implements LibraryOffer {

    @Override
    public String name() {
        return "sample";
    }

    /** The file's name when it is copied to where the user can find it. */
    @Override
    public String fileName() {
        return "CuePoint sample library.xml";
    }

    /**
     * Opens the export (UTF-8). The caller closes it.
     *
     * @throws IOException when the installation lacks it
     */
    @Override
    public InputStream open() throws IOException {
        @Nullable
        InputStream library = SampleLibrary.class.getResourceAsStream("library.xml");
        if (library == null) {
            throw new FileNotFoundException("The sample library is missing in this installation.");
        }
        return library;
    }
}
