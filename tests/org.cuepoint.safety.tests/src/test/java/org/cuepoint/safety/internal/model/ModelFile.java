package org.cuepoint.safety.internal.model;

import java.util.Objects;

import org.cuepoint.safety.internal.disk.OpenFile;

/** An open file of the model. */
final class ModelFile implements OpenFile {

    private final ModelDisk disk;
    private final ModelNode node;
    private int position;

    ModelFile(ModelDisk disk, ModelNode node) {
        this.disk = disk;
        this.node = Objects.requireNonNull(node);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        node.write(position, bytes, offset, length, disk.tick());
        position += length;
        disk.changed();
    }

    @Override
    public int read(byte[] bytes) {
        int left = node.content().length - position;
        if (left <= 0) {
            return -1;
        }
        int n = Math.min(left, bytes.length);
        System.arraycopy(node.content(), position, bytes, 0, n);
        position += n;
        return n;
    }

    @Override
    public void seek(long to) {
        position = (int) to;
    }

    @Override
    public long length() {
        return node.content().length;
    }

    @Override
    public void truncate(long length) {
        node.truncate((int) length, disk.tick());
        disk.changed();
    }

    @Override
    public void force() {
        disk.forces().force("file " + node.id(), node::forceContent);
        disk.changed();
    }

    @Override
    public boolean tryLock() {
        return true;
    }

    @Override
    public void close() {
        // nothing is held
    }
}
