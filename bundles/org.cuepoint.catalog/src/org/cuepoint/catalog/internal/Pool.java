package org.cuepoint.catalog.internal;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Keeps one copy of immutable values that repeat: artists, labels, genres, keys, whole tracks. A table of fixed size in
 * which a new value replaces an old one with the same place, so that a hostile input cannot make it grow and a common
 * value finds its copy nearly always. Thread-safe.
 *
 * @param <T> values that are equal when they may stand for each other
 */
public final class Pool<T> {

    private static final int SLOTS = 1 << 15;

    private final AtomicReferenceArray<T> slots = new AtomicReferenceArray<>(SLOTS);

    /** An equal value: the copy kept earlier if there is one, else this, kept from now on. */
    public T one(T value) {
        int hash = value.hashCode();
        int slot = (hash ^ hash >>> 15) & SLOTS - 1;
        T kept = slots.get(slot);
        if (value.equals(kept)) {
            return kept;
        }
        slots.set(slot, value);
        return value;
    }
}
