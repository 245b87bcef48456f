package org.cuepoint.crash.internal.support;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.cuepoint.safety.Content;
import org.cuepoint.safety.FileStamp;
import org.cuepoint.safety.FileWrite;
import org.cuepoint.safety.SafeFiles;
import org.cuepoint.safety.SaveOptions;
import org.cuepoint.safety.SaveResult;
import org.cuepoint.safety.StorageException;
import org.cuepoint.safety.TransactionResult;

/** Takes so many bytes of a file, then fails as a full disk does. */
record FullDisk(SafeFiles files, int room) implements SafeFiles {

    @Override
    public SaveResult write(Path target, SaveOptions options, Content content) throws InterruptedException {
        return files.write(target, options, out -> content.writeTo(new OutputStream() {
            private int left = room;

            @Override
            public void write(int b) throws IOException {
                if (left-- <= 0) {
                    throw new IOException("No space left on device");
                }
                out.write(b);
            }
        }));
    }

    @Override
    public TransactionResult writeAll(List<FileWrite> writes) throws InterruptedException {
        return files.writeAll(writes);
    }

    @Override
    public FileStamp stamp(Path file) throws StorageException {
        return files.stamp(file);
    }

    @Override
    public void delete(Path file) throws StorageException {
        files.delete(file);
    }

    @Override
    public int removeLeftovers(Path folder) throws StorageException {
        return files.removeLeftovers(folder);
    }
}
