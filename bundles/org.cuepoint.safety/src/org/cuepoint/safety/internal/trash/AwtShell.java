package org.cuepoint.safety.internal.trash;

import java.awt.Desktop;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.nio.file.Path;

import org.cuepoint.safety.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The shell of Windows and macOS by the means of Java. Loaded when a file is first deleted there. */
final class AwtShell implements ShellTrash.Shell {

    private static final Logger LOG = LoggerFactory.getLogger(AwtShell.class);

    @Override
    public void moveToTrash(Path file) throws IOException {
        if (GraphicsEnvironment.isHeadless() || !Desktop.isDesktopSupported()
                || !Desktop.getDesktop().isSupported(Desktop.Action.MOVE_TO_TRASH)) {
            throw new NoTrashException(Problem.FAILED, "this system offers no trash to programs");
        }
        try {
            if (!Desktop.getDesktop().moveToTrash(file.toFile())) {
                throw new NoTrashException(Problem.FAILED, "the system did not move it there");
            }
        } catch (IllegalArgumentException e) {
            LOG.debug("{} is not there any more: {}", file, e.getMessage());
            throw new NoTrashException(Problem.FAILED, "it is not there any more");
        }
    }
}
