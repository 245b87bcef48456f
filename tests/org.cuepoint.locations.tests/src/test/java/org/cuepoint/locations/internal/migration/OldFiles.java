package org.cuepoint.locations.internal.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cuepoint.locations.migration.MigrationPlan;
import org.cuepoint.locations.migration.MigrationStep;

/** Two old folders and a file in use, and the places they are taken over to, one of which has a file of the same name. */
final class OldFiles {

    static final Map<String, String> CONTENT = Map.of("old/config.yaml", "a: 1\n", "old/sub/deep/list.csv", "x;y\n",
            "old/sub/empty.txt", "", "history/run.csv", "1,2,3,4,5,6\n", "inuse/config.yaml", "b: 2\n");
    private static final String MINE = "the user's own\n";

    private final Path root;

    private OldFiles(Path root) {
        this.root = root;
    }

    /** Makes them. */
    static OldFiles in(Path root) throws IOException {
        OldFiles files = new OldFiles(root);
        for (Map.Entry<String, String> file : CONTENT.entrySet()) {
            files.write(file.getKey(), file.getValue());
        }
        files.write("new/exports/run.csv", MINE);
        Files.createDirectories(root.resolve("state"));
        Files.createDirectories(root.resolve("data"));
        return files;
    }

    /** Those that are there already. */
    static OldFiles at(Path root) {
        return new OldFiles(root);
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(root.resolve(name).getParent());
        Files.writeString(root.resolve(name), text);
    }

    /** What is to be done; what is done already is left out, as the planner would. */
    MigrationPlan plan() throws IOException {
        List<MigrationStep> steps = new ArrayList<>();
        List<Path> folders = new ArrayList<>();
        add(steps, "old/config.yaml", "new/config/config.yaml", false);
        add(steps, "old/sub/deep/list.csv", "new/config/sub/deep/list.csv", false);
        add(steps, "old/sub/empty.txt", "new/config/sub/empty.txt", false);
        add(steps, "history/run.csv", "new/exports/run.csv", false);
        if (!Files.exists(root.resolve("new/backups/config.yaml"))) {
            add(steps, "inuse/config.yaml", "new/backups/config.yaml", true);
        }
        for (String folder : List.of("old", "history")) {
            if (Files.isDirectory(root.resolve(folder))) {
                folders.add(root.resolve(folder));
            }
        }
        return new MigrationPlan(steps, folders, List.of());
    }

    private void add(List<MigrationStep> steps, String from, String to, boolean backup) throws IOException {
        if (Files.exists(root.resolve(from))) {
            steps.add(new MigrationStep(root.resolve(from), root.resolve(to), Files.size(root.resolve(from)), backup));
        }
    }

    Migrator migrator(MigrationDisk disk) {
        return new Migrator(disk, target -> {}, root.resolve("state/migration.journal"), root.resolve("data"),
                Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC));
    }

    /** Every file with its content, links and temporary names included. */
    Map<String, String> all() throws IOException {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                found.put(root.relativize(file).toString(), Files.readString(file));
            }
        }
        return found;
    }

    /** Whatever happened, no content is lost: each is in its old place or in the renamed folder. */
    void nothingIsLost(String where) throws IOException {
        Map<String, String> now = all();
        for (Map.Entry<String, String> file : CONTENT.entrySet()) {
            String moved = file.getKey().replaceFirst("^(old|history)/", "$1.old/");
            assertTrue(file.getValue().equals(now.get(file.getKey())) || file.getValue().equals(now.get(moved)),
                    () -> where + ": " + file.getKey() + " is lost: " + now.keySet());
        }
        assertEquals(MINE, now.get("new/exports/run.csv"), where);
    }

    /** Everything is as before. */
    void isOld(String where) throws IOException {
        Map<String, String> expected = new TreeMap<>(CONTENT);
        expected.put("new/exports/run.csv", MINE);
        assertEquals(expected, all(), where);
    }

    /** Everything is taken over, and nothing else is left. */
    void isNew(String where) throws IOException {
        Map<String, String> expected = new TreeMap<>();
        CONTENT.forEach((name, text) -> expected.put(name.replaceFirst("^(old|history)/", "$1.old/"), text));
        expected.put("new/config/config.yaml", CONTENT.get("old/config.yaml"));
        expected.put("new/config/sub/deep/list.csv", CONTENT.get("old/sub/deep/list.csv"));
        expected.put("new/config/sub/empty.txt", CONTENT.get("old/sub/empty.txt"));
        expected.put("new/exports/run (1).csv", CONTENT.get("history/run.csv"));
        expected.put("new/backups/config.yaml", CONTENT.get("inuse/config.yaml"));
        expected.put("new/exports/run.csv", MINE);
        Map<String, String> now = all();
        assertTrue(now.containsKey("data/migration.receipt"), () -> where + ": no receipt: " + now.keySet());
        String receipt = now.remove("data/migration.receipt");
        for (String folder : List.of("old.old", "history.old")) {
            assertTrue(receipt.contains(root.resolve(folder).toString()),
                    () -> where + ": the receipt does not name " + folder + ", so it cannot be undone: " + receipt);
        }
        assertEquals(expected, now, where);
    }

    /** Whether the migration was finished rather than taken back. */
    boolean hasReceipt() {
        return Files.exists(root.resolve("data/migration.receipt"));
    }
}
