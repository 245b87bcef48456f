package org.cuepoint.core;

import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.osgi.service.component.ComponentServiceObjects;

/**
 * An optional service that comes and goes, and that is asked for when it is first needed: a component that refers to one that
 * needs it in turn would otherwise wait for itself. It is asked for once and then kept, since each question to
 * {@link ComponentServiceObjects} is remembered there until the component ends. Thread-safe.
 *
 * @param <T> the service
 */
public final class LateService<T> implements Supplier<Optional<T>> {

    private volatile @Nullable Held<T> held;

    /** A service and what was got of it. */
    private static final class Held<T> {

        private final ComponentServiceObjects<T> source;
        private volatile @Nullable T got;

        Held(ComponentServiceObjects<T> source) {
            this.source = source;
        }

        Optional<T> get() {
            T present = got;
            if (present == null) {
                present = ask();
                got = present;
            }
            return Optional.ofNullable(present);
        }

        private @Nullable T ask() {
            try {
                return source.getService();
            } catch (IllegalStateException e) {
                return null; // the component that refers to it is being stopped
            }
        }
    }

    /** No service yet. */
    public LateService() {
        // one may come
    }

    /** A service is there; it takes the place of the one before. */
    public void bind(ComponentServiceObjects<T> service) {
        held = new Held<>(service);
    }

    /** A service goes; nothing happens when another has taken its place. */
    public void unbind(ComponentServiceObjects<T> service) {
        Held<T> present = held;
        if (present != null && present.source == service) {
            held = null;
        }
    }

    /** The service, if there is one. Costs two reads after the first time. */
    @Override
    public Optional<T> get() {
        Held<T> present = held;
        return present == null ? Optional.empty() : present.get();
    }
}
