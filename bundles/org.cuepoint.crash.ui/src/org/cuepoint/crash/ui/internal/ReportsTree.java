package org.cuepoint.crash.ui.internal;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.cuepoint.crash.ReportGroup;
import org.cuepoint.crash.ReportSummary;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.jspecify.annotations.Nullable;

/** Failures with their reports below them; these are made when a failure is opened. */
final class ReportsTree {

    private final TreeViewer viewer;
    private final TreeColumnLayout layout = new TreeColumnLayout();
    private List<ReportGroup> shown = List.of();

    private static final class Groups implements ITreeContentProvider {

        @Override
        public Object[] getElements(@Nullable Object input) {
            return input instanceof List<?> groups ? groups.toArray() : new Object[0];
        }

        @Override
        public Object[] getChildren(@Nullable Object element) {
            return element instanceof ReportGroup group ? group.reports().toArray() : new Object[0];
        }

        @Override
        public @Nullable Object getParent(@Nullable Object element) {
            return null;
        }

        @Override
        public boolean hasChildren(@Nullable Object element) {
            return element instanceof ReportGroup group && !group.reports().isEmpty();
        }
    }

    ReportsTree(Composite parent, Runnable selected) {
        Composite area = new Composite(parent, SWT.NONE);
        area.setLayout(layout);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        viewer = new TreeViewer(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL);
        viewer.setContentProvider(new Groups());
        viewer.getTree().setHeaderVisible(true);
        ZoneId zone = ZoneId.systemDefault();
        column("Failure", 44, ReportsTree::what, report -> Words.time(report.time(), zone));
        column("How often", 20, ReportsTree::often, ReportsTree::kind);
        column("Bundle", 22, ReportGroup::bundle, ReportSummary::bundle);
        column("Last", 14, group -> Words.age(group.last(), Instant.now()), report -> Words.version(report.version()));
        viewer.addSelectionChangedListener(event -> selected.run());
    }

    /** The type and what it said, in one line. */
    static String what(ReportGroup group) {
        String type = Words.type(group.type());
        return group.message().isEmpty() ? type : type + ": " + group.message().replace('\n', ' ');
    }

    /** For example {@code 7 times, first in 1.2.0}. */
    static String often(ReportGroup group) {
        String first = Words.version(group.firstVersion());
        return Words.times(group.count()) + (first.isEmpty() ? "" : ", first in " + first);
    }

    private static String kind(ReportSummary report) {
        return switch (report.kind()) {
            case THREAD -> "ended a thread";
            case UI -> "in the window";
            case JOB, TASK -> "in background work";
            case SERVICE -> "a service";
            case FRAMEWORK -> "a bundle";
            case LOGGED -> "logged only";
            case FREEZE -> "freeze";
            case DEADLOCK -> "deadlock";
            case START -> "at the start";
        };
    }

    private void column(String title, int weight, Function<ReportGroup, String> ofGroup,
            Function<ReportSummary, String> ofReport) {
        TreeViewerColumn column = new TreeViewerColumn(viewer, SWT.LEFT);
        column.getColumn().setText(title);
        layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, weight * 5, true));
        column.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(@Nullable Object element) {
                return switch (element) {
                    case ReportGroup group -> ofGroup.apply(group);
                    case ReportSummary report -> ofReport.apply(report);
                    case null, default -> "";
                };
            }
        });
    }

    Tree control() {
        return viewer.getTree();
    }

    /** Shows the groups; those that were open or selected stay so. */
    void show(List<ReportGroup> groups) {
        if (groups.equals(shown)) {
            return;
        }
        List<Object> opened = same(List.of(viewer.getExpandedElements()), groups);
        List<Object> selection = same(List.of(viewer.getStructuredSelection().toArray()), groups);
        shown = groups;
        viewer.setInput(groups);
        viewer.setExpandedElements(opened.toArray());
        viewer.setSelection(new StructuredSelection(selection));
    }

    private static List<Object> same(List<Object> before, List<ReportGroup> now) {
        List<Object> found = new ArrayList<>();
        for (Object element : before) {
            if (element instanceof ReportGroup old) {
                now.stream().filter(group -> group.fingerprint().equals(old.fingerprint())).forEach(found::add);
            } else if (element instanceof ReportSummary) {
                now.stream().filter(group -> group.reports().contains(element)).findFirst()
                        .ifPresent(group -> found.add(element));
            }
        }
        return found;
    }

    /** The ids of the selected reports; a selected failure stands for all of its reports. */
    Set<String> selected() {
        Set<String> ids = new LinkedHashSet<>();
        for (Object element : viewer.getStructuredSelection()) {
            switch (Objects.requireNonNull(element)) {
                case ReportGroup group -> group.reports().forEach(report -> ids.add(report.id()));
                case ReportSummary report -> ids.add(report.id());
                default -> throw new IllegalStateException("unknown row");
            }
        }
        return ids;
    }

    /** The report to be shown: the selected one, or the latest of the selected failure. */
    Optional<String> one() {
        return switch (viewer.getStructuredSelection().getFirstElement()) {
            case ReportGroup group -> group.reports().stream().map(ReportSummary::id).findFirst();
            case ReportSummary report -> Optional.of(report.id());
            case null, default -> Optional.empty();
        };
    }
}
