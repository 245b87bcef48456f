package org.cuepoint.core.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One call of a command: the parsed arguments, and the only way a command speaks to its caller. */
public interface CommandCall {

    /** The value of an option of arity one, when given. */
    Optional<String> option(String name);

    /** All values of an option of arity many, in the order given; empty when not given. */
    List<String> options(String name);

    /** Whether a flag was given. */
    boolean flag(String name);

    /** The positional arguments in order. */
    List<String> arguments();

    /** Whether {@code --json} was given: then {@link #print} is silent and only {@link #result} writes to stdout. */
    boolean json();

    /** Prints one line of the human form on stdout; silent with {@code --json}. */
    void print(String line);

    /** Prints progress or a remark on stderr. */
    void note(String line);

    /**
     * Gives the machine form, printed on stdout only with {@code --json}. To be called exactly once in a call that returns
     * normally.
     *
     * @param document a tree of maps with string keys, lists, strings, numbers, booleans and nulls
     */
    void result(Object document);

    /** The same for a document that is an object, the usual case. */
    default void result(Map<String, ?> document) {
        result((Object) document);
    }
}
