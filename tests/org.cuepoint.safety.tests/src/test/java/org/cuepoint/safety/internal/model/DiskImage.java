package org.cuepoint.safety.internal.model;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** What a disk holds after a crash. */
final class DiskImage {

    private final Map<Path, ModelNode> tree;
    private final Map<ModelNode, byte[]> contents;

    /**
     * @param tree every file and folder by its path
     * @param contents what is in the files
     */
    DiskImage(Map<Path, ModelNode> tree, Map<ModelNode, byte[]> contents) {
        this.tree = new TreeMap<>(tree);
        this.contents = contents;
    }

    /** A disk on which all of it lies for certain, as after the machine was switched on again. */
    ModelDisk restart(Forces forces) {
        ModelDisk disk = new ModelDisk(forces);
        Map<ModelNode, ModelNode> files = new HashMap<>();
        tree.forEach((path, node) -> {
            if (node.isFolder()) {
                disk.putFolder(path);
            } else {
                disk.putNode(path, files.computeIfAbsent(node, each -> disk.newFile(contents.get(each))));
            }
        });
        return disk;
    }
}
