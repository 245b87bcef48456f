package org.cuepoint.workbench.internal;

import java.util.Objects;

import org.cuepoint.workbench.internal.view.LibraryView;
import org.cuepoint.workbench.internal.view.ResultsView;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.IViewLayout;
import org.jspecify.annotations.Nullable;

/** The layout of the main job: the library on the left, the results beside it. */
public final class MatchingPerspective implements IPerspectiveFactory {

    /** The perspective's id. */
    public static final String ID = "org.cuepoint.workbench.matching";
    private static final float LIBRARY_PART = 0.24f;
    private static final float RESULTS_PART = 0.45f;
    private static final String LOG = "org.cuepoint.logging.ui.log";

    @Override
    public void createInitialLayout(@Nullable IPageLayout page) {
        IPageLayout layout = Objects.requireNonNull(page);
        layout.setEditorAreaVisible(false);
        layout.addView(LibraryView.ID, IPageLayout.LEFT, LIBRARY_PART, layout.getEditorArea());
        layout.addView(ResultsView.ID, IPageLayout.RIGHT, 1 - LIBRARY_PART, layout.getEditorArea());
        // opened by the user, below the results: logs are wide
        layout.addPlaceholder(LOG, IPageLayout.BOTTOM, RESULTS_PART, ResultsView.ID);
        for (String view : new String[]{LibraryView.ID, ResultsView.ID}) {
            IViewLayout views = layout.getViewLayout(view);
            views.setCloseable(false);
            layout.addShowViewShortcut(view);
        }
    }
}
