package org.cuepoint.safety.ui.internal;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import org.cuepoint.core.ByteSize;
import org.cuepoint.safety.BackedUpFile;
import org.cuepoint.safety.BackupVersion;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.jspecify.annotations.Nullable;

/** Files with their versions below them. */
final class BackupsTree {

    private final TreeViewer viewer;
    private final TreeColumnLayout layout = new TreeColumnLayout();
    private List<BackedUpFile> shown = List.of();

    /** The tree's elements: a file's row stays the same one while its versions change. */
    private static final class Content implements ITreeContentProvider {

        @Override
        public Object[] getElements(@Nullable Object input) {
            return input instanceof List<?> files ? files.toArray() : new Object[0];
        }

        @Override
        public Object[] getChildren(@Nullable Object element) {
            return element instanceof BackedUpFile file ? file.versions().toArray() : new Object[0];
        }

        @Override
        public @Nullable Object getParent(@Nullable Object element) {
            return null;
        }

        @Override
        public boolean hasChildren(@Nullable Object element) {
            return element instanceof BackedUpFile;
        }
    }

    BackupsTree(Composite parent, BackupList list, Runnable selected) {
        Composite area = new Composite(parent, SWT.NONE);
        area.setLayout(layout);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        viewer = new TreeViewer(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL);
        viewer.setContentProvider(new Content());
        viewer.getTree().setHeaderVisible(true);
        column("File", 46, SWT.LEFT, file -> file.file().toString(),
                version -> Words.time(version.time(), ZoneId.systemDefault()) + "  ("
                        + Words.age(version.time(), Instant.now()) + ")");
        column("Versions", 10, SWT.RIGHT, file -> String.valueOf(file.versions().size()), version -> "");
        column("Size", 14, SWT.RIGHT, file -> "", version -> ByteSize.words(version.bytes()));
        column("State", 16, SWT.LEFT, file -> "", version -> list.mark(version).words());
        viewer.addSelectionChangedListener(event -> selected.run());
    }

    private void column(String title, int weight, int style, Function<BackedUpFile, String> ofFile,
            Function<BackupVersion, String> ofVersion) {
        TreeViewerColumn column = new TreeViewerColumn(viewer, style);
        column.getColumn().setText(title);
        layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, weight * 6, true));
        column.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(@Nullable Object element) {
                return switch (element) {
                    case BackedUpFile file -> ofFile.apply(file);
                    case BackupVersion version -> ofVersion.apply(version);
                    case null, default -> "";
                };
            }
        });
    }

    Tree control() {
        return viewer.getTree();
    }

    /** Shows the files; those that were open stay open. */
    void show(List<BackedUpFile> files) {
        if (!files.equals(shown)) {
            List<Object> opened = new ArrayList<>();
            for (Object element : viewer.getExpandedElements()) {
                if (element instanceof BackedUpFile old) {
                    files.stream().filter(file -> file.file().equals(old.file())).forEach(opened::add);
                }
            }
            shown = files;
            viewer.setInput(files);
            viewer.setExpandedElements(opened.toArray());
        } else {
            viewer.refresh();
        }
    }

    /** The versions that are selected; a selected file stands for its newest one. */
    List<BackupVersion> selected() {
        List<BackupVersion> versions = new ArrayList<>();
        for (Object element : viewer.getStructuredSelection()) {
            switch (Objects.requireNonNull(element)) {
                case BackedUpFile file -> versions.add(file.versions().getFirst());
                case BackupVersion version -> versions.add(version);
                default -> throw new IllegalStateException("unknown row");
            }
        }
        return versions.stream().distinct().toList();
    }
}
