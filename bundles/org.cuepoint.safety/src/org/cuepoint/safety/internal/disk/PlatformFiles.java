package org.cuepoint.safety.internal.disk;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;

import org.jspecify.annotations.Nullable;

/** The two kinds of open files of {@link PlatformStorage}. */
public final class PlatformFiles {

    private PlatformFiles() {
    }

    /** A file whose calls fail and which is closed when the thread that uses it is interrupted. */
    public static OpenFile interruptible(FileChannel channel) {
        return new ChannelFile(channel);
    }

    /** A file that stays open when a thread is interrupted: java.io is not interruptible, channels are. */
    public static OpenFile steady(RandomAccessFile file) {
        return new SteadyFile(file);
    }

    private static final class ChannelFile implements OpenFile {

        private final FileChannel channel;
        private final HeldLock lock = new HeldLock();

        ChannelFile(FileChannel channel) {
            this.channel = channel;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            ByteBuffer buffer = ByteBuffer.wrap(bytes, offset, length);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        }

        @Override
        public int read(byte[] bytes) throws IOException {
            return channel.read(ByteBuffer.wrap(bytes));
        }

        @Override
        public void seek(long position) throws IOException {
            channel.position(position);
        }

        @Override
        public long length() throws IOException {
            return channel.size();
        }

        @Override
        public void truncate(long length) throws IOException {
            channel.truncate(length);
        }

        @Override
        public void force() throws IOException {
            channel.force(true);
        }

        @Override
        public boolean tryLock() throws IOException {
            return lock.take(channel);
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    private static final class SteadyFile implements OpenFile {

        private final RandomAccessFile file;
        private final FileChannel channel;
        private final HeldLock lock = new HeldLock();

        SteadyFile(RandomAccessFile file) {
            this.file = file;
            this.channel = file.getChannel();
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            file.write(bytes, offset, length);
        }

        @Override
        public int read(byte[] bytes) throws IOException {
            return file.read(bytes);
        }

        @Override
        public void seek(long position) throws IOException {
            file.seek(position);
        }

        @Override
        public long length() throws IOException {
            return file.length();
        }

        @Override
        public void truncate(long length) throws IOException {
            file.setLength(length);
        }

        @Override
        public void force() throws IOException {
            file.getFD().sync();
        }

        @Override
        public boolean tryLock() throws IOException {
            return lock.take(channel);
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }

    /**
     * The lock of an open file; closing the file releases it. On POSIX systems it also vanishes silently when this
     * process closes the same file opened another way (fcntl(2)), so it can be taken again.
     */
    private static final class HeldLock {

        private @Nullable FileLock held;

        /** Locks one byte far behind the content, since a lock on Windows keeps others from reading what it covers. */
        boolean take(FileChannel channel) throws IOException {
            FileLock earlier = held;
            if (earlier != null) {
                earlier.release();
                held = null;
            }
            try {
                held = channel.tryLock(Long.MAX_VALUE - 1, 1, false);
            } catch (OverlappingFileLockException e) {
                return false; // another channel of this process holds it
            }
            return held != null;
        }
    }
}
