package org.cuepoint.performance.internal;

/** Is told of pieces of work; called on the thread that does the work. */
public interface WorkWatch {

    /** Is not interested. */
    WorkWatch NONE = new WorkWatch() {
        @Override
        public void begun(long operation, String title, boolean visible) {
            // nobody listens
        }

        @Override
        public void ended(long operation, String title, boolean visible, String how) {
            // nobody listens
        }

        @Override
        public void failed(Throwable failure, String title) {
            // nobody listens
        }
    };

    /**
     * It begins.
     *
     * @param operation its number, the same as in the log
     * @param visible whether the user sees it among the running operations
     */
    void begun(long operation, String title, boolean visible);

    /**
     * It has ended.
     *
     * @param how in one word or two; the type of a failure, not its message
     */
    void ended(long operation, String title, boolean visible, String how);

    /** It, or who received its result, failed as nobody expected; when this returns, that is reported. */
    void failed(Throwable failure, String title);
}
