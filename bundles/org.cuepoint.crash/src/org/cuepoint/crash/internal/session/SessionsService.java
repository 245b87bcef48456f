package org.cuepoint.crash.internal.session;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.cuepoint.core.ApplicationIdentity;
import org.cuepoint.crash.session.SessionEnd;
import org.cuepoint.crash.session.Sessions;
import org.cuepoint.crash.session.Verdict;
import org.cuepoint.locations.Location;
import org.cuepoint.locations.Locations;
import org.eclipse.osgi.service.environment.EnvironmentInfo;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notes how this session goes, and tells at the start how earlier ones ended. All of it happens on a thread of its own: the
 * start does not wait for the disk.
 */
@Component(service = Sessions.class, immediate = true)
public final class SessionsService implements Sessions {

    private static final Logger LOG = LoggerFactory.getLogger(SessionsService.class);
    private static final String HEADLESS = "org.cuepoint.cli.application";
    private static final long PATIENCE_SECONDS = 10;
    private static final long SHORT_MILLIS = 60_000;

    private final SessionRecord own = new SessionRecord();
    private final Clock clock;
    private final CompletableFuture<Void> begun = new CompletableFuture<>();
    private final Thread signal = new Thread(() -> end(true), "CuePoint session end");
    private volatile List<SessionEnd> ended = List.of();
    private volatile boolean loop;
    private @Nullable SessionJournal journal;

    /**
     * @param identity whose session it is
     * @param locations where sessions leave their files
     * @param environment which application was started: a headless one is usable at once
     */
    @Activate
    public SessionsService(@Reference ApplicationIdentity identity, @Reference Locations locations,
            @Reference EnvironmentInfo environment) {
        this(identity, Clock.systemUTC());
        if (HEADLESS.equals(environment.getProperty("eclipse.application"))) {
            add(Mark.STARTED.name(), "");
        }
        Thread.ofPlatform().daemon().name("CuePoint session").start(
                () -> begin(new SessionFiles(locations.path(Location.CRASHES)), Boot.id()));
        Runtime.getRuntime().addShutdownHook(signal);
    }

    SessionsService(ApplicationIdentity identity, Clock clock) {
        this.clock = clock;
        own.session = identity.sessionId();
        own.version = identity.version();
        own.started = clock.millis();
    }

    /** Begins the own file, judges those of earlier sessions. */
    void begin(SessionFiles files, String boot) {
        try {
            synchronized (own) {
                own.process = ProcessHandle.current().pid();
                own.started = ProcessHandle.current().info().startInstant().map(Instant::toEpochMilli)
                        .orElse(own.started);
                own.boot = boot;
                SessionJournal made = files.begin(own);
                journal = made;
                StringBuilder noted = new StringBuilder();
                own.marks.forEach(note -> noted.append(note.line()));
                made.append(noted.toString());
            }
        } catch (IOException e) {
            LOG.warn("How this session ends cannot be noted", e);
        }
        judge(files, boot);
        begun.complete(null);
    }

    private void judge(SessionFiles files, String boot) {
        List<SessionRecord> left = files.left(own.session, clock.millis());
        List<SessionFiles.Ended> ends = files.ends();
        if (!left.isEmpty()) {
            left.sort(Comparator.comparingLong((SessionRecord record) -> record.started).reversed());
            List<SessionEnd> judged = new ArrayList<>();
            List<SessionFiles.Ended> kept = new ArrayList<>();
            for (SessionRecord record : left) {
                SessionEnd end = Judge.of(record, files.fatalError(record), boot);
                judged.add(end);
                kept.add(new SessionFiles.Ended(record.session, end.verdict().id(), record.started, record.seen,
                        record.has(Mark.STARTED.name())));
                LOG.info("Session {} of process {}: {} {}", end.sessionId(), end.process(), end.verdict().id(),
                        String.join(" ", end.evidence()));
            }
            files.keep(kept.reversed());
            left.forEach(record -> files.remove(record.session));
            ended = List.copyOf(judged);
            ends = files.ends();
        }
        loop = ends.size() > 1 && failedAtStart(ends.get(0)) && failedAtStart(ends.get(1));
    }

    private static boolean failedAtStart(SessionFiles.Ended end) {
        boolean failed = end.verdict().equals(Verdict.CRASHED.id()) || end.verdict().equals(Verdict.JVM_ERROR.id())
                || end.verdict().equals(Verdict.OUT_OF_MEMORY.id());
        return failed && (!end.usable() || end.seen() - end.started() < SHORT_MILLIS);
    }

    @Override
    public Optional<SessionEnd> previous() {
        return endedSinceLastStart().stream().findFirst();
    }

    @Override
    public List<SessionEnd> endedSinceLastStart() {
        await();
        return ended;
    }

    @Override
    public boolean crashLoop() {
        await();
        return loop;
    }

    @Override
    public void note(Mark mark, String detail) {
        try {
            add(mark.name(), detail);
        } catch (RuntimeException | Error e) {
            LOG.warn("How this session goes cannot be noted", e);
        }
    }

    /** Notes something, in the file as soon as there is one. */
    private void add(String mark, String detail) {
        SessionRecord.Note note = new SessionRecord.Note(mark, detail, clock.millis());
        synchronized (own) {
            own.add(note);
            SessionJournal present = journal;
            if (present != null) {
                try {
                    present.append(note.line());
                } catch (IOException e) {
                    LOG.info("How this session goes cannot be noted", e);
                }
            }
        }
    }

    private void await() {
        try {
            begun.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.info("How earlier sessions ended is not known yet", e); // the disk does not answer
        }
    }

    /** The framework stops: because the application ended, or because the virtual machine was told to. */
    @Deactivate
    void stop() throws IOException {
        end(isShuttingDown());
        release();
    }

    /** Gives the lock back, as the system does when a process ends. */
    void release() throws IOException {
        SessionJournal held = journal;
        if (held != null) {
            held.close();
        }
    }

    private boolean isShuttingDown() {
        try {
            Runtime.getRuntime().removeShutdownHook(signal);
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }

    private void end(boolean signalled) {
        synchronized (own) {
            if (!own.has(Judge.SIGNAL) && !own.has(Mark.ENDING.name())) {
                add(signalled ? Judge.SIGNAL : Mark.ENDING.name(), "");
            }
        }
    }
}
