package org.cuepoint.crash.internal.command;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import org.cuepoint.core.ApplicationIdentity;
import org.cuepoint.core.cli.CliCommand;
import org.cuepoint.core.cli.CommandCall;
import org.cuepoint.core.cli.CommandFailure;
import org.cuepoint.core.cli.CommandSpec;
import org.cuepoint.core.cli.ExitCode;
import org.cuepoint.core.incident.Incidents;
import org.cuepoint.crash.CrashReports;
import org.cuepoint.safety.StorageException;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code crashes try}: raises a failure on purpose, so that it can be seen how it is caught. Off in release builds. */
@Component
public final class CrashesTryCommand implements CliCommand {

    /** A release build tries routes when this variable is {@code true}. */
    static final String ENABLED = "CUEPOINT_CRASH_ROUTES";

    private static final int PATIENCE_MS = 5_000;

    private final boolean enabled;
    private final Routes routes;
    private final CrashReports reports;

    /**
     * @param context the framework
     * @param reports tells when there is a report
     * @param identity whether this is a development build
     * @param incidents must be there, or nothing would be caught
     */
    @Activate
    public CrashesTryCommand(BundleContext context, @Reference CrashReports reports,
            @Reference ApplicationIdentity identity, @Reference Incidents incidents) {
        this.enabled = identity.development() || Boolean.parseBoolean(System.getenv(ENABLED));
        this.routes = new Routes(context);
        this.reports = reports;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.of("crashes try", "Raise a failure on purpose (developers)").withParameter("ROUTE",
                "Which one: " + String.join(", ", routes.names()));
    }

    @Override
    public ExitCode run(CommandCall call) throws CommandFailure, InterruptedException {
        String route = call.arguments().getFirst();
        if (!enabled) {
            throw new CommandFailure(ExitCode.USAGE, "This is a release build, in which no failures are raised. "
                    + "Set " + ENABLED + "=true to do it nevertheless.");
        }
        if (!routes.names().contains(route)) {
            throw new CommandFailure(ExitCode.USAGE,
                    "There is no route \"" + route + "\"; there are " + String.join(", ", routes.names()) + '.');
        }
        try {
            Set<String> before = ids();
            routes.raise(route);
            Set<String> made = ids();
            for (int i = 0; made.equals(before) && i < PATIENCE_MS; i++) {
                LockSupport.parkNanos(1_000_000); // it is told on another thread
                made = ids();
            }
            made.removeAll(before);
            call.print(made.isEmpty() ? "No report was written." : "Report " + String.join(", ", made));
            call.result(Map.of("route", route, "reports", List.copyOf(made)));
            return ExitCode.DONE;
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            throw new CommandFailure("The route could not be tried.", e);
        }
    }

    private Set<String> ids() throws StorageException {
        Set<String> ids = new TreeSet<>();
        reports.list().forEach(report -> ids.add(report.id()));
        return ids;
    }
}
