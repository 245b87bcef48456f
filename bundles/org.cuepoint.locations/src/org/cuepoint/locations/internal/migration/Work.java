package org.cuepoint.locations.internal.migration;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cuepoint.locations.migration.MigrationStep;

/** A migration as its journal tells it. */
final class Work {

    /** The journal's words; each line begins with one. */
    static final String BEGIN = "begin";
    static final String STEP = "step";
    static final String FOLDER = "folder";
    static final String READY = "ready";
    static final String MADE = "made";
    static final String COPIED = "copied";
    static final String COMMIT = "commit";
    static final String PLACING = "placing";
    static final String RENAMING = "renaming";
    static final String UNDO = "undo";

    private String id = "";
    private final List<MigrationStep> steps = new ArrayList<>();
    private final List<Path> folders = new ArrayList<>();
    private final List<Path> made = new ArrayList<>();
    private final Map<Integer, String> hashes = new HashMap<>();
    private final Map<Integer, Path> names = new HashMap<>();
    private final Map<Path, Path> renamed = new HashMap<>();
    private boolean undo;
    private boolean ready;
    private boolean committed;

    /** Takes a line of the journal in. */
    void add(List<String> line) {
        switch (line.getFirst()) {
            case BEGIN -> id = line.get(1);
            case STEP -> steps.add(new MigrationStep(Path.of(line.get(1)), Path.of(line.get(2)),
                    Long.parseLong(line.get(3)), Boolean.parseBoolean(line.get(4))));
            case FOLDER -> folders.add(Path.of(line.get(1)));
            case READY -> ready = true;
            case MADE -> made.add(Path.of(line.get(1)));
            case COPIED -> hashes.put(Integer.valueOf(line.get(1)), line.get(2));
            case COMMIT -> committed = true;
            case PLACING -> names.put(Integer.valueOf(line.get(1)), Path.of(line.get(2)));
            case UNDO -> undo = true;
            case RENAMING -> renamed.put(Path.of(line.get(1)), Path.of(line.get(2)));
            default -> throw new IllegalArgumentException("unknown word: " + line.getFirst());
        }
    }

    /** Tells this migration from others of the user. */
    String id() {
        return id;
    }

    List<MigrationStep> steps() {
        return steps;
    }

    List<Path> folders() {
        return folders;
    }

    /** The folders that were made, in the order of making. */
    List<Path> made() {
        return made;
    }

    /** Where the copy of a step stands until it gets its name. */
    Path temporary(int step) {
        return steps.get(step).to().resolveSibling(".cuepoint-migration-" + id + '-' + step + ".tmp");
    }

    /** SHA-256 of a copied file. */
    String hash(int step) {
        return hashes.getOrDefault(step, "");
    }

    /** Which name the copy of a step was last to be given. */
    Optional<Path> name(int step) {
        return Optional.ofNullable(names.get(step));
    }

    /** Whether it is no migration, but the undoing of one. */
    boolean isUndo() {
        return undo;
    }

    /** Which name an old folder was last to be given. */
    Optional<Path> newName(Path folder) {
        return Optional.ofNullable(renamed.get(folder));
    }

    /** Whether the plan is wholly in the journal; nothing was touched before. */
    boolean isReady() {
        return ready;
    }

    /** Whether all copies are complete and proven, so that the migration is finished and not taken back. */
    boolean isCommitted() {
        return committed;
    }
}
