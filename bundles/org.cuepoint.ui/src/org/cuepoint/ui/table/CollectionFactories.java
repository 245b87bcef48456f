package org.cuepoint.ui.table;

import java.lang.invoke.MethodHandles;

import org.eclipse.collections.api.factory.Maps;
import org.eclipse.collections.api.factory.Sets;
import org.eclipse.collections.impl.factory.primitive.IntSets;

/**
 * NatTable's collections look for their implementation with the thread's context class loader when they are first used,
 * and in OSGi that one does not see it: every painting would fail from then on. This uses them first, with a class
 * loader that does.
 */
final class CollectionFactories {

    private CollectionFactories() {
    }

    /** To be called before a table is made; costs nothing after the first time. */
    static void find() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(IntSets.class.getClassLoader());
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            lookup.ensureInitialized(Maps.class);
            lookup.ensureInitialized(Sets.class);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("the classes are public", e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
