package org.cuepoint.catalog;

/** A text that chooses no catalogue. The message is a sentence for the user that says what can be chosen. */
public final class UnknownCatalogException extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * @param sentence a sentence for the user
     */
    public UnknownCatalogException(String sentence) {
        super(sentence);
    }
}
