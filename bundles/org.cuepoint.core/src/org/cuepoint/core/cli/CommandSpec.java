package org.cuepoint.core.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * What a command is called and takes, declared as data so that parsing, help and the manual's table come from one place.
 * Every command has {@code --json} and {@code --help} without declaring them.
 *
 * @param name the command's name in lower case; a nested command is written with a space, for example {@code cache stats}
 * @param summary one sentence without a full stop, for the list of commands
 * @param parameters the positional parameters in order
 * @param options the named options in the order of help
 */
public record CommandSpec(String name, String summary, List<Parameter> parameters, List<Option> options) {

    /** Copies the lists. */
    public CommandSpec {
        parameters = List.copyOf(parameters);
        options = List.copyOf(options);
    }

    /** A command without parameters and options; add to it with the {@code with} methods. */
    public static CommandSpec of(String name, String summary) {
        return new CommandSpec(name, summary, List.of(), List.of());
    }

    /** Adds a required parameter. */
    public CommandSpec withParameter(String label, String help) {
        return with(new Parameter(label, help, true, false));
    }

    /** Adds a parameter of which there is at least one; none may follow it. */
    public CommandSpec withParameters(String label, String help) {
        return with(new Parameter(label, help, true, true));
    }

    /** Adds an optional parameter; only optional ones may follow it. */
    public CommandSpec withOptionalParameter(String label, String help) {
        return with(new Parameter(label, help, false, false));
    }

    /** Adds an option with one value, for example {@code --out FILE}. */
    public CommandSpec withOption(String option, String label, String help) {
        return with(new Option(option, label, help, Arity.ONE, List.of()));
    }

    /** Adds an option that may be given several times. */
    public CommandSpec withRepeatedOption(String option, String label, String help) {
        return with(new Option(option, label, help, Arity.MANY, List.of()));
    }

    /** Adds an option whose value is one of the given words. */
    public CommandSpec withChoice(String option, List<String> choices, String help) {
        return with(new Option(option, String.join(",", choices), help, Arity.ONE, choices));
    }

    /** Adds an option without a value. */
    public CommandSpec withFlag(String option, String help) {
        return with(new Option(option, "", help, Arity.FLAG, List.of()));
    }

    private CommandSpec with(Parameter parameter) {
        List<Parameter> all = new ArrayList<>(parameters);
        all.add(parameter);
        return new CommandSpec(name, summary, all, options);
    }

    private CommandSpec with(Option option) {
        List<Option> all = new ArrayList<>(options);
        all.add(option);
        return new CommandSpec(name, summary, parameters, all);
    }

    /** How often an option takes a value. */
    public enum Arity {
        /** Present or absent, without a value. */
        FLAG,
        /** At most once, with a value. */
        ONE,
        /** Any number of times, with a value each. */
        MANY
    }

    /**
     * A positional parameter.
     *
     * @param label its name in help, for example {@code FILE.xml}
     * @param help one sentence
     * @param required whether leaving it out is a usage error
     * @param repeated whether there may be several
     */
    public record Parameter(String label, String help, boolean required, boolean repeated) {
    }

    /**
     * A named option.
     *
     * @param name with its dashes, for example {@code --out}
     * @param label the value's name in help; empty for a flag
     * @param help one sentence
     * @param arity how often it takes a value
     * @param choices the allowed values; empty when any value is allowed
     */
    public record Option(String name, String label, String help, Arity arity, List<String> choices) {

        /** Copies the choices. */
        public Option {
            choices = List.copyOf(choices);
        }
    }
}
