package org.cuepoint.workbench.internal;

import org.cuepoint.settings.Section;
import org.cuepoint.settings.Settings;
import org.cuepoint.ui.UiExecutor;
import org.cuepoint.workbench.internal.WorkbenchSettings.Theme;
import org.eclipse.e4.ui.css.swt.theme.ITheme;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.jspecify.annotations.Nullable;

import jakarta.inject.Inject;

/** Gives the window the colours of the settings; the platform remembers the theme for the next start itself. */
@SuppressWarnings("restriction") // the theme engine is the only way and has been provisional API for ten years
final class ThemeSwitch {

    private final Section<WorkbenchSettings> section;
    private final IThemeEngine engine;
    private final UiExecutor ui;
    private final NativeTheme system = new NativeTheme();

    /**
     * @param settings hold the theme
     * @param engine styles the widgets
     * @param ui where the theme is changed
     */
    @Inject
    ThemeSwitch(Settings settings, IThemeEngine engine, UiExecutor ui) {
        this.section = settings.section(WorkbenchSettings.SECTION);
        this.engine = engine;
        this.ui = ui;
    }

    /** Applies the theme and follows its changes as long as the application runs. */
    void follow() {
        apply(section.get().theme());
        section.onChange(changed -> ui.execute(() -> apply(changed.theme())));
    }

    private void apply(Theme theme) {
        @Nullable
        ITheme now = engine.getActiveTheme();
        if (now == null || !now.getId().equals(theme.id())) {
            engine.setTheme(theme.id(), true);
        }
        system.prefer(theme == Theme.DARK);
    }
}
