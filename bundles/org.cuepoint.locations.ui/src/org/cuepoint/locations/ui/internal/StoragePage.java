package org.cuepoint.locations.ui.internal;

import java.util.Objects;

import org.cuepoint.locations.Locations;
import org.cuepoint.locations.migration.Migration;
import org.cuepoint.performance.BackgroundWork;
import org.cuepoint.settings.Settings;
import org.cuepoint.settings.StorageSettings;
import org.cuepoint.ui.UiExecutor;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.jspecify.annotations.Nullable;

import jakarta.inject.Inject;

/**
 * Where files are kept, and where exports go. What is pressed here holds at once, so the page has no Apply. It has the
 * identifier of the page that would be made from the section's declaration, and takes its place.
 */
public final class StoragePage extends PreferencePage implements IWorkbenchPreferencePage {

    /** Qualifier and identifier of {@link StorageSettings#SECTION}. */
    static final String ID = "org.cuepoint.storage";

    private final Locations locations;
    private final Settings settings;
    private final BackgroundWork work;
    private final UiExecutor ui;
    private final java.util.Optional<Migration> migration;
    private Runnable close = () -> {
        // nothing is shown yet
    };

    /**
     * @param locations what is shown
     * @param settings have the folder for exports
     * @param work asks the disk
     * @param ui where its answers are shown
     * @param migration takes older files over; the page is whole without it
     */
    @Inject
    public StoragePage(Locations locations, Settings settings, BackgroundWork work, UiExecutor ui,
            @Optional @Nullable Migration migration) {
        this.locations = locations;
        this.settings = settings;
        this.work = work;
        this.ui = ui;
        this.migration = java.util.Optional.ofNullable(migration);
        setDescription("Where files are kept on this computer. Exports can go to a folder of your choice.");
        noDefaultAndApplyButton();
    }

    @Override
    public void init(@Nullable IWorkbench workbench) {
        // everything came with the constructor
    }

    @Override
    protected Control createContents(@Nullable Composite parent) {
        Composite area = new Composite(Objects.requireNonNull(parent), SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 8).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        StorageArea[] shown = new StorageArea[1];
        StoragePresenter presenter = new StoragePresenter(locations, settings.section(StorageSettings.SECTION), work,
                ui, () -> shown[0].update());
        shown[0] = new StorageArea(area, presenter, this::setErrorMessage);
        java.util.Optional<OlderFiles> older = migration.map(service -> olderFiles(area, service));
        close = () -> {
            presenter.close();
            older.ifPresent(OlderFiles::close);
        };
        presenter.refresh();
        return area;
    }

    private OlderFiles olderFiles(Composite area, Migration service) {
        OlderFilesArea[] shown = new OlderFilesArea[1];
        OlderFiles older = new OlderFiles(service, work, ui, () -> shown[0].update());
        shown[0] = new OlderFilesArea(area, older);
        older.look();
        return older;
    }

    @Override
    public void dispose() {
        close.run();
        super.dispose();
    }
}
