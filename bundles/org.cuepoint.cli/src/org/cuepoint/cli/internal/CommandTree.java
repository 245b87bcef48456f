package org.cuepoint.cli.internal;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cuepoint.core.cli.CliCommand;
import org.cuepoint.core.cli.CommandSpec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.PicocliException;
import picocli.CommandLine.ScopeType;

/** All commands as one picocli tree. A name with spaces, {@code cache stats}, becomes nested commands. */
final class CommandTree {

    private static final Logger LOG = LoggerFactory.getLogger(CommandTree.class);

    private final CommandLine root;
    private final Map<CommandLine.Model.CommandSpec, CliCommand> commands = new IdentityHashMap<>();

    private CommandTree(CommandLine root) {
        this.root = root;
    }

    /**
     * Builds the tree. A command that declares itself wrongly or takes the name of an earlier one is left out with a
     * logged warning: one bad bundle must not take the command line away.
     */
    static CommandTree of(Program program, List<CliCommand> all) {
        Node top = new Node("");
        for (CliCommand command : all) {
            top.place(command);
        }
        CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create().name(program.command());
        addCommonOptions(spec);
        spec.usageMessage().footer("", "Exit codes: 0 done, 1 failed, 2 wrong usage, 3 done in part, 130 cancelled.");
        CommandTree tree = new CommandTree(new CommandLine(spec));
        tree.addChildren(tree.root, top);
        tree.root.setExpandAtFiles(false);
        tree.root.setInterpolateVariables(false);
        return tree;
    }

    /** The picocli form, ready to parse. */
    CommandLine root() {
        return root;
    }

    /** The command at a node; empty for a group such as {@code cache}. */
    Optional<CliCommand> command(CommandLine.Model.CommandSpec spec) {
        return Optional.ofNullable(commands.get(spec));
    }

    private static void addCommonOptions(CommandLine.Model.CommandSpec spec) {
        spec.addOption(common("--json").description("Print exactly one JSON document on standard output.").build());
        spec.addOption(common("--verbose").description("Show everything that is logged on standard error.").build());
        spec.addOption(common("-h", "--help").usageHelp(true).description("Show this help.").build());
        spec.addOption(common("--version").versionHelp(true).description("Show the version.").build());
    }

    private static OptionSpec.Builder common(String name, String... more) {
        return OptionSpec.builder(name, more).arity("0").type(boolean.class).scopeType(ScopeType.INHERIT);
    }

    private void addChildren(CommandLine parent, Node node) {
        for (Node child : node.children.values()) {
            CliCommand command = child.command;
            CommandLine.Model.CommandSpec spec;
            CommandLine line;
            try {
                spec = command == null ? group(child) : specOf(child.word, command.spec());
                line = new CommandLine(spec);
                parent.addSubcommand(child.word, line);
            } catch (PicocliException e) {
                LOG.warn("The command '{}' declares itself wrongly and is left out", child.word, e);
                continue;
            }
            if (command != null) {
                commands.put(spec, command);
            }
            addChildren(line, child);
        }
    }

    private static CommandLine.Model.CommandSpec group(Node node) {
        CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create().name(node.word);
        spec.usageMessage().description(String.join(", ", node.children.keySet()));
        return spec;
    }

    private static CommandLine.Model.CommandSpec specOf(String word, CommandSpec declared) {
        CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create().name(word);
        spec.usageMessage().description(plain(declared.summary()) + ".");
        int index = 0;
        for (CommandSpec.Parameter parameter : declared.parameters()) {
            String one = parameter.required() ? "1" : "0..1";
            spec.addPositional(PositionalParamSpec.builder().index(index + (parameter.repeated() ? "..*" : ""))
                    .type(parameter.repeated() ? String[].class : String.class)
                    .arity(parameter.repeated() ? "1..*" : one).required(parameter.required())
                    .paramLabel(plain(parameter.label())).description(plain(parameter.help())).build());
            index++;
        }
        declared.options().forEach(option -> spec.addOption(optionOf(option)));
        return spec;
    }

    private static OptionSpec optionOf(CommandSpec.Option option) {
        OptionSpec.Builder builder = OptionSpec.builder(option.name()).description(plain(option.help()));
        return switch (option.arity()) {
            case FLAG -> builder.arity("0").type(boolean.class).build();
            case ONE -> builder.arity("1").type(String.class).paramLabel(plain(option.label())).build();
            case MANY -> builder.arity("1").type(List.class).auxiliaryTypes(String.class)
                    .paramLabel(plain(option.label())).build();
        };
    }

    /** Help texts are format strings for picocli. */
    private static String plain(String text) {
        return text.replace("%", "%%");
    }

    /** One word of the commands' names, with what may follow it. */
    private static final class Node {

        private final String word;
        private final TreeMap<String, Node> children = new TreeMap<>();
        private @Nullable CliCommand command;

        Node(String word) {
            this.word = word;
        }

        void place(CliCommand added) {
            List<String> words = new ArrayList<>(List.of(added.spec().name().split(" ", -1)));
            if (words.stream().anyMatch(part -> part.isBlank() || part.startsWith("-"))) {
                LOG.warn("A command of {} has the unusable name '{}' and is left out", added.getClass(), words);
                return;
            }
            Node at = this;
            for (String next : words) {
                at = at.children.computeIfAbsent(next, Node::new);
            }
            if (at.command != null) {
                LOG.warn("Two commands are named '{}'; that of {} is left out", added.spec().name(), added.getClass());
                return;
            }
            at.command = added;
        }
    }
}
