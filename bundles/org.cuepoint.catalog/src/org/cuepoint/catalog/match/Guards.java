package org.cuepoint.catalog.match;

import java.util.EnumSet;
import java.util.Set;
import org.cuepoint.catalog.match.Evidence.Agreement;

/**
 * Limits a candidate's score where points alone would mislead, and says why in words. A limit below {@link Levels#HIGH}
 * means that somebody should look; a refused candidate is shown but never the match.
 */
final class Guards {

    private static final int OTHER_TITLE = 35;
    private static final int OTHER_ARTIST = 40;
    private static final int PART_OF_TITLE = 45;
    private static final int OTHER_VERSION = 55;

    private static final Set<ArtistMatch.Kind> SURE_OF_A_GUESS = EnumSet.of(ArtistMatch.Kind.SAME,
            ArtistMatch.Kind.SOME,
            ArtistMatch.Kind.UNKNOWN);

    private final Verdict verdict;
    private final TitleMatch title;
    private final ArtistMatch artist;
    private final VersionMatch version;
    private final Evidence evidence;

    Guards(Verdict verdict, TitleMatch title, ArtistMatch artist, VersionMatch version, Evidence evidence) {
        this.verdict = verdict;
        this.title = title;
        this.artist = artist;
        this.version = version;
        this.evidence = evidence;
    }

    /** Judges a candidate found for a reading of the library's track. */
    void judge(Reading reading, Reading found) {
        title();
        artist(reading, found);
        version(reading, found);
        measurements();
        if (reading.guess()) {
            verdict.limit(Levels.MEDIUM_MOST, "artist and title read from other fields than their own");
            if (title.kind().compareTo(TitleMatch.Kind.SUBTITLE) > 0 || !SURE_OF_A_GUESS.contains(artist.kind())) {
                verdict.refuse(OTHER_ARTIST);
            }
        }
    }

    private void title() {
        boolean against = evidence.length().contradicts() || evidence.bpm().contradicts();
        switch (title.kind()) {
            case SAME -> verdict.note("title agrees");
            case SPELLING -> verdict.note("title agrees in another spelling");
            case SUBTITLE -> {
                verdict.note("title agrees but for a text in brackets");
                verdict.limit(evidence.length().contradicts()
                        ? Levels.LOW_MOST
                        : evidence.length().supports() ? 100 : Levels.MEDIUM_MOST);
            }
            case TYPO -> {
                verdict.limit(Levels.MEDIUM_MOST, "title agrees but for a few letters");
                if (against) {
                    verdict.refuse(OTHER_VERSION);
                }
            }
            case PART -> verdict.refuse(PART_OF_TITLE, "one title is only a part of the other");
            case OTHER -> verdict.refuse(OTHER_TITLE, "other title");
        }
    }

    private void artist(Reading reading, Reading found) {
        Agreement length = evidence.length();
        switch (artist.kind()) {
            case SAME -> verdict.note("artists agree");
            case TYPO -> {
                verdict.limit(Levels.MEDIUM_MOST, "artists agree but for their spelling");
                if (length.contradicts() || title.kind() == TitleMatch.Kind.TYPO && !length.supports()) {
                    verdict.refuse(OTHER_ARTIST);
                }
            }
            case SOME -> {
                verdict.note("artists agree in part");
                verdict.limit(length.supports() && !evidence.bpm().contradicts() ? 100 : Levels.MEDIUM_MOST);
            }
            case OVERLAP -> {
                boolean main = found.artists().contains(reading.artists().names().getFirst());
                verdict.limit(mediumIf(length == Agreement.SAME), "only some artists agree");
                if (length.contradicts() || !main && length != Agreement.SAME) {
                    verdict.refuse(OTHER_VERSION);
                }
            }
            case REMIXER -> {
                verdict.limit(mediumIf(length == Agreement.SAME), "the remixer agrees, the artist does not");
                if (version != VersionMatch.SAME && version != VersionMatch.CLOSE || length.contradicts()) {
                    verdict.refuse(OTHER_ARTIST);
                }
            }
            case UNKNOWN -> unknownArtist(reading);
            case OTHER -> verdict.refuse(OTHER_ARTIST, "other artist");
        }
    }

    /**
     * Without an artist only a measured length, a remixer or at least a title of several words makes a match thinkable.
     */
    private void unknownArtist(Reading reading) {
        boolean measured = evidence.length() == Agreement.SAME && !evidence.bpm().contradicts();
        verdict.limit(mediumIf(measured), "artist not known");
        boolean telling = !reading.version().names().getFirst().isEmpty() || reading.title().full().tokens().size() > 1;
        boolean against = evidence.length().contradicts() || evidence.length() == Agreement.FAIR
                || evidence.bpm().contradicts();
        if (against || !measured && !telling) {
            verdict.refuse(OTHER_VERSION);
        }
    }

    private void version(Reading reading, Reading found) {
        String has = found.version().version().stated() ? found.version().version().words() : "not stated";
        String wants = wants(reading);
        Agreement length = evidence.length();
        switch (version) {
            case SAME -> verdict.note((reading.version().version().stated() ? "mix" : "remixer") + " agrees (" + has
                    + ")");
            case IMPLIED -> verdict.note("no mix named, original implied");
            case CLOSE -> {
                verdict.limit(length == Agreement.SAME ? 100 : Levels.MEDIUM_MOST,
                        "mix in other words (" + has + ", wanted " + wants + ")");
                refuseIf(length.contradicts());
            }
            case FORM -> form(reading, has, wants);
            case PARTLY, REWORDED, UNSTATED -> {
                verdict.limit(mediumIf(length == Agreement.SAME),
                        "mix not certain (" + has + ", wanted " + wants + ")");
                refuseIf(length.contradicts() || length == Agreement.FAIR
                        || version != VersionMatch.PARTLY && length == Agreement.UNKNOWN
                        || version == VersionMatch.REWORDED && length != Agreement.SAME);
            }
            case OTHER -> verdict.refuse(OTHER_VERSION, "other mix (" + has + ", wanted " + wants + ")");
        }
    }

    /**
     * Extended, radio and the like: for a library that names no mix the length decides; for one that does it must
     * agree.
     */
    private void form(Reading reading, String has, String wants) {
        boolean named = reading.version().named();
        boolean fits = evidence.length().supports();
        String words = fits ? "the length points to this form of the mix" : "mix in another form";
        verdict.limit(mediumIf(fits), words + " (" + has + ", wanted " + wants + ")");
        refuseIf(evidence.length().contradicts() || named && !fits);
    }

    private void measurements() {
        Agreement length = evidence.length();
        boolean tempo = evidence.bpm().contradicts();
        if (length.contradicts()) {
            verdict.limit(length == Agreement.FAR || tempo ? Levels.LOW_MOST : Levels.MEDIUM_MOST,
                    "length differs (" + evidence.secondsApart() + " s)");
        } else if (length != Agreement.UNKNOWN) {
            verdict.note((length.supports() ? "length agrees (" : "length differs a little (")
                    + evidence.secondsApart() + " s apart)");
        }
        if (tempo) {
            verdict.limit(Levels.MEDIUM_MOST, "BPM differs");
        } else if (evidence.bpm() != Agreement.UNKNOWN) {
            verdict.note("BPM agrees");
        }
        if (length.contradicts() && tempo && evidence.key() == Agreement.OFF) {
            verdict.refuse(OTHER_VERSION, "another recording of that name");
        }
        switch (evidence.key()) {
            case SAME -> verdict.note("key agrees");
            case FAIR -> verdict.note("related key");
            case OFF -> verdict.note("key differs");
            default -> {
            }
        }
    }

    private static int mediumIf(boolean sure) {
        return sure ? Levels.MEDIUM_MOST : Levels.LOW_MOST;
    }

    private void refuseIf(boolean against) {
        if (against) {
            verdict.refuse(OTHER_VERSION);
        }
    }

    private static String wants(Reading reading) {
        VersionComparer.Credited version = reading.version();
        if (version.version().stated()) {
            return version.version().words();
        }
        return version.remixers().isEmpty()
                ? "the original"
                : "a mix by " + String.join(" ", version.remixers().words().tokens());
    }
}
