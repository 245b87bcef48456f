package org.cuepoint.crash.internal;

import java.nio.file.Path;
import org.cuepoint.safety.ConflictPolicy;
import org.cuepoint.safety.Content;
import org.cuepoint.safety.FileStamp;
import org.cuepoint.safety.FileWrite;
import org.cuepoint.safety.Problem;
import org.cuepoint.safety.SafeFiles;
import org.cuepoint.safety.SaveOptions;
import org.cuepoint.safety.SaveResult;
import org.cuepoint.safety.StorageException;
import org.cuepoint.safety.TransactionResult;
import org.cuepoint.safety.internal.SafeFilesService;
import org.cuepoint.safety.internal.save.Workshop;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.ComponentServiceObjects;

/** Writes for tests: really, or not at all. */
public final class Disk {

    private Disk() {
    }

    /** The product's way of writing. */
    public static SafeFiles files() {
        return new SafeFilesService(Workshop.here(target -> {
            // everything is allowed
        }), (file, stamp) -> {
            throw new AssertionError("a file of the application has no backups");
        }, () -> Path.of("unused"));
    }

    /** A disk on which nothing can be written. */
    public static SafeFiles full() {
        return new SafeFiles() {
            @Override
            public SaveResult write(Path target, SaveOptions options, Content content) {
                return new SaveResult.NotSaved(target, Problem.NO_SPACE,
                        "There is no room for " + target.getFileName());
            }

            @Override
            public TransactionResult writeAll(java.util.List<FileWrite> writes) {
                throw new AssertionError();
            }

            @Override
            public FileStamp stamp(Path file) {
                throw new AssertionError();
            }

            @Override
            public void delete(Path file) throws StorageException {
                throw new StorageException(file, Problem.NO_PERMISSION, file.getFileName() + " cannot be deleted",
                        new java.io.IOException("denied"));
            }

            @Override
            public int removeLeftovers(Path folder) {
                return 0;
            }

            @Override
            public SaveResult write(Path target, ConflictPolicy policy, Content content) {
                return write(target, SaveOptions.of(policy), content);
            }
        };
    }

    /** A service that is there. */
    public static <T> ComponentServiceObjects<T> service(T object) {
        return new ComponentServiceObjects<>() {
            @Override
            public T getService() {
                return object;
            }

            @Override
            public void ungetService(T service) {
                // nothing counts them
            }

            @Override
            public ServiceReference<T> getServiceReference() {
                throw new AssertionError();
            }
        };
    }
}
