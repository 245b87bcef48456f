package org.cuepoint.core.write;

import java.io.IOException;
import java.nio.file.Path;

/** A write that a storage invariant forbids. The message is a sentence for the user, with a place to use instead. */
public final class WriteRefusedException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Path target;
    private final String rule;
    private final transient Path suggestion;

    /**
     * @param target the path that was refused, as the caller gave it
     * @param rule the rule in words, for example {@code nothing is written into the installation}
     * @param suggestion a folder to use instead
     */
    public WriteRefusedException(Path target, String rule, Path suggestion) {
        super(target + " was not written: " + rule + ". Use " + suggestion + " instead.");
        this.target = target;
        this.rule = rule;
        this.suggestion = suggestion;
    }

    /** The path that was refused, as the caller gave it. */
    public Path target() {
        return target;
    }

    /** The rule in words. */
    public String rule() {
        return rule;
    }

    /** A folder to use instead. */
    public Path suggestion() {
        return suggestion;
    }
}
