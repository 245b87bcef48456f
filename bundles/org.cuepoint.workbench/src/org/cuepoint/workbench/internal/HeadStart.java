package org.cuepoint.workbench.internal;

import java.util.List;
import org.cuepoint.workbench.internal.model.ExportFollower;
import org.cuepoint.workbench.internal.model.LibraryPresenter;
import org.cuepoint.workbench.internal.model.ResultsModel;
import org.cuepoint.workbench.internal.view.LibraryView;
import org.cuepoint.workbench.internal.view.ResultsView;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

/**
 * Makes ready what the first window shows, on a thread of its own, while the platform starts on the main one: the services
 * of its views and their classes. Whatever fails here is met again, and reported, where it is needed.
 */
final class HeadStart {

    private static final List<Class<?>> SERVICES = List.of(LibraryPresenter.class, ExportFollower.class,
            ResultsModel.class);
    private static final List<Class<?>> VIEWS = List.of(LibraryView.class, ResultsView.class);

    private HeadStart() {
    }

    /** Begins, and returns at once. */
    static void begin() {
        BundleContext context = FrameworkUtil.getBundle(HeadStart.class).getBundleContext();
        Thread.ofPlatform().daemon().name("CuePoint head start").start(() -> {
            for (Class<?> view : VIEWS) {
                view.getDeclaredMethods(); // loads what they mention as well
            }
            for (Class<?> service : SERVICES) {
                ServiceReference<?> reference = context.getServiceReference(service);
                if (reference != null) {
                    context.getService(reference);
                }
            }
        });
    }
}
