package org.cuepoint.cli.internal;

import java.util.Objects;
import org.cuepoint.core.cli.ExitCode;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

/**
 * The headless application {@code org.cuepoint.cli.application}. The extension registry creates it, so this is the one
 * place of the bundle that looks a service up instead of being given it.
 */
public final class CliApplication implements IApplication {

    private final CancelSwitch cancelSwitch = new CancelSwitch();

    /** Created by the extension registry. */
    public CliApplication() {
        // nothing to set up before start
    }

    @Override
    public Object start(@Nullable IApplicationContext given) {
        IApplicationContext context = Objects.requireNonNull(given);
        context.applicationRunning();
        Console console = Console.ofProcess();
        BundleContext bundle = Objects.requireNonNull(FrameworkUtil.getBundle(CliApplication.class)).getBundleContext();
        ServiceReference<CommandLineService> reference = bundle.getServiceReference(CommandLineService.class);
        CommandLineService service = reference == null ? null : bundle.getService(reference);
        if (service == null) {
            console.note("The command line cannot start: its service is missing. Is declarative services started?");
            return ExitCode.FAILED.value();
        }
        new Termination(cancelSwitch, console, Termination.GRACE).install();
        try {
            return service.runner(console, cancelSwitch).run(arguments(context));
        } finally {
            bundle.ungetService(reference);
        }
    }

    @Override
    public void stop() {
        cancelSwitch.cancel();
    }

    private static String[] arguments(IApplicationContext context) {
        return context.getArguments().get(IApplicationContext.APPLICATION_ARGS) instanceof String[] words
                ? words
                : new String[0];
    }
}
