package org.cuepoint.torture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The paths that a traced session changed: what it opened for writing, made, renamed, linked, removed or gave other
 * permissions. Reads what strace writes with {@code -ff -y}, a file for each thread; calls that failed changed nothing.
 */
final class WriteTrace {

    /** What is traced; {@code execve} and {@code chdir} to know the working folder. */
    static final String CALLS = "open,openat,openat2,creat,rename,renameat,renameat2,link,linkat,symlink,symlinkat,"
            + "unlink,unlinkat,rmdir,mkdir,mkdirat,mknod,mknodat,truncate,chmod,fchmodat,chown,lchown,fchownat,"
            + "utimensat,bind,chdir,fchdir,execve";

    private static final Pattern CALL = Pattern.compile("^(\\w+)\\((.*)\\)\\s+= (\\d+)(?:<(.*)>)?.*$", Pattern.DOTALL);
    private static final Pattern WORKING_FOLDER = Pattern.compile("AT_FDCWD<([^>]*)>");
    private static final Pattern FOR_WRITING = Pattern.compile("\\bO_(WRONLY|RDWR|CREAT|TRUNC)\\b");
    /** A path, with the open folder that it is relative to if the call names one. */
    private static final Pattern PATH = Pattern.compile("(?:(?:AT_FDCWD|\\d+)<([^>]*)>, )?\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern OPEN_FILE = Pattern.compile("^\\d+<([^>]*)>(?:, NULL|$)");

    private final Map<Path, String> changed = new TreeMap<>();
    private Path folder = Path.of("/");

    /** Reads all files of a folder. */
    static WriteTrace read(Path traces) throws IOException {
        WriteTrace trace = new WriteTrace();
        try (Stream<Path> files = Files.list(traces)) {
            for (Path file : files.sorted().toList()) {
                for (String line : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
                    trace.line(line);
                }
            }
        }
        return trace;
    }

    /** Absolute paths with the call that changed them last. */
    Map<Path, String> changed() {
        return changed;
    }

    private void line(String line) {
        Matcher call = CALL.matcher(line);
        if (!call.matches()) {
            return;
        }
        String arguments = call.group(2);
        Matcher working = WORKING_FOLDER.matcher(arguments);
        if (working.find()) {
            folder = Path.of(working.group(1));
        }
        switch (call.group(1)) {
            case "execve" -> {
                // changes nothing
            }
            case "chdir", "fchdir" -> folder = paths(arguments).getFirst();
            case "open", "openat", "openat2", "creat" -> {
                boolean writes = call.group(1).equals("creat") || FOR_WRITING.matcher(arguments).find();
                if (writes && call.group(4) != null) {
                    changed.put(Path.of(call.group(4).replaceFirst(" \\(deleted\\)$", "")), line);
                }
            }
            case "bind" -> {
                if (arguments.contains("sun_path=\"")) {
                    changed.put(paths(arguments).getFirst(), line);
                }
            }
            case "link", "linkat", "symlink", "symlinkat" -> changed.put(paths(arguments).getLast(), line);
            default -> paths(arguments).forEach(path -> changed.put(path, line));
        }
    }

    private List<Path> paths(String arguments) {
        List<Path> paths = new ArrayList<>();
        Matcher path = PATH.matcher(arguments);
        while (path.find()) {
            Path base = path.group(1) == null ? folder : Path.of(path.group(1));
            paths.add(base.resolve(path.group(2)).normalize());
        }
        Matcher open = OPEN_FILE.matcher(arguments);
        if (open.find()) {
            paths.add(Path.of(open.group(1)));
        }
        return paths;
    }
}
