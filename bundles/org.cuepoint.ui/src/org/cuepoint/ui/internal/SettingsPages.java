package org.cuepoint.ui.internal;

import org.cuepoint.settings.SectionDeclaration;
import org.cuepoint.settings.Settings;
import org.cuepoint.settings.SettingsRegistry;
import org.cuepoint.ui.UiExecutor;
import org.cuepoint.ui.settings.SettingsPage;
import org.eclipse.jface.preference.IPreferenceNode;
import org.eclipse.jface.preference.IPreferencePage;
import org.eclipse.jface.preference.PreferenceManager;
import org.eclipse.jface.preference.PreferenceNode;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventHandler;

/**
 * Adds a preference page for every contributed section once the window is there: extension points are fixed when a
 * bundle is built, and sections are services that come with whatever is installed. A page of an extension stands below the
 * page of a section when its id begins with that of the section: {@code org.cuepoint.logging.ui.levels} below
 * {@code org.cuepoint.logging}.
 */
@Component(property = "event.topics=" + SettingsPages.STARTED)
public final class SettingsPages implements EventHandler {

    /** The topic of {@code UIEvents.UILifeCycle.APP_STARTUP_COMPLETE}. */
    static final String STARTED = "org/eclipse/e4/ui/LifeCycle/appStartupComplete";

    /** When nobody can have asked for the preferences yet, and the window is painted. */
    private static final int AFTER_START_MS = 200;

    private final UiExecutor ui;
    private final Settings settings;
    private final SettingsRegistry registry;

    /**
     * @param ui where the pages are added
     * @param settings the values
     * @param registry the sections
     */
    @Activate
    public SettingsPages(@Reference UiExecutor ui, @Reference Settings settings, @Reference SettingsRegistry registry) {
        this.ui = ui;
        this.settings = settings;
        this.registry = registry;
    }

    @Override
    public void handleEvent(@Nullable Event event) {
        ui.execute(() -> Display.getCurrent().timerExec(AFTER_START_MS, this::addPages));
    }

    private void addPages() {
        if (!PlatformUI.isWorkbenchRunning()) {
            return; // closed at once
        }
        PreferenceManager pages = PlatformUI.getWorkbench().getPreferenceManager();
        for (SectionDeclaration<?> declaration : registry.declarations()) {
            String id = declaration.qualifier() + '.' + declaration.id();
            if (pages.find(id) == null) {
                add(pages, new SectionNode(id, declaration, settings));
            }
        }
    }

    /**
     * Adds the page of a section, and moves below it what belongs to it: pages of extensions whose ids begin with its id and
     * a dot. An extension cannot name it as its category: it is not there yet when extensions are read.
     */
    static void add(PreferenceManager pages, IPreferenceNode section) {
        for (IPreferenceNode page : pages.getRootSubNodes()) {
            if (page.getId().startsWith(section.getId() + '.')) {
                pages.remove(page);
                section.add(page);
            }
        }
        pages.addToRoot(section);
    }

    /** Makes its page when the user opens it. */
    private static final class SectionNode extends PreferenceNode {

        private final SectionDeclaration<?> declaration;
        private final Settings settings;

        SectionNode(String id, SectionDeclaration<?> declaration, Settings settings) {
            super(id);
            this.declaration = declaration;
            this.settings = settings;
        }

        @Override
        public String getLabelText() {
            return declaration.title();
        }

        @Override
        public void createPage() {
            IPreferencePage page = new SettingsPage(settings.section(declaration));
            setPage(page);
        }
    }
}
