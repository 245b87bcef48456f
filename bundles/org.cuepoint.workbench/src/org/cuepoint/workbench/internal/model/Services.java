package org.cuepoint.workbench.internal.model;

import org.jspecify.annotations.Nullable;
import org.osgi.service.component.ComponentServiceObjects;

/** Services that are made when they are first needed. */
final class Services {

    private Services() {
    }

    /** The service, made now if it was not before. */
    static <T> T get(ComponentServiceObjects<T> objects) {
        @Nullable
        T service = objects.getService();
        if (service == null) {
            throw new IllegalStateException("The service " + objects.getServiceReference() + " is not there any more.");
        }
        return service;
    }
}
