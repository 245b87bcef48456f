package org.cuepoint.locations.internal;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.cuepoint.core.write.ExportsChoice;
import org.cuepoint.locations.Notice;
import org.cuepoint.locations.Reason;
import org.cuepoint.locations.ResolvedLocation;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/** The folder that the user chose for exports, when somebody who knows it is there. */
final class ChosenExports {

    private final AtomicReference<@Nullable ServiceReference<ExportsChoice>> reference = new AtomicReference<>();
    private final Supplier<Optional<String>> choice;
    private volatile Optional<Notice> problem = Optional.empty();

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

    /** Why the chosen folder was not used when it was last asked for; asks nobody now. */
    Optional<Notice> problem() {
        return problem;
    }

    /** The chosen folder when it can be used, else the usual one. Asks the disk. */
    ResolvedLocation resolve(ResolvedLocation usual, Folders folders) {
        String chosen = choice.get().orElse("");
        Optional<String> why = chosen.isEmpty() ? Optional.empty() : whyNot(chosen, folders);
        problem = why.isEmpty()
                ? Optional.empty()
                : Optional.of(new Notice(Notice.Kind.FALLBACK, "The folder you chose for exports ("
                        + Shown.value(chosen) + ") " + why.get() + ". " + usual.path() + " is used instead."));
        if (chosen.isEmpty()) {
            return usual;
        }
        return why.isEmpty()
                ? new ResolvedLocation(usual.location(), Path.of(chosen), new Reason.Preference("the settings"), true)
                : new ResolvedLocation(usual.location(), usual.path(),
                        new Reason.Fallback(Shown.value(chosen), why.get()), usual.usable());
    }

    private static Optional<String> whyNot(String chosen, Folders folders) {
        try {
            return Path.of(chosen).isAbsolute() ? folders.tryOut(chosen) : Optional.of("is not a whole path");
        } catch (InvalidPathException e) {
            return Optional.of("is not a path that this system allows");
        }
    }
}
