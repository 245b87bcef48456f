package org.cuepoint.safety.internal.model;

import java.util.List;
import java.util.Map;

/**
 * One change of names that is on the disk wholly or not at all.
 *
 * @param entries what each name stands for afterwards
 */
record NameChange(List<Entry> entries) {

    /** A name in a folder; without a node when it is removed. */
    record Entry(ModelNode folder, String name, ModelNode node) {

        /** Does it to the names of the folder. */
        void applyTo(Map<String, ModelNode> names) {
            if (node == null) {
                names.remove(name);
            } else {
                names.put(name, node);
            }
        }
    }
}
