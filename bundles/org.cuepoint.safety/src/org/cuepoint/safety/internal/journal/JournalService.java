package org.cuepoint.safety.internal.journal;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

import org.cuepoint.core.write.WriteGuard;
import org.cuepoint.safety.Journal;
import org.cuepoint.safety.JournalFile;
import org.cuepoint.safety.JournalSummary;
import org.cuepoint.safety.Problem;
import org.cuepoint.safety.StorageException;
import org.cuepoint.safety.internal.disk.OpenFile;
import org.cuepoint.safety.internal.disk.StorageDevice;
import org.cuepoint.safety.internal.save.Durability;
import org.cuepoint.safety.internal.save.Target;
import org.cuepoint.safety.internal.save.TargetFinder;
import org.cuepoint.safety.internal.save.Workshop;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The service that opens and reads journals. A journal is open at most once, in this process and in all others. */
@Component(service = Journal.class)
public final class JournalService implements Journal {

    private static final Logger LOG = LoggerFactory.getLogger(JournalService.class);

    private final Workshop workshop;
    private final Map<Path, JournalWriter> open = new HashMap<>(); // guarded by itself

    /**
     * The service over the file systems of this machine.
     *
     * @param guard asked before a journal is opened for writing
     */
    @Activate
    public JournalService(@Reference WriteGuard guard) {
        this(Workshop.here(guard));
    }

    private JournalService(Workshop workshop) {
        this.workshop = workshop;
    }

    /**
     * A service over other file systems. No public constructor: declarative services try every one of as many parameters.
     */
    public static JournalService over(Workshop workshop) {
        return new JournalService(workshop);
    }

    @Override
    public JournalFile open(Path file) throws StorageException {
        try {
            TargetFinder finder = workshop.finder();
            Target target = finder.find(file);
            synchronized (open) {
                if (open.containsKey(target.real())) {
                    throw inUse(file);
                }
                JournalWriter writer = prepare(target, finder);
                open.put(target.real(), writer);
                return writer;
            }
        } catch (IOException e) {
            throw workshop.failures().explain(file, "could not be opened", e);
        }
    }

    private JournalWriter prepare(Target target, TargetFinder finder) throws IOException {
        StorageDevice device = workshop.device();
        boolean created = target.present().isEmpty();
        if (created) {
            device.createNew(target.real(), true).close();
        }
        OpenFile file = device.openToAppend(target.real());
        boolean ready = false;
        try {
            if (!file.tryLock()) {
                throw inUse(target.asked());
            }
            JournalSummary summary = repair(target.asked(), file);
            Durability durability = new Durability(device, workshop.platform());
            if (created && !durability.confirm(target.folder(), finder.madeFolders())) {
                LOG.warn("The new journal {} may be lost in a loss of power", target.real());
            }
            ready = true;
            return new JournalWriter(target.asked(), file, workshop.failures(), summary, () -> closed(target.real()));
        } finally {
            if (!ready) {
                file.close();
            }
        }
    }

    /** Cuts a torn last line off, so that the next one begins on a line of its own. */
    private static JournalSummary repair(Path name, OpenFile file) throws IOException {
        JournalScan scan = new JournalScan(name, file, line -> {
            // only the state counts here
        });
        JournalSummary summary = scan.run();
        if (summary.tornBytes() > 0) {
            file.truncate(scan.end());
        }
        file.seek(scan.end());
        if (!scan.hasHeader()) {
            file.write(JournalFormat.HEADER, 0, JournalFormat.HEADER.length);
        }
        if (summary.tornBytes() > 0 || !scan.hasHeader()) {
            file.force();
        }
        if (!summary.intact()) {
            LOG.warn("{} was not closed in order: {} bytes of a last line and {} damaged bytes are left out, {} lines"
                    + " are good", name, summary.tornBytes(), summary.damagedBytes(), summary.lines());
        }
        return summary;
    }

    private void closed(Path real) {
        synchronized (open) {
            open.remove(real);
        }
    }

    @Override
    public JournalSummary read(Path file, Consumer<String> lines) throws StorageException {
        try {
            Path behind = workshop.finder().followLinks(file.toAbsolutePath());
            Path parent = behind.getParent();
            Path name = behind.getFileName();
            if (parent == null || name == null || workshop.device().facts(behind).isEmpty()) {
                return JournalSummary.EMPTY;
            }
            Path real = workshop.device().realFolder(parent).resolve(name.toString());
            JournalWriter writer;
            synchronized (open) {
                writer = open.get(real);
            }
            if (writer != null) {
                return writer.read(lines);
            }
            try (OpenFile opened = workshop.device().openToRead(real)) {
                return new JournalScan(file, opened, lines).run();
            }
        } catch (NoSuchFileException e) {
            return JournalSummary.EMPTY;
        } catch (IOException e) {
            throw workshop.failures().explain(file, "could not be read", e);
        }
    }

    private static StorageException inUse(Path file) {
        return new StorageException(file, Problem.FAILED,
                file + " is in use already, here or by another copy of the application. Wait until that has ended.");
    }
}
