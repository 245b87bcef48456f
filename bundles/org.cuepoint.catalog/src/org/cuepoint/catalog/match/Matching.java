package org.cuepoint.catalog.match;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cuepoint.catalog.CatalogTrack;
import org.cuepoint.catalog.library.LibraryTrack;

/**
 * The search for one track's match among candidates that arrive in several answers. Each candidate is scored once; all
 * of them are judged together after every answer. Not thread-safe.
 */
public final class Matching {

    /** How many points two candidates may differ and still count as fitting equally. */
    private static final int EQUAL = 3;

    /** How many candidates are looked at; more are ignored. */
    private static final int MOST_CONSIDERED = 500;

    private final LibraryTrack track;
    private final Scorer scorer;
    private final Set<String> seen = new HashSet<>();
    private final List<Scored> ranked = new ArrayList<>();

    Matching(LibraryTrack track) {
        this.track = track;
        this.scorer = new Scorer(track);
    }

    /**
     * Adds what a search found.
     *
     * @param found in the order of the answer; a track that was there before counts once
     * @return the match among everything added so far, or none, with the reason and the best candidates
     */
    public MatchResult add(List<CatalogTrack> found) {
        for (CatalogTrack candidate : found) {
            if (seen.size() < MOST_CONSIDERED && seen.add(candidate.id())) {
                ranked.add(scorer.score(candidate));
            }
        }
        ranked.sort(Scored.BEST_FIRST);
        return result();
    }

    private MatchResult result() {
        if (ranked.isEmpty()) {
            return new MatchResult(Optional.empty(), "the catalogue found nothing for this track", List.of());
        }
        Scored best = judge();
        List<Candidate> candidates = new ArrayList<>(List.of(best.candidate()));
        ranked.stream().skip(1).map(Scored::candidate).forEach(candidates::add);
        if (best.possible() && best.score() >= Levels.LOW) {
            return new MatchResult(Optional.of(candidates.getFirst()), best.reason(), candidates, ranked.size());
        }
        return new MatchResult(Optional.empty(), "no match; the nearest: " + best.reason(), candidates, ranked.size());
    }

    /** The best candidate, lowered or refused when others fit as well. */
    private Scored judge() {
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
