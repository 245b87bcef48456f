package org.cuepoint.settings;

/** Gives access to the sections of settings. Thread-safe. */
public interface Settings {

    /**
     * The section of a declaration. Every call with the same declaration gives the same section.
     *
     * @throws IllegalArgumentException when another declaration with the same qualifier and id is already in use
     */
    <R extends Record> Section<R> section(SectionDeclaration<R> declaration);
}
