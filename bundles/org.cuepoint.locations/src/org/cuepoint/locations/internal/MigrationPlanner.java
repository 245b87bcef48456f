package org.cuepoint.locations.internal;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cuepoint.locations.Location;
import org.cuepoint.locations.Locations;
import org.cuepoint.locations.internal.migration.MigrationDisk;
import org.cuepoint.locations.migration.MigrationPlan;
import org.cuepoint.locations.migration.MigrationStep;

/** Looks at old places and lists what would be taken over, file by file. Makes nothing. */
final class MigrationPlanner {

    private static final int MOST_FILES = 100_000;
    private static final int DEEPEST = 32;
    /** What stands in a name for bytes that are no letters: Java could not open such a file. */
    private static final char UNREADABLE = '\uFFFD';

    private final MigrationDisk disk;
    private final Locations locations;
    private final List<MigrationStep> steps = new ArrayList<>();
    private final List<Path> folders = new ArrayList<>();
    private final List<String> left = new ArrayList<>();

    MigrationPlanner(MigrationDisk disk, Locations locations) {
        this.disk = disk;
        this.locations = locations;
    }

    /** The plan for these places. */
    MigrationPlan plan(List<OldPlace> places) {
        for (OldPlace place : places) {
            try {
                look(place, Path.of(place.from()));
            } catch (IOException | InvalidPathException e) {
                left.add(place.from() + " could not be read and is left as it is: " + e.getMessage());
            }
        }
        return new MigrationPlan(steps, folders, left);
    }

    private void look(OldPlace place, Path from) throws IOException {
        Optional<MigrationDisk.Facts> facts = disk.facts(from);
        if (facts.isEmpty() || !facts.get().folder() || !locations.describe(place.target()).usable()) {
            return;
        }
        Path target = locations.describe(place.target()).path();
        Path to = place.below().isEmpty() ? target : target.resolve(place.below());
        if (to.startsWith(from) && place.rename()) {
            left.add(from + " stays as it is, because the new place lies in it.");
            return;
        }
        int before = steps.size();
        int leftBefore = left.size();
        for (Path file : disk.list(from)) {
            String name = String.valueOf(file.getFileName());
            if (place.only().isEmpty() || place.only().contains(name)) {
                if (from.equals(target)) {
                    inUse(file);
                } else {
                    add(file, to.resolve(name), 1);
                }
            }
        }
        if (steps.size() > before && place.rename()) {
            rename(from, left.size() > leftBefore);
        }
    }

    private void rename(Path from, boolean withRest) {
        if (withRest) {
            left.add(from + " keeps its name, since not everything in it can be taken over.");
        } else {
            folders.add(from);
        }
    }

    /** The file stays in its place, which is the new one too: a copy of it is kept. */
    private void inUse(Path file) throws IOException {
        Path copies = locations.describe(Location.BACKUPS).path().resolve(OldPlaces.BELOW);
        Optional<MigrationDisk.Facts> facts = disk.facts(file);
        if (facts.isPresent() && facts.get().regular()) {
            step(file, copies.resolve(String.valueOf(file.getFileName())), facts.get(), true);
        }
    }

    private void add(Path from, Path to, int depth) {
        try {
            Optional<MigrationDisk.Facts> found = disk.facts(from);
            if (found.isPresent()) {
                add(from, to, depth, found.get());
            }
        } catch (IOException e) {
            left.add(from + " is left where it is: it could not be read (" + e.getMessage() + ").");
        }
    }

    private void add(Path from, Path to, int depth, MigrationDisk.Facts facts) throws IOException {
        if (from.toString().indexOf(UNREADABLE) >= 0) {
            left.add(from + " is left where it is: its name is not written in this system's encoding.");
        } else if (!facts.regular() && !facts.folder()) {
            left.add(from + " is left where it is: it is a link or a device.");
        } else if (!disk.readable(from)) {
            left.add(from + " is left where it is: you may not read it.");
        } else if (facts.folder() ? depth >= DEEPEST : steps.size() >= MOST_FILES) {
            left.add(from + " is left where it is: there are too many files or folders.");
        } else if (facts.folder()) {
            for (Path file : disk.list(from)) {
                add(file, to.resolve(String.valueOf(file.getFileName())), depth + 1);
            }
        } else {
            step(from, to, facts, false);
        }
    }

    private void step(Path from, Path to, MigrationDisk.Facts facts, boolean backup) throws IOException {
        Optional<MigrationDisk.Facts> there = disk.facts(to);
        boolean same = there.isPresent() && there.get().regular() && there.get().bytes() == facts.bytes()
                && disk.hash(to).equals(disk.hash(from));
        if (!same) {
            steps.add(new MigrationStep(from, to, facts.bytes(), backup));
        }
    }
}
