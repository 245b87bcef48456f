package org.cuepoint.cli.internal;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;

/**
 * The only class that touches the standard output and the standard error of the process.
 *
 * <p>Lines for people are written in the terminal's charset; a JSON document is UTF-8 on every platform, as RFC 8259
 * (section 8.1) demands. Control characters in lines are shown as {@code \x1b} and the like, so that a hostile track
 * name cannot drive the terminal.
 */
final class Console {

    private final PrintStream out;
    private final PrintStream err;
    private final Charset outCharset;
    private final Charset errCharset;

    /**
     * @param out where lines and the document go
     * @param err where notes go
     * @param outCharset the charset of lines on {@code out}
     * @param errCharset the charset of notes
     */
    Console(OutputStream out, OutputStream err, Charset outCharset, Charset errCharset) {
        this.out = new PrintStream(out, false, StandardCharsets.UTF_8);
        this.err = new PrintStream(err, false, StandardCharsets.UTF_8);
        this.outCharset = outCharset;
        this.errCharset = errCharset;
    }

    /** The console of this process. */
    static Console ofProcess() {
        return new Console(System.out, System.err, terminal("stdout.encoding"), terminal("stderr.encoding"));
    }

    /** Writes one line for people on the standard output. */
    synchronized void line(String text) {
        write(out, printable(text) + "\n", outCharset);
    }

    /** Writes one remark on the standard error. */
    synchronized void note(String text) {
        write(err, printable(text) + "\n", errCharset);
    }

    /** Writes the one JSON document of a call on the standard output. */
    synchronized void document(String json) {
        write(out, json + "\n", StandardCharsets.UTF_8);
    }

    /** Whether everything could be written; false after a closed pipe or a full disk. */
    synchronized boolean intact() {
        return !out.checkError();
    }

    private static void write(PrintStream stream, String text, Charset charset) {
        byte[] bytes = text.getBytes(charset);
        stream.write(bytes, 0, bytes.length);
        stream.flush();
    }

    /** A process without a locale claims ASCII; UTF-8 then loses nothing. */
    private static Charset terminal(String property) {
        String name = System.getProperty(property, "UTF-8");
        try {
            Charset charset = Charset.forName(name);
            return charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset;
        } catch (UnsupportedCharsetException e) {
            return StandardCharsets.UTF_8;
        }
    }

    /** Shows control characters other than line end and tabulator by their code. */
    static String printable(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) && c != '\n' && c != '\t') {
                shown.append(String.format("\\x%02x", (int) c));
            } else {
                shown.append(c);
            }
        }
        return shown.toString();
    }
}
