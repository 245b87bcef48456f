package org.cuepoint.torture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The system calls of the one thread that saves, by {@code strace -ff -y}. */
final class CallTrace {

    /** What is followed. */
    static final String CALLS = "openat,write,pwrite64,fsync,fdatasync,rename,renameat,renameat2,link,linkat,unlink,"
            + "unlinkat,rmdir,mkdir,chmod,fchmod,ftruncate";

    private static final Pattern CALL = Pattern.compile("(\\w+)\\((.*)\\)\\s+= (-?\\d+|\\?).*");
    private static final Pattern OPEN_FILE = Pattern.compile("^\\d+<([^>]*?)(?:<[^>]*>)?>");
    private static final Pattern PATH = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    private CallTrace() {
    }

    /**
     * One call.
     *
     * @param name of the call
     * @param number which one of that name it is in its thread, from 1
     * @param paths what it is about
     * @param line as strace writes it
     */
    record Call(String name, int number, List<String> paths, String line) {

        /** Whether it failed because it was told to. */
        boolean injected() {
            return line.contains("(INJECTED)");
        }

        boolean is(String names, String path) {
            return name.matches(names) && paths.stream().anyMatch(each -> each.matches(path));
        }
    }

    /** The calls of all threads that have to do with a folder; one thread saves, so that they are in their order. */
    static List<Call> read(Path folder, String prefix, Path about) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.list(folder)) {
            files = found.filter(path -> path.getFileName().toString().startsWith(prefix + ".")).sorted().toList();
        }
        List<Call> calls = new ArrayList<>();
        for (Path file : files) {
            Map<String, Integer> numbers = new HashMap<>();
            for (String line : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
                Matcher call = CALL.matcher(line);
                if (call.matches()) {
                    int number = numbers.merge(call.group(1), 1, Integer::sum);
                    List<String> paths = paths(call.group(1), call.group(2));
                    if (paths.stream().anyMatch(path -> Path.of(path).startsWith(about))) {
                        calls.add(new Call(call.group(1), number, paths, line));
                    }
                }
            }
        }
        return calls;
    }

    private static List<String> paths(String name, String arguments) {
        Matcher open = OPEN_FILE.matcher(arguments);
        if (open.find()) {
            return List.of(open.group(1));
        }
        List<String> paths = new ArrayList<>();
        Matcher path = PATH.matcher(arguments);
        while (path.find() && !name.contains("write")) {
            paths.add(path.group(1));
        }
        return paths;
    }

    /** The place of the first call at or after one, which is about such a path. */
    static Optional<Integer> find(List<Call> calls, int from, String names, String path) {
        for (int i = from; i < calls.size(); i++) {
            if (calls.get(i).is(names, path)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** The place of the last such call. */
    static int last(List<Call> calls, String names, String path) {
        int last = -1;
        for (int i = 0; i < calls.size(); i++) {
            last = calls.get(i).is(names, path) ? i : last;
        }
        return last;
    }
}
