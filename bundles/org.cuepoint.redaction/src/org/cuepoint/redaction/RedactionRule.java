package org.cuepoint.redaction;

import java.util.List;
import java.util.Optional;
import org.cuepoint.redaction.internal.PrefixRule;

/**
 * Recognises one kind of secret. Contributed as a service, it joins the built-in rules.
 *
 * <p>A rule is asked only at characters that it names, so that text without them costs nothing. To keep the whole
 * linear, {@link #match} looks at a bounded number of characters, or at a run of characters that no other call looks at
 * again: for example by demanding that no character of the run stands before its start. A rule that throws or returns a
 * place outside its bounds is taken out of use for the rest of the session, which the diagnostics show.
 */
public interface RedactionRule {

    /** The kind under which its finds are counted, in lower case, for example {@code jwt}. */
    String kind();

    /** The ASCII characters at which it wants to be asked. */
    String triggers();

    /**
     * Looks whether there is something to mask around a position.
     *
     * @param text the text
     * @param floor the first character that may be part of the match; what stands before is masked already
     * @param at where one of {@link #triggers} was found; the match must end after it
     */
    Optional<Match> match(CharSequence text, int floor, int at);

    /**
     * With what a find begins at the trigger: one of these, of ASCII, in exactly this case. The rule is not asked where
     * the first three characters differ from all of them, which spares time. Empty, as by default, when it wants to be
     * asked at every trigger.
     */
    default List<String> beginnings() {
        return List.of();
    }

    /** Whether what it finds is personal data rather than a secret. */
    default boolean personal() {
        return false;
    }

    /**
     * A rule for tokens that begin with fixed letters, go on with letters, digits, {@code _} and {@code -}, and stand
     * apart from other such characters.
     *
     * @param kind the kind under which they are counted
     * @param prefix the fixed beginning; not empty, ASCII
     * @param atLeast how many characters must follow it
     */
    static RedactionRule tokenWithPrefix(String kind, String prefix, int atLeast) {
        return PrefixRule.of(kind, prefix, atLeast);
    }
}
