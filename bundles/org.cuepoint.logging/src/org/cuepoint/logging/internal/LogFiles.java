package org.cuepoint.logging.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the log files in a folder: those of every process, with their older ones, plain or compressed. */
final class LogFiles {

    private static final Pattern NAME = Pattern
            .compile("(?<chain>[^.].*\\.log)(?:\\.(?<age>next|\\d{1,6}))?(?:\\.gz)?");

    private record Found(Path path, int age) {
    }

    private LogFiles() {
    }

    /** The files of each process, oldest first; the processes by name. Empty when there is no folder. */
    static List<List<Path>> chains(Path folder) throws IOException {
        Map<String, List<Found>> chains = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return List.of();
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
        List<List<Path>> ordered = new ArrayList<>();
        for (List<Found> chain : chains.values()) {
            chain.sort(Collections.reverseOrder((a, b) -> Integer.compare(a.age, b.age)));
            ordered.add(chain.stream().map(Found::path).toList());
        }
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
