package org.cuepoint.safety.ui.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

import org.cuepoint.performance.BackgroundWork;
import org.cuepoint.performance.LatestOnly;
import org.cuepoint.performance.RunningWork;
import org.cuepoint.performance.Task;
import org.cuepoint.safety.BackedUpFile;
import org.cuepoint.safety.BackupStore;
import org.cuepoint.safety.BackupVersion;
import org.cuepoint.safety.FileComparison;
import org.cuepoint.safety.StorageException;
import org.cuepoint.safety.Trash;
import org.cuepoint.safety.TrashedFile;
import org.cuepoint.ui.UiExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the view of backups shows and does, without widgets. The disk is only asked in the background; a late list is
 * dropped. All methods are for the UI thread.
 */
final class BackupsPresenter {

    /** How much of a version is shown, in bytes. */
    static final int PREVIEW_BYTES = 1 << 20;

    private static final Logger LOG = LoggerFactory.getLogger(BackupsPresenter.class);
    private static final Duration SETTLE = Duration.ofMillis(100);

    private final BackupStore store;
    private final Trash trash;
    private final BackgroundWork work;
    private final UiExecutor ui;
    private final Runnable changed;
    private final BackupList list = new BackupList();
    private final LatestOnly<Listed> listing;
    private final BackupStore.Listening listening;
    private List<TrashedFile> deleted = List.of();
    private String sentence = "";
    private boolean loaded;
    private Optional<RunningWork<?>> running = Optional.empty();
    private boolean open = true;

    /**
     * @param store what is shown
     * @param trash takes deleted versions
     * @param work asks the disk
     * @param ui where its answers are applied
     * @param changed is told of every change, on the UI thread
     */
    BackupsPresenter(BackupStore store, Trash trash, BackgroundWork work, UiExecutor ui, Runnable changed) {
        this.store = store;
        this.trash = trash;
        this.work = work;
        this.ui = ui;
        this.changed = changed;
        listing = new LatestOnly<>(work, "Listing backups", SETTLE, ui::execute, this::listed, this::failed);
        listening = store.onChange(() -> ui.execute(this::refresh));
    }

    /** What is shown, and what is known of it. */
    BackupList list() {
        return list;
    }

    /** What was deleted in this session and can be taken back, newest first. */
    List<TrashedFile> deleted() {
        return deleted;
    }

    /** How the last action ended; empty when there was none. */
    String sentence() {
        return sentence;
    }

    /** Whether a list came at all. */
    boolean loaded() {
        return loaded;
    }

    /** Whether an action runs; no other one begins meanwhile. */
    boolean busy() {
        return running.isPresent();
    }

    /** Ends the action that runs, as soon as that does no harm. */
    void cancel() {
        running.ifPresent(RunningWork::cancel);
    }

    /** Asks for the list again; what is shown stays until it comes. */
    void refresh() {
        if (open) {
            listing.request(progress -> new Listed(store.list(),
                    trash.recent().stream().filter(TrashedFile::undoable).toList()));
        }
    }

    /** What the disk was asked for at once. */
    private record Listed(List<BackedUpFile> files, List<TrashedFile> deleted) {
    }

    private void listed(Listed found) {
        if (open) {
            loaded = true;
            list.set(found.files());
            deleted = found.deleted();
            changed.run();
        }
    }

    /** Shows only files with this text in their paths. */
    void filter(String text) {
        list.filter(text);
        changed.run();
    }

    /** Whether these can be brought back together: each of another file, none known to be damaged. */
    boolean canRestore(List<BackupVersion> versions) {
        Set<Path> files = new HashSet<>(versions.stream().map(BackupVersion::file).toList());
        return !busy() && !versions.isEmpty() && files.size() == versions.size()
                && versions.stream().noneMatch(v -> list.mark(v) == Mark.DAMAGED);
    }

    /**
     * What would be brought back for a selection: in place of one damaged version the newest good one.
     *
     * @return empty when it cannot be brought back
     */
    Optional<List<BackupVersion>> restorable(List<BackupVersion> selected) {
        boolean damaged = selected.size() == 1 && list.mark(selected.getFirst()) == Mark.DAMAGED;
        List<BackupVersion> versions = damaged
                ? list.newestGood(selected.getFirst()).map(List::of).orElse(List.of())
                : selected;
        return canRestore(versions) ? Optional.of(versions) : Optional.empty();
    }

    /** What is asked before versions are brought back. */
    static String question(List<BackupVersion> versions) {
        String what = versions.size() == 1
                ? "Restore " + versions.getFirst().file() + "?"
                : "Restore " + Words.count(versions.size(), "file") + "? All of them are restored or none.";
        return what + "\n\nWhat " + (versions.size() == 1 ? "the file is" : "the files are")
                + " now is kept as a backup first.";
    }

    /** Brings versions back; several of them all or none. */
    void restore(List<BackupVersion> versions) {
        if (!canRestore(versions)) {
            return;
        }
        List<BackupVersion> chosen = List.copyOf(versions);
        act("Restoring " + Words.count(chosen.size(), "file"), progress -> chosen.size() == 1
                ? store.restore(chosen.getFirst()).sentence()
                : store.restoreAll(chosen).sentence(), this::say);
    }

    /** Reads all copies and marks them. What was read before a cancellation stays marked. */
    void verifyAll() {
        List<BackupVersion> versions = list.versions().toList();
        act("Verifying backups", progress -> {
            progress.begin(versions.size());
            int damaged = 0;
            for (BackupVersion version : versions) {
                if (progress.cancelled()) {
                    throw new CancellationException();
                }
                boolean good = store.verify(version);
                if (progress.cancelled()) {
                    // an interrupted reading says nothing about the copy
                    throw new CancellationException();
                }
                damaged += good ? 0 : 1;
                ui.execute(() -> verified(version, good));
                progress.advance(1);
            }
            return damaged == 0
                    ? "All " + Words.count(versions.size(), "version") + " are good."
                    : Words.count(damaged, "version") + " of " + versions.size() + " cannot be restored.";
        }, this::say);
    }

    private void verified(BackupVersion version, boolean good) {
        list.mark(version, good);
        if (open) {
            changed.run();
        }
    }

    /** Keeps what a file is now. */
    void keep(Path file) {
        act("Backing up " + file, progress -> {
            store.keepNow(file);
            return "A backup of " + file + " is kept.";
        }, this::say);
    }

    /** Moves a version to the trash. */
    void delete(BackupVersion version) {
        act("Deleting a backup", progress -> store.remove(version).undoable()
                ? "The version was moved to the trash. Undo takes it back."
                : "The version was moved to the trash.", this::say);
    }

    /** Takes a deleted file back. */
    void undo(TrashedFile file) {
        act("Taking a file back", progress -> "Back at " + trash.undo(file) + ".", this::say);
    }

    /** Compares a version with its file. */
    void compare(BackupVersion version, Consumer<FileComparison> show) {
        act("Comparing", progress -> store.compare(version), show);
    }

    /** Reads the beginning of a version as text. */
    void preview(BackupVersion version, Consumer<String> show) {
        act("Reading a backup", progress -> text(version), show);
    }

    private String text(BackupVersion version) throws StorageException, IOException {
        try (InputStream in = store.open(version)) {
            String text = new String(in.readNBytes(PREVIEW_BYTES), StandardCharsets.UTF_8).replace('\0', '\u2400');
            if (version.bytes() <= PREVIEW_BYTES && in.read() >= 0) { // its end tells whether it is what was kept
                throw new IOException("the backup of " + version.time() + " is damaged");
            }
            return version.bytes() > PREVIEW_BYTES ? text + "\n… (only the first 1 MB is shown)" : text;
        }
    }

    /** Says something beside the tree. */
    void tell(String words) {
        sentence = words;
        changed.run();
    }

    private void say(String words) {
        sentence = words;
        refresh();
    }

    private <T> void act(String title, Task<T> task, Consumer<T> done) {
        if (busy()) {
            return;
        }
        sentence = "";
        RunningWork<T> started = work.start(title, task);
        running = Optional.of(started);
        started.result().whenComplete((value, failure) -> ui.execute(() -> {
            running = Optional.empty();
            if (!open) {
                return;
            }
            if (failure == null) {
                done.accept(value);
            } else {
                failed(failure instanceof CompletionException e && e.getCause() != null ? e.getCause() : failure);
            }
            changed.run();
        }));
        changed.run();
    }

    private void failed(Throwable failure) {
        if (!open) {
            return;
        }
        if (failure instanceof CancellationException || failure instanceof InterruptedException) {
            sentence = "Cancelled.";
        } else if (failure instanceof IOException && failure.getMessage() != null) {
            sentence = String.valueOf(failure.getMessage());
        } else {
            LOG.error("An action on backups failed.", failure);
            sentence = "That failed because of an error in CuePoint, which is in the log.";
        }
        changed.run();
    }

    /** Nothing is shown any more. */
    void close() {
        open = false;
        listening.close();
        listing.cancel();
    }
}
