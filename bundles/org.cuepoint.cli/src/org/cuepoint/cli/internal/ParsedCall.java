package org.cuepoint.cli.internal;

import com.google.gson.JsonElement;
import java.util.List;
import java.util.Optional;
import org.cuepoint.core.cli.CommandCall;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** A call whose arguments picocli has parsed. The document is kept until the command has ended. */
final class ParsedCall implements CommandCall {

    private final ParseResult parsed;
    private final boolean json;
    private final Console console;
    private volatile @Nullable JsonElement document;

    /**
     * @param parsed the result for the innermost command
     * @param json whether {@code --json} was given anywhere on the line
     * @param console where lines and notes go
     */
    ParsedCall(ParseResult parsed, boolean json, Console console) {
        this.parsed = parsed;
        this.json = json;
        this.console = console;
    }

    @Override
    public Optional<String> option(String name) {
        return Optional.ofNullable(declared(name).<String>getValue());
    }

    @Override
    public List<String> options(String name) {
        List<String> values = declared(name).getValue();
        return values == null ? List.of() : List.copyOf(values);
    }

    @Override
    public boolean flag(String name) {
        return Boolean.TRUE.equals(declared(name).getValue());
    }

    @Override
    public List<String> arguments() {
        return parsed.matchedPositionals().stream().map(ArgSpec::stringValues).flatMap(List::stream).toList();
    }

    @Override
    public boolean json() {
        return json;
    }

    @Override
    public void print(String line) {
        if (!json) {
            console.line(line);
        }
    }

    @Override
    public void note(String line) {
        console.note(line);
    }

    @Override
    public void result(Object result) {
        if (document != null) {
            throw new IllegalStateException("A call gives one document, not two");
        }
        document = JsonText.tree(result);
    }

    /** What the command gave as its document, when it did. */
    Optional<JsonElement> document() {
        return Optional.ofNullable(document);
    }

    private OptionSpec declared(String name) {
        OptionSpec option = parsed.commandSpec().findOption(name);
        if (option == null) {
            throw new IllegalArgumentException("The command asks for " + name + ", which it does not declare");
        }
        return option;
    }
}
