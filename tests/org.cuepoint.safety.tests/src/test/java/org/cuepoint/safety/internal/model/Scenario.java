package org.cuepoint.safety.internal.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is done on a model disk: which files there are before, and what is written.
 *
 * @param name for messages
 * @param before files on the disk and their contents
 * @param after every file that is written and its new content; written together when there are several
 * @param together whether all of them are written in one transaction; otherwise one after the other
 * @param backups whether replaced contents are kept
 * @param refused whether the disk gives no file its name, so that everything is taken back
 */
record Scenario(String name, Map<Path, String> before, Map<Path, String> after, boolean together, boolean backups,
        boolean refused) {

    private static final Path LIBRARY = Path.of("/music/library.csv");
    private static final Path PLAYLIST = Path.of("/music/playlist.json");
    private static final Path REPORT = Path.of("/reports/new/report.txt");

    /** Every operation, with one to three files, that are there or not, in one folder or several, with backups or not. */
    static List<Scenario> all() {
        List<Scenario> all = new ArrayList<>();
        for (boolean backups : new boolean[]{false, true}) {
            String end = backups ? ", with backups" : "";
            all.add(of("replace one" + end, List.of(LIBRARY), List.of(LIBRARY), false, backups));
            all.add(of("make one" + end, List.of(), List.of(LIBRARY), false, backups));
            all.add(of("make one in new folders" + end, List.of(), List.of(REPORT), false, backups));
            for (boolean together : new boolean[]{false, true}) {
                String way = (together ? " together" : " one by one") + end;
                all.add(of("replace two" + way, List.of(LIBRARY, PLAYLIST), List.of(LIBRARY, PLAYLIST), together,
                        backups));
                all.add(of("replace one and make one" + way, List.of(LIBRARY), List.of(LIBRARY, REPORT), together,
                        backups));
                all.add(of("make two" + way, List.of(), List.of(LIBRARY, PLAYLIST), together, backups));
                all.add(of("replace two and make one" + way, List.of(LIBRARY, PLAYLIST),
                        List.of(LIBRARY, PLAYLIST, REPORT), together, backups));
                all.add(of("make three" + way, List.of(), List.of(LIBRARY, PLAYLIST, REPORT), together, backups));
            }
            all.add(of("replace one as a transaction" + end, List.of(LIBRARY), List.of(LIBRARY), true, backups));
            all.add(of("make one as a transaction" + end, List.of(), List.of(REPORT), true, backups));
        }
        all.add(named(all, "replace two together").refusing());
        all.add(named(all, "replace two together, with backups").refusing());
        return all;
    }

    /** The one of that name. */
    static Scenario named(String name) {
        return named(all(), name);
    }

    private static Scenario named(List<Scenario> all, String name) {
        return all.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    }

    /** The same on a disk that gives no file its name. */
    Scenario refusing() {
        return new Scenario(name + ", refused", before, after, together, backups, true);
    }

    private static Scenario of(String name, List<Path> present, List<Path> written, boolean together,
            boolean backups) {
        Map<Path, String> before = new LinkedHashMap<>();
        present.forEach(path -> before.put(path, "old " + path.getFileName()));
        Map<Path, String> after = new LinkedHashMap<>();
        written.forEach(path -> after.put(path, "new content of " + path.getFileName()));
        return new Scenario(name, before, after, together, backups, false);
    }
}
