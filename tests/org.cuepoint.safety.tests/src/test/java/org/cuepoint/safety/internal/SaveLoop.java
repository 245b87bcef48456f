package org.cuepoint.safety.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.cuepoint.safety.Content;
import org.cuepoint.safety.FileWrite;
import org.cuepoint.safety.JournalFile;
import org.cuepoint.safety.SafeFiles;
import org.cuepoint.safety.SaveOptions;
import org.cuepoint.safety.SaveResult;
import org.cuepoint.safety.TransactionResult;
import org.cuepoint.safety.internal.disk.Hashes;
import org.cuepoint.safety.internal.journal.JournalService;

/**
 * A process that saves until it is killed. Each version of {@code list.csv} proves its own wholeness; each saved
 * version is told on the output and written to a journal. With {@code stop} it halts in the middle of a save instead;
 * with {@code together} it writes {@link #TOGETHER three files} in one step.
 */
public final class SaveLoop {

    private static final int LONGEST = 30_000;

    /** What is written together, below the folder. */
    static final List<String> TOGETHER = List.of("one.csv", "music/two.csv", "new/folder/three.csv");

    private SaveLoop() {
    }

    /** Arguments: the folder, the first version, and optionally {@code stop} or {@code together}. */
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        SafeFiles files = Fixture.files(folder.resolve("backups"));
        if (args.length > 2 && args[2].equals("together")) {
            together(files, folder, Integer.parseInt(args[1]));
        }
        try (JournalFile journal = JournalService.over(Fixture.workshop()).open(folder.resolve("run.journal"))) {
            for (int version = Integer.parseInt(args[1]);; version++) {
                SaveResult result = files.write(folder.resolve("list.csv"), SaveOptions.replaceOwn(),
                        args.length > 2 ? SaveLoop::halfAndWait : content(version));
                if (!result.saved()) {
                    throw new IllegalStateException(result.sentence());
                }
                journal.append("version " + version);
                System.out.println(version);
            }
        }
    }

    private static void together(SafeFiles files, Path folder, int first) throws InterruptedException {
        for (int version = first;; version++) {
            List<FileWrite> writes = new ArrayList<>();
            for (String name : TOGETHER) {
                writes.add(new FileWrite(folder.resolve(name), SaveOptions.replaceOwn(), content(version)));
            }
            TransactionResult result = files.writeAll(writes);
            if (!result.done()) {
                throw new IllegalStateException(result.sentence());
            }
            System.out.println(version);
        }
    }

    private static void halfAndWait(OutputStream out) throws IOException {
        out.write(new byte[Hashes.CHUNK + 1]);
        System.out.println("waiting");
        while (System.in.read() >= 0) {
            out.flush();
        }
    }

    /** A text that tells its version and whether it is whole. */
    static Content content(int version) {
        int lines = Math.floorMod(version * 7_919, LONGEST) + 1;
        return out -> {
            out.write(("version " + version + " lines " + lines + "\n").getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < lines; i++) {
                out.write(("line " + i + " of " + version + "\n").getBytes(StandardCharsets.US_ASCII));
            }
        };
    }

    /** The version of a text; fails when it is not exactly what {@link #content} makes. */
    static int versionOf(byte[] bytes) throws IOException, InterruptedException {
        String start = new String(bytes, 0, Math.min(bytes.length, 30), StandardCharsets.US_ASCII);
        int version = Integer.parseInt(start.split(" ")[1]);
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        content(version).writeTo(expected);
        if (!Arrays.equals(expected.toByteArray(), bytes)) {
            throw new IllegalStateException("version " + version + " is not whole: " + bytes.length + " bytes");
        }
        return version;
    }
}
