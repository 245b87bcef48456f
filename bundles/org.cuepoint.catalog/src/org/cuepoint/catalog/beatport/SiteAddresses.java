package org.cuepoint.catalog.beatport;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

import org.cuepoint.catalog.internal.PlainText;

/**
 * The addresses of a site that answers like Beatport's.
 *
 * @param base the site without a slash at its end, for example {@code https://www.beatport.com}
 */
record SiteAddresses(String base) {

    /** The number of tracks asked for: the most candidates that are worth scoring, and what the site's own pages ask. */
    private static final int PER_PAGE = 50;
    /** Longer queries find nothing more; a server may refuse addresses of some thousand characters. */
    private static final int QUERY_LIMIT = 250;
    private static final int SLUG_LIMIT = 100;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_SLUG = Pattern.compile("[^a-z0-9]+");
    private static final Pattern DASHES_AT_ENDS = Pattern.compile("^-|-$");

    /** The addresses below a base, which may have a path and slashes at its end. */
    static SiteAddresses of(URI base) {
        String text = base.toASCIIString();
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '/') {
            end--;
        }
        return new SiteAddresses(text.substring(0, end));
    }

    /** The first page of the search for these words. */
    URI search(String query) {
        return URI.create(base + "/search/tracks?q=" + encode(query) + "&page=1&per-page=" + PER_PAGE);
    }

    /**
     * The page of a track: {@code {base}/track/{slug}/{id}}.
     *
     * @param id the track's id; encoded, so that no id can lead to another place
     * @param slug the site's slug, or empty to make one
     * @param title what the slug is made from when there is none
     */
    String track(String id, String slug, String title) {
        String given = slug(slug);
        return base + "/track/" + (given.isEmpty() ? readable(title) : given) + "/" + encode(id);
    }

    private static String readable(String title) {
        String made = slug(title);
        // a title wholly in another script has no slug; the site finds tracks by id, whatever stands here
        return made.isEmpty() ? "track" : made;
    }

    /** A text in the form of a slug: lower-case ASCII letters, digits and single dashes between them; possibly empty. */
    static String slug(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("")
                .toLowerCase(Locale.ROOT);
        String dashed = NO_SLUG.matcher(plain).replaceAll("-");
        String cut = dashed.substring(0, Math.min(dashed.length(), SLUG_LIMIT));
        return DASHES_AT_ENDS.matcher(cut).replaceAll("");
    }

    /**
     * A query as the site takes it: control characters gone, at most {@value #QUERY_LIMIT} characters, and no parentheses
     * when there is more than one pair, which the site answers with 403.
     */
    static String cleanQuery(String query) {
        long opening = query.chars().filter(c -> c == '(').count();
        long closing = query.chars().filter(c -> c == ')').count();
        String allowed = opening > 1 || closing > 1 ? query.replace('(', ' ').replace(')', ' ') : query;
        return PlainText.of(allowed, QUERY_LIMIT);
    }

    private static String encode(String text) {
        // URLEncoder writes forms, where a space is a plus; %20 means a space everywhere in an address
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
