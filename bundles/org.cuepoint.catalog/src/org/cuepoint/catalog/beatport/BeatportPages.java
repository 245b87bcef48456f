package org.cuepoint.catalog.beatport;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cuepoint.catalog.CatalogTrack;
import org.cuepoint.catalog.beatport.PageReading.NoResults;
import org.cuepoint.catalog.beatport.PageReading.Reason;
import org.cuepoint.catalog.beatport.PageReading.Tracks;
import org.cuepoint.catalog.beatport.PageReading.Unreadable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Reads the pages of Beatport's site. The tracks stand as JSON in {@code <script id="__NEXT_DATA__">}, in one of the
 * queries of {@code props.pageProps.dehydratedState}. Single fields may be missing, null, of another type or under an
 * older name; a page without the list itself is {@link Unreadable}, so that a changed site is never taken for "nothing
 * found". Any text is a legal argument; nothing is thrown. Thread-safe.
 */
public final class BeatportPages {

    /** Characters; a search page has some 500,000. */
    static final int PAGE_LIMIT = 8 * 1024 * 1024;
    /**
     * Elements; a search page has some thousands. Nested tables and formatting cost a parser time by the square of their
     * number: some minutes for a page of {@link #PAGE_LIMIT} characters, under a second for this many.
     */
    static final int ELEMENTS_LIMIT = 40_000;
    /** A page has 50 tracks, at most 150 when asked for. */
    private static final int TRACKS_LIMIT = 500;

    private final TrackReader reader;
    private final LinkedData linkedData;

    /**
     * @param site the site's base, from which the addresses of tracks are made, for example {@code https://www.beatport.com}
     */
    public BeatportPages(URI site) {
        SiteAddresses addresses = SiteAddresses.of(site);
        reader = new TrackReader(addresses);
        linkedData = new LinkedData(addresses);
    }

    /** Reads a page of search results. */
    public PageReading search(String html) {
        Optional<Unreadable> unfit = unfit(html);
        return unfit.isPresent() ? unfit.get() : fromScript(Jsoup.parse(html));
    }

    /**
     * Reads a track's own page: the same script, or else its JSON-LD (schema.org MusicRecording).
     *
     * @return one track, or why there is none
     */
    public PageReading track(String html) {
        Optional<Unreadable> unfit = unfit(html);
        if (unfit.isPresent()) {
            return unfit.get();
        }
        Document page = Jsoup.parse(html);
        PageReading fromScript = fromScript(page);
        if (fromScript instanceof Tracks tracks) {
            return new Tracks(tracks.tracks().subList(0, 1), tracks.skipped());
        }
        Optional<CatalogTrack> linked = linkedData.track(page);
        return linked.isPresent() ? new Tracks(List.of(linked.get()), 0) : fromScript;
    }

    private static Optional<Unreadable> unfit(String html) {
        if (html.isBlank()) {
            return Optional.of(new Unreadable(Reason.EMPTY));
        }
        boolean tooLarge = html.length() > PAGE_LIMIT || elements(html) > ELEMENTS_LIMIT;
        return tooLarge ? Optional.of(new Unreadable(Reason.TOO_LARGE)) : Optional.empty();
    }

    private static int elements(String html) {
        int elements = 0;
        for (int i = html.indexOf('<'); i >= 0 && i + 1 < html.length(); i = html.indexOf('<', i + 1)) {
            elements += Character.isLetter(html.charAt(i + 1)) ? 1 : 0;
        }
        return elements;
    }

    private PageReading fromScript(Document page) {
        Reason reason = Reason.NO_SCRIPT;
        for (Element script : page.select("script#__NEXT_DATA__")) {
            Optional<JsonElement> tree = JsonTree.parse(script.data());
            if (tree.isPresent()) {
                return fromTree(tree.get());
            }
            reason = Reason.BAD_JSON;
        }
        return new Unreadable(reason);
    }

    private PageReading fromTree(JsonElement tree) {
        TrackLists lists = new TrackLists(tree);
        if (lists.searchIsEmpty()) {
            return new NoResults();
        }
        for (TrackLists.Found list : lists.likeliest()) {
            List<JsonElement> entries = list.entries().subList(0, Math.min(list.entries().size(), TRACKS_LIMIT));
            List<CatalogTrack> tracks = read(entries);
            if (!tracks.isEmpty()) {
                return new Tracks(tracks, entries.size() - tracks.size());
            }
        }
        return lists.saysNone() ? new NoResults() : new Unreadable(Reason.NO_TRACKS);
    }

    private List<CatalogTrack> read(List<JsonElement> entries) {
        List<CatalogTrack> tracks = new ArrayList<>();
        for (JsonElement entry : entries) {
            if (entry instanceof JsonObject object) {
                reader.read(object).ifPresent(tracks::add);
            }
        }
        return tracks;
    }
}
