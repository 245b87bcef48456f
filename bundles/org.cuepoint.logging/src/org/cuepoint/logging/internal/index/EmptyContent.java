package org.cuepoint.logging.internal.index;

/** No bytes. */
enum EmptyContent implements Content {

    /** The only one. */
    INSTANCE;

    @Override
    public long size() {
        return 0;
    }

    @Override
    public int read(long position, byte[] into, int at, int length) {
        return 0;
    }

    @Override
    public void close() {
        // nothing is open
    }
}
