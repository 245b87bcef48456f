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
    private final NormalText label;
    private final NormalText album;
    private final boolean imitation;

    Scorer(LibraryTrack wanted) {
        this.wanted = wanted;
        this.readings = Reading.of(wanted);
        this.label = NormalText.of(wanted.label());
        this.album = NormalText.of(wanted.album());
        this.imitation = Imitations.says(List.of(label, album, NormalText.of(wanted.title()),
                NormalText.of(wanted.mix()), NormalText.of(wanted.artist())));
    }

    /** The readings of the library track. */
    List<Reading> readings() {
        return readings;
    }

    /** Scores a candidate under the reading that suits it best. */
    Scored score(CatalogTrack track) {
        Evidence evidence = Evidence.of(wanted.seconds(), track.millis(), wanted.bpm(), track.bpm(), wanted.key(),
                track.key());
        Found candidate = Found.of(track);
        Scored best = score(candidate, readings.getFirst(), evidence);
        for (Reading reading : readings.subList(1, readings.size())) {
            Scored other = score(candidate, reading, evidence);
            best = Scored.BEST_FIRST.compare(other, best) < 0 ? other : best;
        }
        return best;
    }

    /**
     * A candidate as read, once for all readings of the library track.
     *
     * @param said what it says beside the title, which a library may have put into a bracket of its title
     * @param imitation whether it says to be an imitation
     */
    private record Found(CatalogTrack track, Reading reading, NormalText label, NormalText release,
            List<NormalText> said, boolean imitation) {

        static Found of(CatalogTrack track) {
            Reading reading = Reading.of(track);
            NormalText mix = NormalText.of(track.mix());
            NormalText label = NormalText.of(track.label());
            NormalText release = NormalText.of(track.release());
            List<NormalText> said = new ArrayList<>(List.of(mix, label, release));
            said.addAll(reading.version().remixers().names());
            boolean imitation = Imitations.says(List.of(mix, label, release, reading.wholes().getLast(),
                    NormalText.of(String.join(" ", track.artists()))));
            return new Found(track, reading, label, release, said, imitation);
        }
    }

    private Scored score(Found candidate, Reading asWritten, Evidence evidence) {
        Reading found = candidate.reading();
        boolean saysAll = saysAll(asWritten, found);
        Reading reading = saysAll ? asWritten : split(asWritten, found);
        ArtistNames remixers = found.version().remixers()
                .and(ArtistNames.of(String.join(" ", found.version().version().names())));
        ArtistNames wantedRemixers = reading.version().remixers()
                .and(ArtistNames.of(String.join(" ", reading.version().version().names())));
        ArtistMatch artist = ArtistMatch.compare(reading.artists(), reading.guests(),
                found.artists().and(found.guests()), remixers.and(wantedRemixers));
        TitleMatch title = title(reading, found, candidate.said());
        VersionMatch version = version(reading, found);
        if (saysAll) {
            title = TitleMatch.SAME;
            version = saidVersion(found.version().version(), evidence);
        } else if (reading != asWritten) {
            version = version.worst(VersionMatch.CLOSE);
        } else if (version == VersionMatch.OTHER && namedInSubtitle(reading, found)) {
            version = VersionMatch.CLOSE;
        }
        Verdict verdict = new Verdict();
        Guards guards = new Guards(verdict, title, artist, version, evidence);
        guards.judge(reading, found);
        if (candidate.imitation() && !imitation) {
            verdict.refuse(30, "an imitation (karaoke, tribute or the like)");
        }
        double points = TITLE * title.likeness() + ARTISTS * artist.likeness() + VERSION * version.likeness()
                + LENGTH * evidence.length().likeness() + BPM * evidence.bpm().likeness()
                + KEY * evidence.key().likeness();
        return new Scored(candidate.track(), found, verdict.score(points), verdict.possible(), artist, version,
                evidence,
                context(candidate), verdict.reason());
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

    /** A mere word such as Live may be the title's own after all: then a length that contradicts is to count. */
    private static VersionMatch saidVersion(MixVersion version, Evidence evidence) {
        if (version.original()) {
            return VersionMatch.IMPLIED;
        }
        boolean word = version.names().isEmpty() && evidence.length().contradicts();
        return word ? VersionMatch.CLOSE : VersionMatch.SAME;
    }

    /**
     * A title that ends with the candidate's version is read so; a candidate of the whole title fits better all the
     * same.
     */
    private static Reading split(Reading reading, Reading found) {
        return reading.splitBehind(found.title())
                .filter(named -> VersionComparer.compare(named.version(), found.version())
                        .compareTo(VersionMatch.CLOSE) <= 0)
                .orElse(reading);
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

    private int context(Found candidate) {
        boolean year = wanted.year() > 0 && candidate.track().date().startsWith(Integer.toString(wanted.year()));
        return (same(label, candidate.label()) ? 2 : 0) + (same(album, candidate.release()) ? 2 : 0) + (year ? 1 : 0);
    }

    private static boolean same(NormalText one, NormalText other) {
        return !one.isEmpty() && one.sameAs(other);
    }
}
