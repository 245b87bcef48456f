package org.cuepoint.crash.internal.support;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Where the rescue speaks to: the framework's command line is not there. */
final class RescueConsole {

    private RescueConsole() {
    }

    /** A line on the standard output. */
    static void line(String text) {
        print(System.out, text);
    }

    /** A line on the standard error. */
    static void note(String text) {
        print(System.err, text);
    }

    /** Control characters never reach the terminal. */
    private static void print(PrintStream stream, String text) {
        StringBuilder line = new StringBuilder(text.length() + 1);
        text.chars().forEach(c -> line.append(Character.isISOControl(c) && c != '\n' ? '?' : (char) c));
        byte[] bytes = line.append('\n').toString().getBytes(StandardCharsets.UTF_8);
        stream.write(bytes, 0, bytes.length);
        stream.flush();
    }
}
