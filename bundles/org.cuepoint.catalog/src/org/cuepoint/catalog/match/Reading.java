package org.cuepoint.catalog.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cuepoint.catalog.CatalogTrack;
import org.cuepoint.catalog.library.LibraryTrack;

/**
 * One way to read what a track's fields say. A library's fields are often ambiguous, so that a track may have several.
 *
 * @param title the title
 * @param artists the artists
 * @param guests the featured artists that the title names
 * @param version the version and its remixers
 * @param wholes the whole title without junk, the same with the mix behind it, and the title as it stands
 * @param guess whether the fields were read against their meaning, such as an artist taken from the title
 */
record Reading(TitleComparer.Title title, ArtistNames artists, ArtistNames guests, VersionComparer.Credited version,
        List<NormalText> wholes, boolean guess) {

    /** Copies the list. */
    Reading {
        wholes = List.copyOf(wholes);
    }

    /** The readings of a library track, the likeliest first; at least one. */
    static List<Reading> of(LibraryTrack track) {
        ParsedTitle parsed = ParsedTitle.parse(track.title(), track.label());
        ArtistNames artists = ArtistNames.of(track.artist());
        Source source = new Source(track.title(), parsed, track.mix(), ArtistNames.of(track.remixer()));
        List<Reading> readings = new ArrayList<>();
        int parts = parsed.parts().size();
        if (parts > 1) {
            ArtistNames first = ArtistNames.of(parsed.parts().getFirst());
            String rest = parsed.from(1);
            if (artists.isEmpty()) {
                readings.add(source.reading(rest, first, false));
                readings.add(source.reading(parsed.parts().getFirst(), ArtistNames.of(rest), true));
            } else if (overlap(first, artists)) {
                readings.add(source.reading(rest, artists.and(first), false));
            } else if (overlap(ArtistNames.of(parsed.parts().getLast()), artists)) {
                readings.add(source.reading(String.join(" - ", parsed.parts().subList(0, parts - 1)), artists, false));
            } else {
                readings.add(source.reading(rest, first, true));
            }
        }
        readings.add(parts > 1 && artists.isEmpty() ? readings.size() : 0,
                source.reading(parsed.from(0), artists, parts > 1 && artists.isEmpty()));
        if (!artists.isEmpty() && !NormalText.of(track.title()).isEmpty()) {
            readings.add(swapped(track, parsed));
        }
        return readings;
    }

    /** The reading for fields that were filled the wrong way round. */
    private static Reading swapped(LibraryTrack track, ParsedTitle title) {
        ParsedTitle artist = ParsedTitle.parse(track.artist(), track.label());
        List<String> versions = new ArrayList<>(title.versions());
        versions.addAll(artist.versions());
        ParsedTitle both = new ParsedTitle(artist.parts(), artist.subtitles(), versions, artist.featured(),
                artist.whole());
        return new Source(track.artist(), both, track.mix(), ArtistNames.of(track.remixer())).reading(artist.from(0),
                ArtistNames.of(title.from(0)), true);
    }

    /** The reading of a catalogue track. */
    static Reading of(CatalogTrack track) {
        ParsedTitle parsed = ParsedTitle.parse(track.title(), track.label());
        Source source = new Source(track.title(), parsed, track.mix(), ArtistNames.of(track.remixers()));
        return source.reading(parsed.from(0), ArtistNames.of(track.artists()), false);
    }

    /**
     * The same with a version at the end of the title that stands in no brackets, such as {@code Wolves VIP}. Only a
     * candidate's title can tell where it begins: many titles end with such a word.
     *
     * @param other the candidate's title
     * @return empty when this names a version already, or what follows the other title names none
     */
    Optional<Reading> splitBehind(TitleComparer.Title other) {
        List<String> words = title.base().tokens();
        List<String> first = other.full().tokens();
        boolean longer = !first.isEmpty() && words.size() > first.size();
        if (!longer || version.named() || !title.subtitles().isEmpty()
                || !words.subList(0, first.size()).equals(first)) {
            return Optional.empty();
        }
        String rest = String.join(" ", words.subList(first.size(), words.size()));
        MixVersion behind = MixVersion.of(List.of(rest));
        if (behind.original() || !MixVersion.names(rest)) {
            return Optional.empty();
        }
        return Optional.of(new Reading(other, artists, guests,
                new VersionComparer.Credited(behind, version.remixers(), artists), wholes, guess));
    }

    private static boolean overlap(ArtistNames one, ArtistNames other) {
        return one.names().stream().anyMatch(name -> other.contains(name) || other.containsAlmost(name))
                || one.sameAs(other);
    }

    /** What all readings of one track share. */
    private record Source(String raw, ParsedTitle parsed, String mix, ArtistNames remixers) {

        Reading reading(String base, ArtistNames artists, boolean guess) {
            List<NormalText> subtitles = parsed.subtitles().stream().map(s -> NormalText.of(s.text())).toList();
            MixVersion version = MixVersion.of(parsed.versions()).with(MixVersion.of(List.of(mix)));
            List<NormalText> wholes = List.of(NormalText.of(parsed.whole()), NormalText.of(parsed.whole() + ' ' + mix),
                    NormalText.of(raw));
            return new Reading(new TitleComparer.Title(NormalText.of(base), subtitles), artists,
                    ArtistNames.of(parsed.featured()), new VersionComparer.Credited(version, remixers, artists),
                    wholes, guess);
        }
    }
}
