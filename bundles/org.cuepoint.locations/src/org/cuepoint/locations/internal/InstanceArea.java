package org.cuepoint.locations.internal;

import java.io.IOException;
import java.nio.file.Path;
import org.cuepoint.locations.Locations;
import org.eclipse.osgi.service.datalocation.Location;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;

/**
 * Sets Eclipse's instance area (the workspace) before the application starts: the folder {@code workbench} below the
 * state location, locked, so that a second instance gets {@code workbench-2} and so on. An area that is set already, or
 * for which the product names a default ({@code osgi.instance.area.default}), is left alone. Start-up never fails on
 * it: without an area the workbench still opens, it only remembers nothing.
 */
@Component(immediate = true, service = InstanceArea.class)
public final class InstanceArea {

    /** The folder's name below the state location. */
    static final String FOLDER = "workbench";
    /** More instances of one user than this are taken for a fault. */
    static final int MOST_INSTANCES = 20;

    private static final String AREA = "(type=osgi.instance.area)";
    private static final String DEFAULT_PROPERTY = "osgi.instance.area.default";

    private final Outcome outcome;

    /** What became of the instance area. */
    sealed interface Outcome {

        /** The outcome in words. */
        String text();

        /**
         * Somebody else decided.
         *
         * @param text how, in words
         */
        record LeftAlone(String text) implements Outcome {
        }

        /**
         * It was set.
         *
         * @param folder to this folder
         */
        record WasSet(Path folder) implements Outcome {
            @Override
            public String text() {
                return "set to " + folder;
            }
        }

        /**
         * It could not be set.
         *
         * @param text why, in words
         */
        record NotSet(String text) implements Outcome {
        }
    }

    /** Sets the area, as the first component of all. */
    @Activate
    public InstanceArea(BundleContext context, @Reference Locations locations,
            @Reference(target = AREA, cardinality = ReferenceCardinality.OPTIONAL) @Nullable Location area) {
        this(locations, area, context.getProperty(DEFAULT_PROPERTY));
    }

    InstanceArea(Locations locations, @Nullable Location area, @Nullable String productDefault) {
        this.outcome = decide(locations, area, productDefault);
    }

    /** What became of the area. */
    Outcome outcome() {
        return outcome;
    }

    private static Outcome decide(Locations locations, @Nullable Location area, @Nullable String productDefault) {
        if (area == null) {
            return new Outcome.LeftAlone("switched off");
        }
        if (area.isSet()) {
            return new Outcome.LeftAlone("set before: " + area.getURL());
        }
        if (productDefault != null && !productDefault.isBlank()) {
            return new Outcome.LeftAlone("left to the product's default: " + productDefault);
        }
        if (!locations.describe(org.cuepoint.locations.Location.STATE).usable()) {
            return new Outcome.NotSet("not set: no folder for application state can be written");
        }
        return setFirstFree(locations.path(org.cuepoint.locations.Location.STATE), area);
    }

    private static Outcome setFirstFree(Path state, Location area) {
        try {
            for (int instance = 1; instance <= MOST_INSTANCES; instance++) {
                Path folder = state.resolve(instance == 1 ? FOLDER : FOLDER + '-' + instance);
                // Equinox takes the escapes out of the URL only when the folder is there
                DiskFolders.make(folder);
                if (area.set(folder.toUri().toURL(), true)) {
                    return new Outcome.WasSet(folder);
                }
            }
            return new Outcome.NotSet("not set: " + MOST_INSTANCES + " instances are running already");
        } catch (IOException e) {
            return new Outcome.NotSet("not set: " + e.getMessage());
        } catch (IllegalStateException e) {
            // another component was quicker between our question and our answer
            return new Outcome.LeftAlone("set meanwhile: " + area.getURL());
        }
    }
}
