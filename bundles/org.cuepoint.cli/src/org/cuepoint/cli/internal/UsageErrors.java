package org.cuepoint.cli.internal;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in a plain sentence what is wrong with a command line. */
final class UsageErrors {

    private UsageErrors() {
    }

    /** The sentence for what picocli found, with a suggestion for a mistyped word and where to read more. */
    static String sentence(ParameterException error) {
        CommandLine at = error.getCommandLine();
        String sentence = switch (error) {
            case UnmatchedArgumentException unmatched -> unmatched(at, unmatched);
            case MissingParameterException missing -> missing(at, missing);
            case OverwrittenOptionException twice when twice.getOverwritten() instanceof OptionSpec option ->
                option.longestName() + " was given more than once.";
            default -> error.getMessage() + ".";
        };
        return sentence + help(at);
    }

    /** The sentence for a value that is not among an option's choices. */
    static String choice(CommandLine at, String option, String value, List<String> choices) {
        return option + " takes " + String.join(", ", choices) + ", not '" + value + "'."
                + didYouMean(Suggestions.near(value, choices)) + help(at);
    }

    /** The sentence for a group without the word that must follow it. */
    static String incomplete(CommandLine at) {
        String name = at.getCommandSpec().qualifiedName();
        return "Say what " + name + " is to do: " + String.join(", ", at.getSubcommands().keySet()) + "." + help(at);
    }

    private static String unmatched(CommandLine at, UnmatchedArgumentException error) {
        String word = error.getUnmatched().getFirst();
        String name = at.getCommandSpec().qualifiedName();
        if (word.startsWith("-")) {
            List<String> known = at.getCommandSpec().options().stream().map(OptionSpec::longestName).toList();
            return name + " has no option " + word + "." + didYouMean(Suggestions.near(word, known));
        }
        if (at.getCommandSpec().positionalParameters().isEmpty() && !at.getSubcommands().isEmpty()) {
            return name + " has no command '" + word + "'."
                    + didYouMean(Suggestions.near(word, at.getSubcommands().keySet()));
        }
        return name + " does not know what to do with '" + word + "'.";
    }

    private static String missing(CommandLine at, MissingParameterException error) {
        List<String> labels = new ArrayList<>();
        for (ArgSpec argument : error.getMissing()) {
            if (argument instanceof OptionSpec option) {
                return option.longestName() + " needs a value: " + option.paramLabel() + ".";
            }
            labels.add(argument.paramLabel());
        }
        return at.getCommandSpec().qualifiedName() + " needs " + String.join(" and ", labels) + ".";
    }

    private static String didYouMean(List<String> near) {
        return near.isEmpty() ? "" : " Did you mean " + String.join(" or ", near) + "?";
    }

    private static String help(CommandLine at) {
        return " See '" + at.getCommandSpec().qualifiedName() + " --help'.";
    }
}
