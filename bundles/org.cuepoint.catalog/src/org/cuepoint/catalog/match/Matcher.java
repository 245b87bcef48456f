package org.cuepoint.catalog.match;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cuepoint.catalog.CatalogTrack;
import org.cuepoint.catalog.library.LibraryTrack;

/**
 * Finds which catalogue track a library track is. Stateless and thread-safe.
 *
 * <p>The score, 0 to 100, adds points for title, artists, version, length, BPM and key; guards then limit it. The
 * confidence follows from the score alone: {@link Confidence#HIGH} from {@value Levels#HIGH}, {@link Confidence#MEDIUM}
 * from {@value Levels#MEDIUM}, {@link Confidence#LOW} from {@value Levels#LOW}. The guards' rules:
 *
 * <ul>
 * <li>Another title, a title that is only a part of the other, another artist, karaoke or a tribute, and another mix
 * than the one the library names are never the match, whatever else agrees.
 * <li>A library that names no mix means the original, unless the length points to an extended, radio or club form; that
 * is never high.
 * <li>High needs the same title and version and the same artists; slips of the keyboard, an unknown artist, a length or
 * BPM that contradicts keep it below.
 * <li>When several recordings fit equally and no measurement tells them apart, it is not high; when even the artist is
 * unknown, it is no match.
 * </ul>
 */
public final class Matcher {

    /** How many points two candidates may differ and still count as fitting equally. */
    private static final int EQUAL = 3;

    /** How many candidates are looked at; more are ignored. */
    private static final int MOST_CANDIDATES = 500;

    /**
     * The queries to find a track with: the most precise first, then looser ones.
     *
     * @return 1 to 4 distinct queries of at most 100 characters without parentheses; none if title and artist are blank
     */
    public List<String> queries(LibraryTrack track) {
        return Queries.of(track);
    }

    /**
     * Finds the match among candidates.
     *
     * @param track the library track
     * @param found what the catalogue's searches found, in their order; a track that stands there twice counts once
     * @return the match or none, with the reason and all candidates, best first
     */
    public MatchResult match(LibraryTrack track, List<CatalogTrack> found) {
        Scorer scorer = new Scorer(track);
        List<Scored> ranked = new ArrayList<>(distinct(found).stream().map(scorer::score).toList());
        ranked.sort(Scored.BEST_FIRST);
        if (ranked.isEmpty()) {
            return new MatchResult(Optional.empty(), "the catalogue found nothing for this track", List.of());
        }
        Scored best = judge(track, scorer, ranked);
        ranked.set(0, best);
        List<Candidate> candidates = ranked.stream().map(Scored::candidate).toList();
        if (best.possible() && best.score() >= Levels.LOW) {
            return new MatchResult(Optional.of(candidates.getFirst()), best.reason(), candidates);
        }
        return new MatchResult(Optional.empty(), "no match; the nearest: " + best.reason(), candidates);
    }

    private static List<CatalogTrack> distinct(List<CatalogTrack> found) {
        Map<String, CatalogTrack> byId = new LinkedHashMap<>();
        found.stream().limit(MOST_CANDIDATES).forEach(track -> byId.putIfAbsent(track.id(), track));
        return List.copyOf(byId.values());
    }

    /** Lowers or refuses the best candidate when others fit as well. */
    private static Scored judge(LibraryTrack track, Scorer scorer, List<Scored> ranked) {
        Scored best = ranked.getFirst();
        Scored judged = best;
        boolean named = scorer.readings().getFirst().version().named();
        for (Scored rival : ranked.subList(1, ranked.size())) {
            if (!rival.possible()) {
                break;
            }
            boolean equal = best.score() - rival.score() <= EQUAL;
            boolean unsure = best.artist().kind() == ArtistMatch.Kind.UNKNOWN || best.version() == VersionMatch.PARTLY
                    || best.version() == VersionMatch.UNSTATED;
            if (equal && unsure && !sameTrack(best, rival)) {
                return best.refused("other candidates fit equally and nothing tells them apart");
            }
            boolean otherForm = !named && track.seconds() <= 0 && rival.version() == VersionMatch.FORM;
            if (otherForm || equal && !sameRecording(best, rival)) {
                judged = judged.limited(Levels.MEDIUM_MOST, "another candidate fits nearly as well");
            }
        }
        return judged;
    }

    private static boolean sameTrack(Scored one, Scored other) {
        return one.reading().artists().sameAs(other.reading().artists())
                && one.reading().version().version().traits().equals(other.reading().version().version().traits())
                && one.reading().version().version().names().equals(other.reading().version().version().names());
    }

    private static boolean sameRecording(Scored one, Scored other) {
        Evidence.Agreement length = Evidence.of(one.track().millis() / 1000, other.track().millis(), one.track().bpm(),
                other.track().bpm(), "", "").length();
        return sameTrack(one, other) && (length == Evidence.Agreement.UNKNOWN || length.supports());
    }
}
