package org.cuepoint.catalog.sample;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bundled tracks, as JSON objects in the shape in which the site's pages hold them. */
final class SampleTracks {

    private SampleTracks() {
    }

    /**
     * Reads the bundled catalogue.
     *
     * @throws IOException when the installation lacks it
     */
    static List<JsonObject> load() throws IOException {
        try (Reader reader = new InputStreamReader(open(), StandardCharsets.UTF_8)) {
            List<JsonObject> tracks = new ArrayList<>();
            for (JsonElement track : JsonParser.parseReader(reader).getAsJsonObject().getAsJsonArray("tracks")) {
                tracks.add(track.getAsJsonObject());
            }
            return List.copyOf(tracks);
        }
    }

    private static InputStream open() throws IOException {
        @Nullable
        InputStream catalogue = SampleTracks.class.getResourceAsStream("catalogue.json");
        if (catalogue == null) {
            throw new FileNotFoundException("The sample catalogue's tracks are missing in this installation.");
        }
        return catalogue;
    }

    /** The names of a track's artists and remixers. */
    static List<String> artists(JsonObject track) {
        List<String> names = new ArrayList<>();
        track.getAsJsonArray("artists")
                .forEach(artist -> names.add(artist.getAsJsonObject().get("artist_name").getAsString()));
        return names;
    }

    /** A text or number of a track as text. */
    static String text(JsonObject track, String name) {
        return track.get(name).getAsString();
    }
}
