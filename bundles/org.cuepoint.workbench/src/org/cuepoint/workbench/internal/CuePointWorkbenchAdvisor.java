package org.cuepoint.workbench.internal;

import org.cuepoint.core.ApplicationIdentity;
import org.cuepoint.workbench.internal.command.CommandStates;
import org.cuepoint.workbench.internal.model.LibraryPresenter;
import org.eclipse.e4.core.contexts.ContextInjectionFactory;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.jspecify.annotations.Nullable;

/** One window with the matching perspective, remembered between starts. */
final class CuePointWorkbenchAdvisor extends WorkbenchAdvisor {

    private static final String VERSION = "org.cuepoint.workbench.version";
    private static final Point SIZE = new Point(1280, 800);

    private final StartRequest request;

    /**
     * @param request what to open at start
     */
    CuePointWorkbenchAdvisor(StartRequest request) {
        this.request = request;
    }

    @Override
    public void initialize(@Nullable IWorkbenchConfigurer configurer) {
        super.initialize(configurer);
        if (configurer != null) {
            configurer.setSaveAndRestore(true);
        }
    }

    @Override
    public String getInitialWindowPerspectiveId() {
        return MatchingPerspective.ID;
    }

    @Override
    public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(@Nullable IWorkbenchWindowConfigurer configurer) {
        return new WorkbenchWindowAdvisor(configurer) {
            @Override
            public void preWindowOpen() {
                IWorkbenchWindowConfigurer window = getWindowConfigurer();
                window.setInitialSize(SIZE);
                window.setTitle("CuePoint");
                window.setShowCoolBar(false);
                window.setShowMenuBar(true);
                window.setShowStatusLine(false);
                window.setShowProgressIndicator(false); // see ProgressTrim
            }
        };
    }

    @Override
    public void postStartup() {
        IEclipseContext context = PlatformUI.getWorkbench().getService(IEclipseContext.class);
        // the text of the About dialog takes it from there, see about.mappings
        System.setProperty(VERSION, context.get(ApplicationIdentity.class).version());
        ContextInjectionFactory.make(ThemeSwitch.class, context).follow();
        ContextInjectionFactory.make(CommandStates.class, context).follow();
        ContextInjectionFactory.make(ProgressTrim.class, context)
                .showAfterStart(PlatformUI.getWorkbench().getDisplay());
        switch (request) {
            case StartRequest.Export(var file) -> context.get(LibraryPresenter.class).open(file);
            case StartRequest.Sample() -> context.get(LibraryPresenter.class).openSample();
            case StartRequest.Nothing() -> {
                // the empty window says what to do
            }
        }
    }
}
