package org.cuepoint.locations.ui.internal;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.cuepoint.locations.Location;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.jspecify.annotations.Nullable;

/** The ten lines. Its elements are the locations themselves, so that the selection stays while their lines change. */
final class StorageTable {

    private static final int WIDTH = 640;
    private static final int HEIGHT_ROWS = Location.values().length;
    private static final int LEAST_ROWS = 4;

    private final TableViewer viewer;
    private final TableColumnLayout layout = new TableColumnLayout();
    private final Map<Location, StorageRow> rows = new EnumMap<>(Location.class);
    private final Map<Mark, Image> icons = new EnumMap<>(Mark.class);

    StorageTable(Composite parent, Runnable selected) {
        Composite area = new Composite(parent, SWT.NONE);
        area.setLayout(layout);
        viewer = new TableViewer(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE | SWT.V_SCROLL | SWT.H_SCROLL);
        Table table = viewer.getTable();
        table.setHeaderVisible(true);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        LocalResourceManager resources = new LocalResourceManager(JFaceResources.getResources(), table);
        for (Mark mark : Mark.values()) {
            rowsIcon(mark, resources);
        }
        column("Location", 14, 130, StorageRow::name, false);
        column("State", 12, 110, row -> row.mark().words(), true);
        column("Path", 40, 240, StorageRow::path, false);
        column("Free", 9, 80, StorageRow::free, false);
        column("Drive", 11, 100, StorageRow::drive, false);
        column("Reason", 25, 180, StorageRow::reason, false);
        for (Location location : Location.values()) {
            rows.put(location, StorageRow.waiting(location));
        }
        viewer.setInput(Location.values());
        viewer.setSelection(new StructuredSelection(Location.EXPORTS));
        viewer.addSelectionChangedListener(event -> selected.run());
        int height = table.getItemHeight() * HEIGHT_ROWS + table.getHeaderHeight();
        // the one that gives way when the page is low, since it can be scrolled
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, height + table.getItemHeight())
                .minSize(WIDTH, table.getItemHeight() * LEAST_ROWS).applyTo(area);
    }

    private void rowsIcon(Mark mark, LocalResourceManager resources) {
        if (!mark.icon().isEmpty()) {
            ImageDescriptor descriptor = ResourceLocator
                    .imageDescriptorFromBundle("org.cuepoint.locations.ui", "icons/" + mark.icon() + ".svg")
                    .orElseGet(ImageDescriptor::getMissingImageDescriptor);
            icons.put(mark, resources.create(descriptor));
        }
    }

    private void column(String title, int weight, int least, Function<StorageRow, String> text, boolean marked) {
        TableViewerColumn column = new TableViewerColumn(viewer, SWT.NONE);
        column.getColumn().setText(title);
        layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, least, true));
        column.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(@Nullable Object element) {
                StorageRow row = row(element);
                return row == null ? "" : text.apply(row);
            }

            @Override
            public @Nullable Image getImage(@Nullable Object element) {
                StorageRow row = row(element);
                return row == null || !marked ? null : icons.get(row.mark());
            }
        });
    }

    private @Nullable StorageRow row(@Nullable Object element) {
        return element instanceof Location location ? rows.get(location) : null;
    }

    Table control() {
        return viewer.getTable();
    }

    /** Shows the lines; only those that changed are painted again. */
    void show(List<StorageRow> now) {
        for (StorageRow row : now) {
            if (!row.equals(rows.put(row.location(), row))) {
                viewer.update(row.location(), null);
            }
        }
    }

    @Nullable
    Location selected() {
        return viewer.getStructuredSelection().getFirstElement() instanceof Location location ? location : null;
    }
}
