package org.cuepoint.logging.internal;

import static org.osgi.service.component.annotations.ReferenceCardinality.OPTIONAL;
import static org.osgi.service.component.annotations.ReferencePolicyOption.GREEDY;

import ch.qos.logback.classic.LoggerContext;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.cuepoint.core.ApplicationIdentity;
import org.cuepoint.logging.LogHealthReport;
import org.cuepoint.core.incident.RecentLines;
import org.cuepoint.redaction.Redactor;
import org.eclipse.osgi.service.environment.EnvironmentInfo;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.ILoggerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The first stage of logging: takes Logback over, shows records on the console where that is wanted and keeps them in
 * memory. The later stages, files and settings, refer to it; when one of them fails, this one still works.
 */
@Component(service = {LoggingService.class, RecentLines.class, LogHealthReport.class}, immediate = true)
public final class LoggingService implements RecentLines, LogHealthReport {

    private static final Logger LOG = LoggerFactory.getLogger(LoggingService.class);

    private final Optional<LogSystem> system;
    private final Optional<ApplicationIdentity> identity;
    private final String provider;
    private final JulBridge jul = new JulBridge();
    private final StandardError errors = new StandardError();
    private final Thread end = new Thread(this::writeAll, "CuePoint log end");

    /**
     * @param redactor masks every record
     * @param environment how the framework was started
     * @param identity who the application is, when a bundle says so
     */
    @Activate
    public LoggingService(@Reference Redactor redactor, @Reference EnvironmentInfo environment,
            @Reference(cardinality = OPTIONAL, policyOption = GREEDY) @Nullable ApplicationIdentity identity) {
        this.identity = Optional.ofNullable(identity);
        ILoggerFactory bound = LoggerFactory.getILoggerFactory();
        provider = bound.getClass().getName();
        if (!(bound instanceof LoggerContext context)) {
            // A log that nobody sees is the failure that is found last: said through whatever is bound, and in doctor.
            system = Optional.empty();
            LOG.warn("SLF4J is bound to {} instead of Logback: there are no log files", provider);
            return;
        }
        LogSystem started = new LogSystem(context,
                this.identity.map(ApplicationIdentity::sessionId).orElse("-"), redactor);
        system = Optional.of(started);
        boolean development = this.identity.map(ApplicationIdentity::development).orElse(false);
        String application = Optional.ofNullable(environment.getProperty("eclipse.application")).orElse("");
        List<String> arguments = List.of(environment.getCommandLineArgs());
        ConsoleMode mode = ConsoleMode.of(application, arguments, development,
                Optional.ofNullable(System.getenv(ConsoleMode.VARIABLE)).orElse(""));
        started.pipeline().showOn(new ConsoleSink(mode, StandardError.stream(),
                StandardError.charset(), context.getStatusManager()));
        if (mode.takesErrors(application, arguments, development)) {
            errors.take();
        }
        jul.install();
        Runtime.getRuntime().addShutdownHook(end);
    }

    /** Before a signal ends the virtual machine everything is written, and what is logged while it ends is at once. */
    private void writeAll() {
        errors.flush();
        system.ifPresent(running -> running.pipeline().deliverDirectly());
    }

    @Deactivate
    void stop() {
        system.ifPresent(running -> jul.uninstall());
        errors.giveBack();
        try {
            Runtime.getRuntime().removeShutdownHook(end);
        } catch (IllegalStateException e) {
            return; // it is running
        }
    }

    /** The log; empty when SLF4J is bound to something else than Logback. */
    Optional<LogSystem> system() {
        return system;
    }

    /** The file that this process logs into, when it does. */
    public Optional<Path> file() {
        return system.flatMap(LogSystem::file);
    }

    /** Who the application is. */
    Optional<ApplicationIdentity> identity() {
        return identity;
    }

    /** The class that SLF4J is bound to. */
    String provider() {
        return provider;
    }

    @Override
    public List<String> recent() {
        return system.map(running -> running.pipeline().recent()).orElse(List.of());
    }

    @Override
    public String sentence() {
        return system.map(running -> running.pipeline().health().sentence())
                .orElse("Nothing is logged to files: SLF4J is bound to " + provider + " instead of Logback.");
    }

    @Override
    public long missingRecords() {
        return system.map(running -> running.pipeline().health().missing()).orElse(0L);
    }

    @Override
    public List<String> problems() {
        return system.map(running -> running.pipeline().health().problems()).orElse(List.of());
    }
}
