package org.cuepoint.crash.internal.capture;

import static org.osgi.service.component.annotations.ReferenceCardinality.MULTIPLE;
import static org.osgi.service.component.annotations.ReferenceCardinality.OPTIONAL;
import static org.osgi.service.component.annotations.ReferencePolicy.DYNAMIC;
import static org.osgi.service.component.annotations.ReferencePolicyOption.GREEDY;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.cuepoint.core.ApplicationIdentity;
import org.cuepoint.core.incident.Breadcrumbs;
import org.cuepoint.core.incident.Incident;
import org.cuepoint.core.incident.IncidentKind;
import org.cuepoint.core.incident.Incidents;
import org.cuepoint.crash.CrashListener;
import org.cuepoint.crash.internal.report.Reporter;
import org.cuepoint.crash.internal.report.Reporter.Reported;
import org.cuepoint.crash.session.Sessions;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.log.LogReaderService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Catches what nobody handles and has it reported. While a report is made nothing that goes wrong with it makes another one,
 * and nothing hides the first failure.
 */
@Component(service = {Incidents.class, Breadcrumbs.class}, immediate = true)
public final class CrashService implements Incidents, Breadcrumbs {

    private static final Logger LOG = LoggerFactory.getLogger(CrashService.class);
    /** Freed when memory ran out, so that the report can be written. */
    private static final int RESERVE = 4 << 20;
    /** When the window is there and everything that a report needs is made ready. */
    private static final int READY_SECONDS = 4;
    private static final long PATIENCE_SECONDS = 10;

    private final Trail trail = new Trail(System::currentTimeMillis);
    private final Known known = new Known();
    private final ReentrantLock lock = new ReentrantLock();
    /** Whoever listens is made when there is something to tell. */
    private final Map<ServiceReference<CrashListener>, ComponentServiceObjects<CrashListener>> listeners = new ConcurrentHashMap<>();
    private final ApplicationIdentity identity;
    private final ComponentServiceObjects<Environment> environment;
    private @Nullable Reporter made;
    private final Capture capture;
    private final AtomicReference<byte @Nullable []> reserve = new AtomicReference<>();
    private volatile @Nullable Sessions sessions;

    /**
     * @param reader the framework's log
     * @param identity who the application is
     * @param environment what reports are made of; asked for a moment after the start, or when the first one is made
     */
    @Activate
    public CrashService(@Reference LogReaderService reader, @Reference ApplicationIdentity identity,
            @Reference ComponentServiceObjects<Environment> environment) {
        this.identity = identity;
        this.environment = environment;
        this.capture = Capture.begin(reader, this);
        CompletableFuture.delayedExecutor(READY_SECONDS, TimeUnit.SECONDS).execute(this::makeReady);
    }

    @Deactivate
    void end() {
        capture.end();
    }

    /** Loads what a report needs before anything can be missing. */
    void makeReady() {
        try {
            reporter().rehearse(Incident.of(IncidentKind.LOGGED, new IllegalStateException("rehearsal"), "rehearsal"));
            reserve.set(new byte[RESERVE]);
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("A report of a crash would not be complete", e);
        }
    }

    private synchronized Reporter reporter() {
        Reporter present = made;
        if (present == null) {
            present = environment.getService().reporter(trail, Clock.systemUTC(), ZoneId.systemDefault());
            made = present;
        }
        return present;
    }

    @Reference(cardinality = MULTIPLE, policy = DYNAMIC)
    void addListener(ServiceReference<CrashListener> reference, ComponentServiceObjects<CrashListener> listener) {
        listeners.put(reference, listener);
    }

    void removeListener(ServiceReference<CrashListener> reference) {
        listeners.remove(reference);
    }

    @Reference(cardinality = OPTIONAL, policy = DYNAMIC, policyOption = GREEDY)
    void setSessions(Sessions present) {
        sessions = present;
    }

    void unsetSessions(Sessions gone) {
        if (sessions == gone) {
            sessions = null;
        }
    }

    @Override
    public void leave(String category, String text) {
        trail.leave(category, text);
    }

    @Override
    public void report(Incident incident) {
        if (lock.isHeldByCurrentThread()) {
            return; // something went wrong while the first failure is told: that one counts
        }
        boolean interrupted = Thread.interrupted();
        boolean held = false;
        try {
            Throwable cause = incident.cause().orElse(null);
            if (cause != null && Unexpected.isOutOfMemory(cause)) {
                reserve.set(null);
                note(Sessions.Mark.OUT_OF_MEMORY, String.valueOf(cause.getMessage()));
            }
            held = lock.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (held && (cause == null || known.isNew(cause))) {
                write(incident);
            }
        } catch (InterruptedException e) {
            interrupted = true;
        } catch (RuntimeException | Error e) {
            failed(e);
        } finally {
            if (held) {
                lock.unlock();
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void recovered() {
        note(Sessions.Mark.THAWED, "");
    }

    private void write(Incident incident) throws InterruptedException {
        Reported reported = reporter().report(incident, identity.version(), identity.sessionId());
        if (reported.problem().isEmpty()) {
            note(incident.kind() == IncidentKind.FREEZE ? Sessions.Mark.FROZEN : Sessions.Mark.REPORT,
                    reported.summary().id());
        }
        for (ComponentServiceObjects<CrashListener> listener : listeners.values()) {
            try {
                listener.getService().reported(reported.summary(), incident, reported.occurrence(), reported.problem());
            } catch (RuntimeException | LinkageError e) {
                LOG.warn("A listener failed when it was told of the report {}", reported.summary().id(), e);
            }
        }
    }

    private void note(Sessions.Mark mark, String detail) {
        Sessions present = sessions;
        if (present != null) {
            present.note(mark, detail);
        }
    }

    /** The report failed: at least the log says so, if it can. */
    private static void failed(Throwable e) {
        try {
            LOG.warn("A report of a crash could not be made", e);
        } catch (RuntimeException | Error worse) {
            return; // there is nobody left to tell
        }
    }
}
