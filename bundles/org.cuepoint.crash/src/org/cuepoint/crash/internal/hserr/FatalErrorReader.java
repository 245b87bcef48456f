package org.cuepoint.crash.internal.hserr;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads files {@code hs_err} of HotSpot, of Java 21 to 25, whole or cut. Takes one pass over at most four megabytes; the command
 * line and the environment, in which secrets may stand, are not looked at.
 */
public final class FatalErrorReader {

    private static final int MOST_BYTES = 4 << 20;
    private static final int FRAMES = 100;
    private static final int LONGEST = 300;
    private static final String HEADER = "# A fatal error has been detected by the Java Runtime Environment:";
    private static final String NO_MEMORY = "# There is insufficient memory for the Java Runtime Environment to continue.";

    private long process;
    private String what = "";
    private String frame = "";
    private String thread = "";
    private String java = "";
    private final List<String> stack = new ArrayList<>();
    private boolean known;
    private boolean outOfMemory;
    private boolean frameFollows;
    private boolean inStack;

    private FatalErrorReader() {
    }

    /**
     * Reads a file.
     *
     * @return empty when it is none of these files
     * @throws IOException when it cannot be read
     */
    public static Optional<FatalError> read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return parse(new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8));
        }
    }

    /** Reads a text; whatever it holds, nothing is thrown. */
    static Optional<FatalError> parse(String text) {
        FatalErrorReader reader = new FatalErrorReader();
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            end = end < 0 ? text.length() : end;
            reader.line(text.substring(at, Math.min(end, at + LONGEST)).strip());
            at = end + 1;
        }
        return reader.known
                ? Optional.of(new FatalError(reader.process, reader.what, reader.frame, reader.thread, reader.stack,
                        reader.java, reader.outOfMemory))
                : Optional.empty();
    }

    private void line(String line) {
        if (line.startsWith("#")) {
            header(line);
        } else if (line.startsWith("Current thread") && thread.isEmpty()) {
            int colon = line.indexOf(':');
            thread = colon < 0 ? "" : line.substring(colon + 1).strip();
        } else if (line.startsWith("Native frames:") || line.startsWith("Java frames:")) {
            inStack = true;
        } else if (line.isEmpty()) {
            inStack = false;
        } else if (inStack && stack.size() < FRAMES && !stack.contains(line)) {
            stack.add(line);
        }
    }

    private void header(String line) {
        if (line.equals(HEADER)) {
            known = true;
        } else if (line.equals(NO_MEMORY) || line.contains("OutOfMemoryError")
                || line.contains("Out of Memory Error")) {
            known = true;
            outOfMemory = true;
            pid(line);
        } else if (line.startsWith("# JRE version:")) {
            java = line.substring("# JRE version:".length()).strip();
        } else if (line.startsWith("# Problematic frame:")) {
            frameFollows = true;
        } else if (frameFollows) {
            frame = line.substring(1).strip();
            frameFollows = false;
        } else {
            pid(line);
        }
    }

    /** {@code #  SIGSEGV (0xb) at pc=0x…, pid=4711, tid=4712}, or an internal error with its place in the sources. */
    private void pid(String line) {
        int at = line.indexOf("pid=") + "pid=".length();
        if (process != 0 || at < "pid=".length()) {
            return;
        }
        long number = 0;
        int digits = 0;
        while (at < line.length() && Character.isDigit(line.charAt(at)) && digits < 18) {
            number = number * 10 + Character.digit(line.charAt(at), 10);
            at++;
            digits++;
        }
        process = number;
        String start = line.substring(1).strip();
        int place = start.indexOf(" at pc=");
        what = place > 0 ? start.substring(0, place) : start.substring(0, Math.max(0, start.indexOf(", pid=")));
    }
}
