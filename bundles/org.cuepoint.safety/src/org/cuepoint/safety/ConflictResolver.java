package org.cuepoint.safety;

/** Decides what becomes of a file that is in the way: usually by asking the user. */
@FunctionalInterface
public interface ConflictResolver {

    /**
     * What to do. Called on the thread that saves, which holds the file's turn meanwhile: other saves of the same file
     * wait for the answer.
     *
     * @param conflict what is there and what is to be written; the new content is staged on the disk already
     * @return {@link ConflictPolicy#FAIL} to cancel
     * @throws InterruptedException when the thread was interrupted while it waited for the answer; nothing has changed
     */
    ConflictPolicy resolve(Conflict conflict) throws InterruptedException;
}
