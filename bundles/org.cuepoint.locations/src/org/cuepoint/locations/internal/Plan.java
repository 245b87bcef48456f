package org.cuepoint.locations.internal;

import java.util.ArrayList;
import java.util.HashMap;
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
        Place best = places(location).getFirst();
        if (best instanceof Place.At at) {
            return at.path();
        }
        if (best instanceof Place.Under under) {
            return rules.join(path(under.base()), under.name());
        }
        Place.LastResort last = (Place.LastResort) best;
        return rules.join(last.root(), last.name());
    }

    /** The reason of the best candidate. */
    Reason reason(Location location) {
        Place best = places(location).getFirst();
        if (best instanceof Place.At at) {
            return at.reason();
        }
        if (best instanceof Place.Under under) {
            return new Reason.Below(under.base(), reason(under.base()));
        }
        return new Reason.Fallback("the home folder", "is not known");
    }

    /** Collects candidates. */
    static final class Builder {

        private final PlatformInput input;
        /** No EnumMap: making the first one costs milliseconds, since it asks for the constants by reflection. */
        private final Map<Location, List<Place>> places = new HashMap<>();
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
            String user = plainName(input.user());
            return input.os().paths().join(input.tempFolder(),
                    input.application() + (user.isEmpty() ? "" : "-" + user));
        }

        /** A user's name that names a folder and nothing else: letters, digits, dots, dashes and underscores. */
        private static String plainName(String user) {
            StringBuilder name = new StringBuilder();
            for (int i = 0; i < user.length(); i += Character.charCount(user.codePointAt(i))) {
                int c = user.codePointAt(i);
                name.appendCodePoint(Character.isLetterOrDigit(c) || "._-".indexOf(c) >= 0 ? c : '_');
            }
            return name.toString();
        }

        private Builder add(Location location, Place place) {
            List<Place> candidates = places.get(location);
            if (candidates == null) {
                candidates = new ArrayList<>();
                places.put(location, candidates);
            }
            if (!(place instanceof Place.At at) || !names(candidates, at.path())) {
                candidates.add(place);
            }
            return this;
        }

        private static boolean names(List<Place> candidates, String path) {
            for (Place candidate : candidates) {
                if (candidate instanceof Place.At at && at.path().equals(path)) {
                    return true;
                }
            }
            return false;
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
