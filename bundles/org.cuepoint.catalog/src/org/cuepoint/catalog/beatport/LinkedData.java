package org.cuepoint.catalog.beatport;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cuepoint.catalog.CatalogTrack;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads the schema.org MusicRecording that a track's page carries as JSON-LD for search engines. */
final class LinkedData {

    private static final Pattern TRACK_ADDRESS = Pattern
            .compile("/track/([^/?#]{1,200})/([A-Za-z0-9_-]{1,64})(?:[/?#]|$)");
    private static final int DEPTH_LIMIT = 4;

    private final SiteAddresses site;

    LinkedData(SiteAddresses site) {
        this.site = site;
    }

    /** The page's recording, or empty when it has none with a name and an id. */
    Optional<CatalogTrack> track(Document page) {
        for (Element script : page.select("script[type=application/ld+json]")) {
            Optional<CatalogTrack> track = JsonTree.parse(script.data())
                    .flatMap(tree -> recording(tree, DEPTH_LIMIT))
                    .flatMap(recording -> read(recording, page));
            if (track.isPresent()) {
                return track;
            }
        }
        return Optional.empty();
    }

    private static Optional<JsonObject> recording(JsonElement tree, int depth) {
        if (depth == 0) {
            return Optional.empty();
        }
        if (tree instanceof JsonObject object) {
            boolean recording = Values.texts(object, "@type", "@type").contains("MusicRecording");
            return recording ? Optional.of(object) : recording(Values.member(object, "@graph"), depth - 1);
        }
        if (tree.isJsonArray()) {
            return Values.elements(tree).stream().flatMap(entry -> recording(entry, depth - 1).stream()).findFirst();
        }
        return Optional.empty();
    }

    private Optional<CatalogTrack> read(JsonObject recording, Document page) {
        String title = Values.text(recording, "name");
        Optional<Matcher> address = address(recording, page);
        if (title.isEmpty() || address.isEmpty()) {
            return Optional.empty();
        }
        String id = address.get().group(2);
        JsonObject album = Values.object(recording, "inAlbum");
        return Optional.of(new CatalogTrack(id, title, "",
                List.copyOf(Values.texts(recording, "byArtist", "name")), List.of(),
                Values.text(recording, "isrcCode"), Numbers.millis(Values.text(recording, "duration")), 0, "",
                String.join(", ", Values.texts(recording, "genre", "name")), Values.text(album, "recordLabel"),
                Values.text(recording, "inAlbum"), date(recording, album),
                site.track(id, address.get().group(1), title)));
    }

    private static String date(JsonObject recording, JsonObject album) {
        String own = Numbers.date(Values.text(recording, "datePublished"));
        return own.isEmpty() ? Numbers.date(Values.text(album, "datePublished")) : own;
    }

    /** Where the page says that it is: the recording's own address, else the page's canonical one. It holds slug and id. */
    private static Optional<Matcher> address(JsonObject recording, Document page) {
        List<String> places = new ArrayList<>(
                List.of(Values.text(recording, "url"), Values.text(recording, "@id")));
        page.select("link[rel=canonical]").forEach(link -> places.add(link.attr("href")));
        page.select("meta[property=og:url]").forEach(meta -> places.add(meta.attr("content")));
        return places.stream().map(TRACK_ADDRESS::matcher).filter(Matcher::find).findFirst();
    }
}
