package org.cuepoint.locations.internal;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cuepoint.locations.Location;
import org.cuepoint.locations.Notice;
import org.cuepoint.locations.Reason;
import org.cuepoint.locations.ResolvedLocation;
import org.jspecify.annotations.Nullable;

/**
 * Makes the locations of a plan in order, each from its candidates, best first: settings, data and cache; then logs,
 * state and temporary files, crash reports, backups and runtime files; then exports, which are only tried out, so that
 * no folder appears among the user's documents before there is something to put into it.
 */
final class Preparation {

    private static final List<Location> ORDER = List.of(Location.CONFIG, Location.DATA, Location.CACHE, Location.LOGS,
            Location.STATE, Location.TEMP, Location.CRASHES, Location.BACKUPS, Location.RUNTIME, Location.EXPORTS);

    private final Plan plan;
    private final Folders folders;
    private final String application;
    private final Map<Location, ResolvedLocation> done = new HashMap<>();
    /** The paths as text, which stay exact where a path of another platform would not. */
    private final Map<Location, String> paths = new HashMap<>();
    private final Map<String, List<ResolvedLocation>> fallbacks = new LinkedHashMap<>();
    private final Map<String, List<ResolvedLocation>> unusable = new LinkedHashMap<>();

    /** One candidate that was tried. */
    private record Attempt(String path, Reason reason, Optional<String> problem) {
    }

    Preparation(Plan plan, Folders folders, String application) {
        this.plan = plan;
        this.folders = folders;
        this.application = application;
    }

    /** Makes them all. */
    Prepared run() {
        boolean readOnly = true;
        for (Location location : ORDER) {
            boolean usable = prepare(location).usable();
            readOnly &= !usable || location == Location.EXPORTS;
        }
        List<Notice> notices = new ArrayList<>(plan.notices());
        if (readOnly) {
            notices.add(new Notice(Notice.Kind.READ_ONLY, "No folder can be written, so " + application
                    + " saves nothing: settings, results and logs are lost when it ends. The first folder tried, "
                    + paths.get(Location.CONFIG) + ", " + unusable.keySet().iterator().next() + '.'));
            return new Prepared(done, notices, true);
        }
        for (Map.Entry<String, List<ResolvedLocation>> each : fallbacks.entrySet()) {
            notices.add(fallbackNotice(each.getKey(), each.getValue()));
        }
        for (Map.Entry<String, List<ResolvedLocation>> each : unusable.entrySet()) {
            notices.add(unusableNotice(each.getKey(), each.getValue()));
        }
        return new Prepared(done, notices, false);
    }

    private ResolvedLocation prepare(Location location) {
        ResolvedLocation known = done.get(location);
        if (known != null) {
            return known;
        }
        Attempt first = null;
        for (Place place : plan.places(location)) {
            Attempt attempt = attempt(location, place);
            if (attempt.problem().isEmpty()) {
                return succeed(location, first, attempt);
            }
            first = first == null ? attempt : first;
        }
        if (first == null) {
            throw new IllegalStateException("no candidate for " + location);
        }
        ResolvedLocation resolved = keep(location, first.path(), first.reason(), false);
        unusable.computeIfAbsent(first.problem().orElse(""), key -> new ArrayList<>()).add(resolved);
        return resolved;
    }

    private Attempt attempt(Location location, Place place) {
        if (place instanceof Place.At at) {
            return new Attempt(at.path(), at.reason(), tryFolder(location, at.path()));
        }
        if (place instanceof Place.Under under) {
            ResolvedLocation base = prepare(under.base());
            String path = plan.rules().join(pathOf(under.base()), under.name());
            Reason reason = new Reason.Below(under.base(), base.reason());
            return new Attempt(path, reason, base.usable()
                    ? tryFolder(location, path)
                    : Optional.of("is below a folder that cannot be used"));
        }
        Place.LastResort last = (Place.LastResort) place;
        String path = plan.rules().join(last.root(), last.name());
        Reason reason = new Reason.Fallback("the home folder", "is not known");
        Optional<String> problem = folders.preparePrivate(last.root());
        return new Attempt(path, reason, problem.isPresent() ? problem : folders.prepare(path));
    }

    private Optional<String> tryFolder(Location location, String path) {
        return location == Location.EXPORTS ? folders.tryOut(path) : folders.prepare(path);
    }

    private ResolvedLocation succeed(Location location, @Nullable Attempt first, Attempt attempt) {
        if (first == null) {
            return keep(location, attempt.path(), attempt.reason(), true);
        }
        String because = first.problem().orElse("");
        ResolvedLocation resolved = keep(location, attempt.path(), new Reason.Fallback(first.path(), because), true);
        fallbacks.computeIfAbsent(because, key -> new ArrayList<>()).add(resolved);
        return resolved;
    }

    private ResolvedLocation keep(Location location, String path, Reason reason, boolean usable) {
        paths.put(location, path);
        ResolvedLocation resolved = new ResolvedLocation(location, toPath(path), reason, usable);
        done.put(location, resolved);
        return resolved;
    }

    /** A path that this system's character set cannot express is unusable, but must still be shown. */
    private static Path toPath(String path) {
        try {
            return Path.of(path);
        } catch (InvalidPathException e) {
            return Path.of(path.replaceAll("[^ -~]", "_"));
        }
    }

    private String pathOf(Location location) {
        String path = paths.get(location);
        if (path == null) {
            throw new IllegalStateException("not prepared: " + location);
        }
        return path;
    }

    private Notice fallbackNotice(String because, List<ResolvedLocation> which) {
        ResolvedLocation one = which.getFirst();
        String wanted = one.reason() instanceof Reason.Fallback fallback ? fallback.wanted() : "";
        boolean lasting = plan.places(one.location()).stream().noneMatch(place -> place instanceof Place.LastResort last
                && plan.rules().join(last.root(), last.name()).equals(pathOf(one.location())));
        return new Notice(Notice.Kind.FALLBACK, "The usual folder for " + words(which) + " (" + wanted + ") " + because
                + ". "
                + application + " keeps " + (which.size() == 1 ? "them" : "all of these") + " elsewhere: "
                + which.stream().map(each -> pathOf(each.location())).collect(Collectors.joining(", ")) + '.'
                + (lasting
                        ? ""
                        : " That is a folder for temporary files, so they may be lost when the computer restarts."));
    }

    private Notice unusableNotice(String because, List<ResolvedLocation> which) {
        return new Notice(Notice.Kind.UNUSABLE,
                "The folder for " + words(which) + " (" + pathOf(which.getFirst().location())
                        + ") " + because + ", and no other could be used. " + application
                        + " goes on without saving them.");
    }

    private static String words(List<ResolvedLocation> which) {
        List<String> words = which.stream().map(each -> each.location().words()).toList();
        return words.size() == 1
                ? words.getFirst()
                : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
    }
}
