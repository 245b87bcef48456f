package org.cuepoint.safety.ui.internal;

/** What is known of a copy, in words: never by colour alone. */
enum Mark {
    /** Not read yet. */
    UNCHECKED("not checked"),
    /** It still has the content that was kept. */
    GOOD("good"),
    /** It has not, or cannot be read. */
    DAMAGED("damaged");

    private final String words;

    Mark(String words) {
        this.words = words;
    }

    /** What stands in the table. */
    String words() {
        return words;
    }
}
