package org.cuepoint.locations.internal;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.cuepoint.core.write.ExportsChoice;
import org.cuepoint.locations.Reason;
import org.cuepoint.locations.ResolvedLocation;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/** The folder that the user chose for exports, when somebody who knows it is there. */
final class ChosenExports {

    private final AtomicReference<@Nullable ServiceReference<ExportsChoice>> reference = new AtomicReference<>();
    private final Supplier<Optional<String>> choice;

    /** Asks the service. */
    ChosenExports(BundleContext context) {
        this.choice = () -> ask(context, reference.get());
    }

    /** Has the choice from somewhere else. */
    ChosenExports(Supplier<Optional<String>> choice) {
        this.choice = choice;
    }

    private static Optional<String> ask(BundleContext context, @Nullable ServiceReference<ExportsChoice> known) {
        if (known == null) {
            return Optional.empty();
        }
        ExportsChoice service = context.getService(known);
        if (service == null) {
            return Optional.empty();
        }
        try {
            return service.folder();
        } finally {
            context.ungetService(known);
        }
    }

    void set(ServiceReference<ExportsChoice> service) {
        reference.set(service);
    }

    void unset(ServiceReference<ExportsChoice> service) {
        reference.compareAndSet(service, null);
    }

    /** Whether the user chose one. */
    boolean isChosen() {
        return choice.get().isPresent();
    }

    /** The chosen folder when it can be used, else the usual one. */
    ResolvedLocation resolve(ResolvedLocation usual, Folders folders) {
        Optional<String> chosen = choice.get();
        if (chosen.isEmpty()) {
            return usual;
        }
        Optional<String> problem;
        try {
            Path path = Path.of(chosen.get());
            problem = path.isAbsolute() ? folders.tryOut(chosen.get()) : Optional.of("is not a whole path");
            if (problem.isEmpty()) {
                return new ResolvedLocation(usual.location(), path, new Reason.Preference("the settings"), true);
            }
        } catch (InvalidPathException e) {
            problem = Optional.of("is not a path that this system allows");
        }
        return new ResolvedLocation(usual.location(), usual.path(),
                new Reason.Fallback(Shown.value(chosen.get()), problem.orElse("")), usual.usable());
    }
}
