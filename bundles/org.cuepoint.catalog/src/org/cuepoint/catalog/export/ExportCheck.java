package org.cuepoint.catalog.export;

/** What checking a written export came to. */
public sealed interface ExportCheck {

    /**
     * It is whole and well-formed.
     *
     * @param rows how many rows it holds, the header not counted
     */
    record Valid(long rows) implements ExportCheck {
    }

    /**
     * It is not what was written.
     *
     * @param sentence for the user: what is wrong and where
     */
    record Invalid(String sentence) implements ExportCheck {
    }
}
