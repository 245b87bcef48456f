package org.cuepoint.crash.ui.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.cuepoint.core.ApplicationIdentity;
import org.cuepoint.core.incident.ReportTransport;
import org.cuepoint.core.incident.RunningOperations;
import org.cuepoint.crash.CrashReports;
import org.cuepoint.crash.support.SupportBundles;
import org.cuepoint.crash.ui.OpenWork;
import org.cuepoint.performance.BackgroundWork;
import org.cuepoint.redaction.Redactor;
import org.cuepoint.settings.Settings;
import org.cuepoint.settings.SettingsRegistry;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * What the crash dialog needs of the rest. The services are made when they are first asked for: some of them report
 * incidents themselves, so that whoever is told of incidents cannot wait for them.
 */
@Component(service = DeskParts.class)
public final class DeskParts {

    private final ApplicationIdentity identity;
    private final Redactor redactor;
    private final ComponentServiceObjects<CrashReports> reports;
    private final ComponentServiceObjects<SupportBundles> bundles;
    private final ComponentServiceObjects<BackgroundWork> work;
    private final ComponentServiceObjects<Settings> settings;
    private final ComponentServiceObjects<SettingsRegistry> registry;
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<OpenWork> holders = new ArrayList<>();
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<RunningOperations> operations = new ArrayList<>();
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<ReportTransport> transports = new ArrayList<>();
    private Optional<Sending> sending = Optional.empty();

    /**
     * @param identity the application's name
     * @param redactor masks what is shown and may be copied
     * @param reports what was written
     * @param bundles makes support bundles
     * @param work leaves the UI thread
     * @param settings whether reports are sent
     * @param registry knows that setting
     */
    @Activate
    public DeskParts(@Reference ApplicationIdentity identity, @Reference Redactor redactor,
            @Reference ComponentServiceObjects<CrashReports> reports,
            @Reference ComponentServiceObjects<SupportBundles> bundles,
            @Reference ComponentServiceObjects<BackgroundWork> work,
            @Reference ComponentServiceObjects<Settings> settings,
            @Reference ComponentServiceObjects<SettingsRegistry> registry) {
        this.identity = identity;
        this.redactor = redactor;
        this.reports = reports;
        this.bundles = bundles;
        this.work = work;
        this.settings = settings;
        this.registry = registry;
    }

    ApplicationIdentity identity() {
        return identity;
    }

    Redactor redactor() {
        return redactor;
    }

    SupportBundles bundles() {
        return bundles.getService();
    }

    BackgroundWork work() {
        return work.getService();
    }

    CrashReports reports() {
        return reports.getService();
    }

    List<String> holders() {
        return holders.stream().map(OpenWork::sentence).toList();
    }

    List<String> running() {
        return operations.stream().flatMap(source -> source.running().stream()).toList();
    }

    SendChoice choice() {
        return SendChoice.now(settings.getService(), registry.getService());
    }

    /** @return why it is not remembered; empty when it is */
    String remember(SendChoice choice) {
        return choice.remember(settings.getService(), registry.getService());
    }

    /** Sends; empty when no address is set. The pause between automatic ones is counted over all dialogs. */
    synchronized Optional<Sending> sending(Consumer<String> tell) {
        Optional<ReportTransport> transport = transports.stream().filter(ReportTransport::configured).findFirst();
        if (transport.isEmpty()) {
            return Optional.empty();
        }
        if (sending.filter(made -> made.uses(transport.get())).isEmpty()) {
            sending = Optional.of(new Sending(transport.get(), reports(), work(), tell, Clock.systemUTC()));
        }
        return sending;
    }
}
