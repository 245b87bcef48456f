package com.example.adopter;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

/** A foreign application that knows nothing of CuePoint but the names of its services. */
public final class ExampleApplication implements IApplication {

    private static final List<String> SERVICES = List.of("org.cuepoint.core.ApplicationIdentity",
            "org.cuepoint.locations.Locations", "org.cuepoint.settings.Settings",
            "org.cuepoint.performance.BackgroundWork", "org.cuepoint.safety.SafeFiles",
            "org.cuepoint.network.HttpService", "org.cuepoint.core.write.WriteGuard");

    @Override
    public Object start(IApplicationContext context) {
        BundleContext bundles = FrameworkUtil.getBundle(ExampleApplication.class).getBundleContext();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (String name : SERVICES) {
            ServiceReference<?> reference = bundles.getServiceReference(name);
            Object service = reference == null ? null : bundles.getService(reference);
            out.println(name + " " + (service == null ? "missing" : "found"));
        }
        return EXIT_OK;
    }

    @Override
    public void stop() {
        // ends by itself
    }
}
