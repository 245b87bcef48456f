package org.cuepoint.catalog.command;

import java.nio.file.Path;
import java.util.List;

import org.cuepoint.safety.Content;
import org.cuepoint.safety.FileStamp;
import org.cuepoint.safety.FileWrite;
import org.cuepoint.safety.Problem;
import org.cuepoint.safety.SafeFiles;
import org.cuepoint.safety.SaveOptions;
import org.cuepoint.safety.SaveResult;
import org.cuepoint.safety.StorageException;
import org.cuepoint.safety.TransactionResult;

/** A disk of which writes of a result fail: the first is the rehearsal, the second the result. */
class FailsFrom implements SafeFiles {

    private final SafeFiles files;
    private final Problem problem;
    private final int from;
    private final int[] writes;

    FailsFrom(SafeFiles files, Problem problem, int from, int[] writes) {
        this.files = files;
        this.problem = problem;
        this.from = from;
        this.writes = writes;
    }

    @Override
    public SaveResult write(Path target, SaveOptions options, Content content) throws InterruptedException {
        boolean fails = target.toString().endsWith(".csv") && writes[0]++ >= from;
        return fails
                ? new SaveResult.NotSaved(target, problem, target + " was not saved: " + problem + ".")
                : files.write(target, options, content);
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
    public int removeLeftovers(Path where) throws StorageException {
        return files.removeLeftovers(where);
    }
}
