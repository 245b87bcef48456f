package org.cuepoint.logging.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the log files in a folder: those of every process, with their older ones, plain or compressed. */
public final class LogFiles {

    private static final Pattern NAME = Pattern
            .compile("(?<chain>[^.].*\\.log)(?:\\.(?<age>next|\\d{1,6}))?(?:\\.gz)?");

    private record Found(Path path, int age) {
    }

    private LogFiles() {
    }

    /** The files of each process, oldest first; the processes by name. Empty when there is no folder. */
    static List<List<Path>> chains(Path folder) throws IOException {
        return named(folder).values().stream().map(List::copyOf).toList();
    }

    /** The files of one process, oldest first, whether or not the one is there that is written now. */
    public static List<Path> chain(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? List.of() : named(folder).getOrDefault(String.valueOf(file.getFileName()), List.of());
    }

    /** The files that are written now, or were last, by name; they need not be there. */
    public static List<Path> present(Path folder) throws IOException {
        return named(folder).keySet().stream().map(folder::resolve).toList();
    }

    private static Map<String, List<Path>> named(Path folder) throws IOException {
        Map<String, List<Found>> chains = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return Map.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(Files::isRegularFile).forEach(file -> {
                Matcher matcher = NAME.matcher(String.valueOf(file.getFileName()));
                if (matcher.matches()) {
                    chains.computeIfAbsent(matcher.group("chain"), chain -> new ArrayList<>())
                            .add(new Found(file, age(matcher.group("age"))));
                }
            });
        }
        Map<String, List<Path>> ordered = new TreeMap<>();
        chains.forEach((name, chain) -> {
            // for a moment, or after a kill, an older file stands there twice, plain and compressed: the plain one counts
            Map<Integer, Path> byAge = new TreeMap<>(Collections.reverseOrder());
            chain.sort(Comparator.comparing(found -> found.path.toString()));
            chain.forEach(found -> byAge.putIfAbsent(found.age, found.path));
            ordered.put(name, List.copyOf(byAge.values()));
        });
        return ordered;
    }

    /** The present file is the youngest, then what a rotation has just moved aside, then by number. */
    private static int age(@Nullable String suffix) {
        if (suffix == null) {
            return -1;
        }
        return "next".equals(suffix) ? 0 : Integer.parseInt(suffix);
    }
}
