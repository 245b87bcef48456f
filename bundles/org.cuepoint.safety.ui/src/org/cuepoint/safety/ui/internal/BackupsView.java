package org.cuepoint.safety.ui.internal;

import java.util.Optional;

import org.cuepoint.performance.BackgroundWork;
import org.cuepoint.safety.BackupStore;
import org.cuepoint.safety.Trash;
import org.cuepoint.ui.UiExecutor;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.swt.widgets.Composite;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;

/** Shows the earlier contents that are kept, and brings them back. */
public final class BackupsView {

    private final BackupStore store;
    private final Trash trash;
    private final BackgroundWork work;
    private final UiExecutor ui;
    private Optional<BackupsPresenter> presenter = Optional.empty();
    private Optional<BackupsArea> area = Optional.empty();

    /**
     * @param store what is shown
     * @param trash takes deleted versions
     * @param work asks the disk
     * @param ui where its answers are shown
     */
    @Inject
    public BackupsView(BackupStore store, Trash trash, BackgroundWork work, UiExecutor ui) {
        this.store = store;
        this.trash = trash;
        this.work = work;
        this.ui = ui;
    }

    /** Makes the widgets. */
    @PostConstruct
    public void create(Composite parent) {
        BackupsPresenter made = new BackupsPresenter(store, trash, work, ui,
                () -> area.ifPresent(BackupsArea::update));
        presenter = Optional.of(made);
        area = Optional.of(new BackupsArea(parent, made));
        made.refresh();
    }

    /** Gives the keyboard to the table. */
    @Focus
    public void focus() {
        area.ifPresent(BackupsArea::focus);
    }

    /** Stops listening. */
    @PreDestroy
    public void close() {
        presenter.ifPresent(BackupsPresenter::close);
        presenter = Optional.empty();
        area = Optional.empty();
    }
}
