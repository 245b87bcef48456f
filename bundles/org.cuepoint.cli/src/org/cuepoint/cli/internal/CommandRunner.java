package org.cuepoint.cli.internal;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cuepoint.core.cli.CliCommand;
import org.cuepoint.core.cli.CommandFailure;
import org.cuepoint.core.cli.CommandSpec;
import org.cuepoint.core.cli.ExitCode;
import org.cuepoint.core.diagnostics.StartNotices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * Runs one command line from its words to its exit code.
 *
 * <p>With {@code --json} exactly one document goes to the standard output in every case: the command's own; the same
 * with an {@code error} field added when the command failed after it gave one; or {@code {"error": {"message",
 * "exitCode"}}}. An {@code error} object that the command's document holds already keeps its fields.
 */
final class CommandRunner {

    private static final Logger LOG = LoggerFactory.getLogger(CommandRunner.class);
    private static final int HELP_WIDTH = 100;

    private final CommandTree tree;
    private final Program program;
    private final Console console;
    private final CancelSwitch cancelSwitch;
    private final List<StartNotices> notices;

    /**
     * @param program what the command line calls itself
     * @param commands every command; of two with one name the first counts
     * @param notices what the user is told before a command runs
     * @param console where everything is written
     * @param cancelSwitch through which Ctrl+C reaches the command
     */
    CommandRunner(Program program, List<CliCommand> commands, List<StartNotices> notices, Console console,
            CancelSwitch cancelSwitch) {
        this.notices = notices;
        this.tree = CommandTree.of(program, commands);
        this.program = program;
        this.console = console;
        this.cancelSwitch = cancelSwitch;
        tree.root().setUsageHelpWidth(HELP_WIDTH);
    }

    /** Runs the command that the words name, on the calling thread, and returns the process exit code. */
    int run(String... words) {
        String[] line = helpAsOption(words);
        ExitCode code;
        try {
            ParseResult whole = tree.root().parseArgs(line);
            code = dispatch(whole);
        } catch (ParameterException e) {
            code = fail(asksForJson(line), ExitCode.USAGE, UsageErrors.sentence(e));
        }
        if (!console.intact()) {
            console.note("The output could not be written in full.");
            return code == ExitCode.DONE ? ExitCode.FAILED.value() : code.value();
        }
        return code.value();
    }

    private ExitCode dispatch(ParseResult whole) {
        boolean json = false;
        ParseResult at = whole;
        List<ParseResult> levels = new ArrayList<>(List.of(at));
        while (at.hasSubcommand()) {
            at = at.subcommand();
            levels.add(at);
        }
        for (ParseResult level : levels) {
            json |= level.hasMatchedOption("--json");
        }
        CommandLine inner = at.commandSpec().commandLine();
        if (levels.stream().anyMatch(ParseResult::isUsageHelpRequested)) {
            return help(json, inner);
        }
        if (levels.stream().anyMatch(ParseResult::isVersionHelpRequested)) {
            return version(json);
        }
        CliCommand command = tree.command(at.commandSpec()).orElse(null);
        if (command == null) {
            return fail(json, ExitCode.USAGE, UsageErrors.incomplete(inner));
        }
        String wrong = wrongChoice(inner, command.spec(), at);
        return wrong.isEmpty()
                ? execute(command, new ParsedCall(at, json, console))
                : fail(json, ExitCode.USAGE, wrong);
    }

    private ExitCode execute(CliCommand command, ParsedCall call) {
        String name = command.spec().name();
        notices.forEach(told -> told.sentences().forEach(console::note));
        cancelSwitch.enter();
        try {
            ExitCode code = command.run(call);
            if (call.json() && call.document().isEmpty()) {
                throw new IllegalStateException("The command " + name + " gave no document");
            }
            cancelSwitch.leave();
            call.document().filter(document -> call.json()).ifPresent(tree -> console.document(JsonText.text(tree)));
            return code;
        } catch (InterruptedException e) {
            return end(call, ExitCode.CANCELLED, "Cancelled.");
        } catch (CommandFailure e) {
            if (cancelSwitch.cancelled()) {
                return cancelledWith(call, name, e);
            }
            LOG.info("The command {} ended with exit code {}: {}", name, e.exitCode().value(), e.getMessage(), e);
            return end(call, e.exitCode(), String.valueOf(e.getMessage()));
        } catch (RuntimeException | Error e) {
            if (cancelSwitch.cancelled() && e instanceof RuntimeException wrapped) {
                return cancelledWith(call, name, wrapped);
            }
            String id = UUID.randomUUID().toString().substring(0, 8);
            LOG.error("Unexpected failure {} of the command {}", id, name, e);
            return end(call, ExitCode.FAILED, name + " failed unexpectedly. The log tells more under " + id + ".");
        } finally {
            cancelSwitch.leave();
        }
    }

    /** An interruption often surfaces as some other exception, for example of a channel that it closed. */
    private ExitCode cancelledWith(ParsedCall call, String name, Exception cause) {
        LOG.info("The command {} was cancelled and ended with an exception", name, cause);
        return end(call, ExitCode.CANCELLED, "Cancelled.");
    }

    /**
     * Ends a command that did not return normally: the sentence on stderr, and what document there is with the error.
     */
    private ExitCode end(ParsedCall call, ExitCode code, String sentence) {
        cancelSwitch.leave();
        console.note(sentence);
        if (call.json()) {
            JsonElement given = call.document().orElseGet(JsonObject::new);
            console.document(JsonText.text(withError(given, code, sentence)));
        }
        return code;
    }

    private ExitCode fail(boolean json, ExitCode code, String sentence) {
        console.note(sentence);
        if (json) {
            console.document(JsonText.text(withError(new JsonObject(), code, sentence)));
        }
        return code;
    }

    private static JsonObject withError(JsonElement given, ExitCode code, String sentence) {
        JsonObject document = given instanceof JsonObject object ? object : new JsonObject();
        JsonObject error = document.get("error") instanceof JsonObject own ? own : new JsonObject();
        if (!error.has("message")) {
            error.addProperty("message", sentence);
        }
        error.addProperty("exitCode", code.value());
        document.add("error", error);
        return document;
    }

    private ExitCode help(boolean json, CommandLine at) {
        String text = at.getUsageMessage(Ansi.OFF).stripTrailing();
        if (json) {
            console.document(JsonText.text(JsonText.tree(Map.of("help", text))));
        } else {
            console.line(text);
        }
        return ExitCode.DONE;
    }

    private ExitCode version(boolean json) {
        if (json) {
            Map<String, String> document = new LinkedHashMap<>();
            document.put("name", program.title());
            document.put("version", program.version());
            document.put("build", program.build());
            console.document(JsonText.text(JsonText.tree(document)));
        } else {
            console.line((program.title() + " " + program.version()).strip());
        }
        return ExitCode.DONE;
    }

    private static String wrongChoice(CommandLine at, CommandSpec spec, ParseResult parsed) {
        for (CommandSpec.Option option : spec.options()) {
            if (option.choices().isEmpty() || !parsed.hasMatchedOption(option.name())) {
                continue;
            }
            for (String value : parsed.matchedOption(option.name()).stringValues()) {
                if (!option.choices().contains(value)) {
                    return UsageErrors.choice(at, option.name(), value, option.choices());
                }
            }
        }
        return "";
    }

    /** People type {@code help match} as readily as {@code match --help}. */
    private String[] helpAsOption(String[] words) {
        if (words.length == 0 || !"help".equals(words[0]) || tree.root().getSubcommands().containsKey("help")) {
            return words.clone();
        }
        String[] line = Arrays.copyOfRange(words, 1, words.length + 1);
        line[words.length - 1] = "--help";
        return line;
    }

    private static boolean asksForJson(String[] line) {
        for (String word : line) {
            if ("--".equals(word)) {
                return false;
            }
            if ("--json".equals(word)) {
                return true;
            }
        }
        return false;
    }
}
