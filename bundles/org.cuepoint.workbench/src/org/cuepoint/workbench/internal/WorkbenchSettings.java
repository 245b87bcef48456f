package org.cuepoint.workbench.internal;

import org.cuepoint.settings.SectionDeclaration;

/**
 * The settings of the window.
 *
 * @param theme the colours
 */
public record WorkbenchSettings(Theme theme) {

    /** The declaration: page, command, validation and the manual's table are made from it. */
    public static final SectionDeclaration<WorkbenchSettings> SECTION = SectionDeclaration
            .of(WorkbenchSettings.class, "workbench", "Appearance").about("How the window looks.")
            .choice("theme", Theme.LIGHT).label("Colours").help("Light or dark. Changes at once.").build();

    /** The colours of the window. */
    public enum Theme {
        /** Dark text on a light ground. */
        LIGHT("org.eclipse.e4.ui.css.theme.e4_default"),
        /** Light text on a dark ground. */
        DARK("org.eclipse.e4.ui.css.theme.e4_dark");

        private final String id;

        Theme(String id) {
            this.id = id;
        }

        /** The platform's id of the theme. */
        public String id() {
            return id;
        }
    }
}
