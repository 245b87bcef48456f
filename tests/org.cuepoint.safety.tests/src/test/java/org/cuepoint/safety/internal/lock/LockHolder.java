package org.cuepoint.safety.internal.lock;

import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A process that holds the lock of a file until its input ends. */
public final class LockHolder {

    private LockHolder() {
    }

    /** Argument: the file. */
    public static void main(String[] args) throws Exception {
        try (FileChannel channel = FileChannel.open(Path.of(args[0]), StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            System.out.println("held " + lock.isValid());
            while (System.in.read() >= 0) {
                System.out.flush();
            }
        }
    }
}
