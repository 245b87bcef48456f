package org.cuepoint.locations.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cuepoint.locations.Location;
import org.cuepoint.locations.Notice;
import org.cuepoint.locations.Reason;

/** What the rules decided, before the disk was asked: the candidates for every location, best first. */
final class Plan {

    private final PathRules rules;
    private final Map<Location, List<Place>> places;
    private final List<Notice> notices;

    private Plan(PathRules rules, Map<Location, List<Place>> places, List<Notice> notices) {
        this.rules = rules;
        this.places = places;
        this.notices = List.copyOf(notices);
    }

    /** The candidates for a location, best first; never empty. */
    List<Place> places(Location location) {
        return List.copyOf(places.getOrDefault(location, List.of()));
    }

    /** What was noticed in the environment. */
    List<Notice> notices() {
        return notices;
    }

    /** How paths are written. */
    PathRules rules() {
        return rules;
    }

    /** The path of the best candidate. */
    String path(Location location) {
        return switch (places(location).getFirst()) {
            case Place.At at -> at.path();
            case Place.Under under -> rules.join(path(under.base()), under.name());
            case Place.LastResort last -> rules.join(last.root(), last.name());
        };
    }

    /** The reason of the best candidate. */
    Reason reason(Location location) {
        return switch (places(location).getFirst()) {
            case Place.At at -> at.reason();
            case Place.Under under -> new Reason.Below(under.base(), reason(under.base()));
            case Place.LastResort last -> new Reason.Fallback("the home folder", "is not known");
        };
    }

    /** Collects candidates. */
    static final class Builder {

        private final PlatformInput input;
        private final Map<Location, List<Place>> places = new EnumMap<>(Location.class);
        private final List<Notice> notices = new ArrayList<>();

        Builder(PlatformInput input) {
            this.input = input;
        }

        /** Adds a candidate that is a folder of its own. */
        Builder at(Location location, String path, Reason reason) {
            return add(location, new Place.At(path, reason));
        }

        /** Adds a candidate that follows another location. */
        Builder under(Location location, Location base, String name) {
            return add(location, new Place.Under(base, name));
        }

        /** Notes that a value from outside is not used. */
        Builder ignored(String sentence) {
            Notice notice = new Notice(Notice.Kind.IGNORED, sentence);
            if (!notices.contains(notice)) {
                notices.add(notice);
            }
            return this;
        }

        /** Notes that nobody knows the user's home, so that every location is a last resort. */
        Builder homeless() {
            notices.add(new Notice(Notice.Kind.FALLBACK, "Your home folder is not known, so " + input.application()
                    + " keeps its files in " + lastResort()
                    + ". That is a folder for temporary files, so they may be lost when the computer restarts."));
            return this;
        }

        private String lastResort() {
            String user = input.user().replaceAll("[^\\p{L}\\p{N}._-]", "_");
            return input.os().paths().join(input.tempFolder(),
                    input.application() + (user.isEmpty() ? "" : "-" + user));
        }

        private Builder add(Location location, Place place) {
            List<Place> candidates = places.computeIfAbsent(location, key -> new ArrayList<>());
            boolean known = place instanceof Place.At at && candidates.stream()
                    .anyMatch(other -> other instanceof Place.At earlier && earlier.path().equals(at.path()));
            if (!known) {
                candidates.add(place);
            }
            return this;
        }

        /** Adds the last resort to every location and ends the plan. */
        Plan build() {
            PathRules rules = input.os().paths();
            String root = lastResort();
            for (Location location : Location.values()) {
                if (location == Location.TEMP && !places.containsKey(location)) {
                    under(location, Location.CACHE, "temp");
                }
                add(location, new Place.LastResort(root, location.id()));
            }
            return new Plan(rules, places, notices);
        }
    }
}
