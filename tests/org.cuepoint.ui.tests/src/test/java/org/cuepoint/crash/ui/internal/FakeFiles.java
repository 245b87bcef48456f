package org.cuepoint.crash.ui.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.cuepoint.safety.Content;
import org.cuepoint.safety.FileStamp;
import org.cuepoint.safety.FileWrite;
import org.cuepoint.safety.SafeFiles;
import org.cuepoint.safety.SaveOptions;
import org.cuepoint.safety.SaveResult;
import org.cuepoint.safety.TransactionResult;

/** Files in memory. */
final class FakeFiles implements SafeFiles {

    final Map<Path, String> written = new LinkedHashMap<>();

    @Override
    public SaveResult write(Path target, SaveOptions options, Content content) throws InterruptedException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            content.writeTo(bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        written.put(target, bytes.toString(StandardCharsets.UTF_8));
        return new SaveResult.Saved(target, bytes.size(), true, "", Optional.empty(), List.of(), "Saved.");
    }

    @Override
    public TransactionResult writeAll(List<FileWrite> writes) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileStamp stamp(Path file) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void delete(Path file) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int removeLeftovers(Path folder) {
        return 0;
    }
}
