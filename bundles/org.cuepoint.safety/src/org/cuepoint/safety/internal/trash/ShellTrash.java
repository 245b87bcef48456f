package org.cuepoint.safety.internal.trash;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

import org.cuepoint.safety.Problem;
import org.cuepoint.safety.TrashedFile;
import org.cuepoint.safety.internal.disk.FileFacts;
import org.cuepoint.safety.internal.disk.StorageDevice;

/** The trash of a platform whose shell moves the file and does not tell where: nothing can be taken back from here. */
final class ShellTrash implements TrashCan {

    private final StorageDevice device;
    private final Shell shell;
    private final Clock clock;

    ShellTrash(StorageDevice device, Shell shell, Clock clock) {
        this.device = device;
        this.shell = shell;
        this.clock = clock;
    }

    /** The one call that is needed. */
    interface Shell {

        /**
         * Has the shell move a file.
         *
         * @throws IOException when it did not; the message says why
         */
        void moveToTrash(Path file) throws IOException;
    }

    @Override
    public Trashed put(Path file) throws IOException {
        FileFacts facts = device.facts(file)
                .orElseThrow(() -> new NoTrashException(Problem.FAILED, "it is not there any more"));
        shell.moveToTrash(file);
        if (device.facts(file).filter(f -> f.identity().equals(facts.identity()) && f.bytes() == facts.bytes())
                .isPresent()) {
            throw new NoTrashException(Problem.FAILED, "the system left it where it is");
        }
        return new Trashed(new TrashedFile(file, file, clock.instant(), facts.bytes()), facts.identity());
    }

    @Override
    public Path undo(Trashed trashed) throws IOException {
        throw new NoTrashException(Problem.FAILED, "this system does not tell where a file in its trash is; take it"
                + " back with the desktop's own means");
    }
}
