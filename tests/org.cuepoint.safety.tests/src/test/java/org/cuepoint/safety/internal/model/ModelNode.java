package org.cuepoint.safety.internal.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** A file or folder of the model: what a running process sees, what is on the disk, and what may be on it. */
final class ModelNode {

    private final int id;
    private final boolean folder;
    private final SortedMap<String, ModelNode> children = new TreeMap<>();
    private final SortedMap<String, ModelNode> kept = new TreeMap<>();
    private final List<UnaryOperator<byte[]>> unforced = new ArrayList<>();
    private final List<UnaryOperator<byte[]>> torn = new ArrayList<>();
    private byte[] content = {};
    private byte[] onDisk = {};
    private long time;

    ModelNode(int id, boolean folder) {
        this.id = id;
        this.folder = folder;
    }

    int id() {
        return id;
    }

    boolean isFolder() {
        return folder;
    }

    /** The names in the folder as a process sees them. */
    SortedMap<String, ModelNode> children() {
        return children;
    }

    /** The names that are on the disk for certain. */
    SortedMap<String, ModelNode> kept() {
        return kept;
    }

    void forceNames() {
        kept.clear();
        kept.putAll(children);
    }

    byte[] content() {
        return content;
    }

    long time() {
        return time;
    }

    /** Content that is on the disk for certain. */
    void set(byte[] bytes) {
        content = bytes.clone();
        onDisk = content;
    }

    void write(int position, byte[] bytes, int offset, int length, long now) {
        byte[] part = Arrays.copyOfRange(bytes, offset, offset + length);
        apply(old -> put(old, position, part, part.length), old -> put(old, position, part, part.length / 2), now);
    }

    private static byte[] put(byte[] old, int position, byte[] part, int length) {
        byte[] changed = Arrays.copyOf(old, Math.max(old.length, position + length));
        System.arraycopy(part, 0, changed, position, length);
        return changed;
    }

    void truncate(int length, long now) {
        apply(old -> Arrays.copyOf(old, length), old -> old, now);
    }

    private void apply(UnaryOperator<byte[]> whole, UnaryOperator<byte[]> half, long now) {
        content = whole.apply(content);
        unforced.add(whole);
        torn.add(half);
        time = now;
    }

    void forceContent() {
        onDisk = content;
        unforced.clear();
        torn.clear();
    }

    /**
     * Every content that may be found after a crash: each unforced write is there wholly, in half or not at all, and the
     * length may have come without the bytes.
     */
    List<byte[]> possibleContents() {
        Map<String, byte[]> found = new LinkedHashMap<>();
        found.put(Arrays.toString(onDisk), onDisk);
        List<byte[]> states = List.of(onDisk);
        for (int i = 0; i < unforced.size(); i++) {
            List<byte[]> next = new ArrayList<>(states);
            for (byte[] state : states) {
                next.add(unforced.get(i).apply(state));
                next.add(torn.get(i).apply(state));
            }
            states = next;
        }
        if (content.length > onDisk.length) {
            found.put("zeros", Arrays.copyOf(onDisk, content.length));
        }
        states.forEach(state -> found.put(Arrays.toString(state), state));
        return List.copyOf(found.values());
    }
}
