package org.cuepoint.torture;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import org.cuepoint.safety.ConflictPolicy;
import org.cuepoint.safety.Content;
import org.cuepoint.safety.SafeFiles;
import org.cuepoint.safety.SaveResult;
import org.cuepoint.safety.TransactionResult;

/** The process that saves and is killed, or meets broken system calls, meanwhile. */
public final class SafetyChild {

    private static final int LONG = 3_000_000;

    private final SafetyPlace place;

    private SafetyChild(Path root) {
        this.place = new SafetyPlace(root);
    }

    /** Arguments: the way, the folder, the generation. */
    public static void main(String[] args) throws Exception {
        SafetyChild child = new SafetyChild(Path.of(args[1]));
        int generation = Integer.parseInt(args[2]);
        switch (args[0]) {
            case "loop" -> child.loop(generation);
            case "single" -> say(child.save(child.place.started(), SavedContent.of(generation)));
            case "long" -> say(child.save(child.place.started(), SavedContent.of(generation, new byte[LONG])));
            case "together" -> say(child.place.started().writeAll(child.place.writes(generation)));
            case "half" -> child.half(generation);
            case "mixed" -> child.mixed(generation);
            case "hold" -> child.hold();
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    private SaveResult save(SafeFiles files, byte[] content) throws InterruptedException {
        return files.write(place.single(), ConflictPolicy.OVERWRITE, Content.of(content));
    }

    private void loop(int first) throws IOException, InterruptedException {
        SafeFiles files = place.started();
        for (int generation = first;; generation++) {
            SaveResult single = save(files, SavedContent.of(generation));
            TransactionResult together = files.writeAll(place.writes(generation));
            if (!single.saved() || !together.done()) {
                System.out.println("failed: " + single.sentence() + " " + together.sentence());
                return;
            }
            System.out.println(generation);
        }
    }

    /** One line: how it ended, the problem or what is certain, and the sentence. */
    private static void say(SaveResult result) {
        switch (result) {
            case SaveResult.Saved saved -> line("saved", saved.durable() ? "durable" : "unknown", saved.sentence());
            case SaveResult.Skipped skipped -> line("skipped", "-", skipped.sentence());
            case SaveResult.NotSaved failed -> line("not", failed.problem().name(), failed.sentence());
        }
    }

    private static void say(TransactionResult result) {
        switch (result) {
            case TransactionResult.Done done -> line("saved", done.durable() ? "durable" : "unknown", done.sentence());
            case TransactionResult.NotDone failed -> line("not", failed.problem().name(), failed.sentence());
            case TransactionResult.Unfinished cut -> line("unfinished", "-", cut.sentence());
        }
    }

    private static void line(String end, String detail, String sentence) {
        System.out.println("outcome " + end + " " + detail + " " + sentence);
    }

    /** What a careless program does: the file is cut off before the new content is in it. */
    private void half(int generation) throws IOException, InterruptedException {
        byte[] content = SavedContent.of(generation);
        try (OutputStream out = Files.newOutputStream(place.single())) {
            out.write(content, 0, content.length / 2);
            waitForDeath();
        }
    }

    /** Files that belong together are written one after the other. */
    private void mixed(int generation) throws IOException, InterruptedException {
        List<Path> files = place.together();
        for (Path file : files.subList(0, 2)) {
            Files.write(file, SavedContent.of(generation));
        }
        waitForDeath();
    }

    private void hold() throws IOException, InterruptedException {
        try (FileChannel channel = FileChannel.open(place.single(), StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            System.out.println(lock.isValid() ? "held" : "not held");
            new CountDownLatch(1).await();
        }
    }

    private static void waitForDeath() throws InterruptedException {
        System.out.println("waiting");
        new CountDownLatch(1).await();
    }
}
