package org.cuepoint.settings;

/**
 * Whiteboard service: a bundle that has settings registers one for each section, so that the preference pages, the
 * {@code settings} command and the manual's table list them all. Must not need {@link Settings} itself: it only hands
 * out a constant.
 */
public interface SettingsContribution {

    /** The declaration; the same object at every call. */
    SectionDeclaration<?> declaration();
}
