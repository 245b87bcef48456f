package org.cuepoint.catalog.match;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cuepoint.catalog.CatalogTrack;
import org.cuepoint.catalog.library.LibraryTrack;

/**
 * Scores one candidate under one reading: points for title 38, artists 24, version 20, length 9, BPM 6 and key 3; what
 * is unknown gets three quarters of its points. Then guards limit the score, see {@link Guards}.
 */
final class Scorer {

    private static final double TITLE = 38;
    private static final double ARTISTS = 24;
    private static final double VERSION = 20;
    private static final double LENGTH = 9;
    private static final double BPM = 6;
    private static final double KEY = 3;

    private final LibraryTrack wanted;
    private final List<Reading> readings;

    Scorer(LibraryTrack wanted) {
        this.wanted = wanted;
        this.readings = Reading.of(wanted);
    }

    /** The readings of the library track. */
    List<Reading> readings() {
        return readings;
    }

    /** Scores a candidate under the reading that suits it best. */
    Scored score(CatalogTrack track) {
        Reading found = Reading.of(track);
        Evidence evidence = Evidence.of(wanted.seconds(), track.millis(), wanted.bpm(), track.bpm(), wanted.key(),
                track.key());
        List<NormalText> said = new ArrayList<>(List.of(NormalText.of(track.mix()), NormalText.of(track.label()),
                NormalText.of(track.release())));
        said.addAll(found.version().remixers().names());
        Found candidate = new Found(track, found, said);
        Scored best = score(candidate, readings.getFirst(), evidence);
        for (Reading reading : readings.subList(1, readings.size())) {
            Scored other = score(candidate, reading, evidence);
            best = Scored.BEST_FIRST.compare(other, best) < 0 ? other : best;
        }
        return best;
    }

    /**
     * A candidate.
     *
     * @param said what it says beside the title, which a library may have put into a bracket of its title
     */
    private record Found(CatalogTrack track, Reading reading, List<NormalText> said) {
    }

    private Scored score(Found candidate, Reading reading, Evidence evidence) {
        CatalogTrack track = candidate.track();
        Reading found = candidate.reading();
        ArtistNames remixers = found.version().remixers()
                .and(ArtistNames.of(String.join(" ", found.version().version().names())));
        ArtistNames wantedRemixers = reading.version().remixers()
                .and(ArtistNames.of(String.join(" ", reading.version().version().names())));
        ArtistMatch artist = ArtistMatch.compare(reading.artists(), reading.guests(),
                found.artists().and(found.guests()), remixers.and(wantedRemixers));
        TitleMatch title = title(reading, found, candidate.said());
        VersionMatch version = version(reading, found);
        if (saysAll(reading, found)) {
            title = TitleMatch.SAME;
            version = found.version().version().original() ? VersionMatch.IMPLIED : VersionMatch.SAME;
        } else if (version == VersionMatch.OTHER && namedInSubtitle(reading, found)) {
            version = VersionMatch.CLOSE;
        }
        Verdict verdict = new Verdict();
        Guards guards = new Guards(verdict, title, artist, version, evidence);
        guards.judge(reading, found);
        if (Imitations.of(track, wanted)) {
            verdict.refuse(30, "an imitation (karaoke, tribute or the like)");
        }
        double points = TITLE * title.likeness() + ARTISTS * artist.likeness() + VERSION * version.likeness()
                + LENGTH * evidence.length().likeness() + BPM * evidence.bpm().likeness()
                + KEY * evidence.key().likeness();
        return new Scored(track, found, verdict.score(points), verdict.possible(), artist, version, evidence,
                context(track), verdict.reason());
    }

    /** Compares the versions. Where the library names none, a remixer among its artists names one. */
    private static VersionMatch version(Reading reading, Reading found) {
        ArtistNames remixers = reading.artists().notIn(found.artists()).in(found.version().remixers());
        if (reading.version().named() || remixers.isEmpty()) {
            return VersionComparer.compare(reading.version(), found.version());
        }
        VersionComparer.Credited credited = new VersionComparer.Credited(MixVersion.UNSTATED, remixers,
                ArtistNames.NONE);
        return VersionComparer.compare(credited, found.version()).worst(VersionMatch.CLOSE);
    }

    private TitleMatch title(Reading reading, Reading found, List<NormalText> said) {
        Set<String> people = new HashSet<>(found.artists().words().tokens());
        people.addAll(found.guests().words().tokens());
        people.addAll(reading.artists().words().tokens());
        people.addAll(reading.guests().words().tokens());
        if (reading.wholes().getLast().sameAs(found.wholes().getLast()) && !reading.wholes().getLast().isEmpty()) {
            return TitleMatch.SAME;
        }
        return TitleComparer.compare(reading.title().without(said), found.title(), people);
    }

    /**
     * Whether a title without a version says title and mix of the candidate in one, such as
     * {@code Strobe Dimension Remix}, or a title that seems to name one is the candidate's title, such as
     * {@code Love (In The Mix)}.
     */
    private static boolean saysAll(Reading reading, Reading found) {
        NormalText full = reading.title().full();
        if (full.isEmpty()) {
            return false;
        }
        boolean titleIsAll = reading.wholes().get(1).sameAs(found.wholes().getFirst())
                && found.version().version().original() && reading.version().remixers().isEmpty();
        return titleIsAll || !reading.version().named() && full.sameAs(found.wholes().get(1));
    }

    /**
     * Whether a bracket that names no version by itself holds the candidate's remixer, such as
     * {@code Strobe (Dimension)}.
     */
    private static boolean namedInSubtitle(Reading reading, Reading found) {
        Set<String> names = found.version().version().names();
        return !reading.version().named() && reading.title().subtitles().stream()
                .anyMatch(subtitle -> !names.isEmpty() && subtitle.sameAs(NormalText.of(String.join(" ", names)))
                        && found.version().version().characters().isEmpty());
    }

    private int context(CatalogTrack track) {
        boolean label = same(wanted.label(), track.label());
        boolean release = same(wanted.album(), track.release());
        boolean year = wanted.year() > 0 && track.date().startsWith(Integer.toString(wanted.year()));
        return (label ? 2 : 0) + (release ? 2 : 0) + (year ? 1 : 0);
    }

    private static boolean same(String one, String other) {
        NormalText text = NormalText.of(one);
        return !text.isEmpty() && text.sameAs(NormalText.of(other));
    }
}
