package org.cuepoint.crash.internal.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cuepoint.core.cli.CommandCall;
import org.cuepoint.core.cli.CommandFailure;
import org.cuepoint.core.cli.ExitCode;

/**
 * The arguments of the rescue.
 *
 * @param out the value of {@code --out}
 * @param without the values of {@code --without}
 * @param json whether {@code --json} was given
 */
record RescueCall(Optional<String> out, List<String> without, boolean json) implements CommandCall {

    static final String HELP = "support-bundle [--out FILE] [--without PART]... [--json]";

    /** Reads them; {@code --option=value} works too. */
    static RescueCall parse(List<String> arguments) throws CommandFailure {
        Optional<String> out = Optional.empty();
        List<String> without = new ArrayList<>();
        boolean json = false;
        for (int i = 0; i < arguments.size(); i++) {
            String word = arguments.get(i);
            int equals = word.indexOf('=');
            String name = equals < 0 ? word : word.substring(0, equals);
            if ("--json".equals(word)) {
                json = true;
                continue;
            }
            boolean known = BundleCall.OUT.equals(name) || BundleCall.WITHOUT.equals(name);
            if (!known || equals < 0 && i + 1 == arguments.size()) {
                throw new CommandFailure(ExitCode.USAGE, "That is not understood: " + word + ". Usage: " + HELP);
            }
            String value = equals < 0 ? arguments.get(++i) : word.substring(equals + 1);
            if (BundleCall.OUT.equals(name)) {
                out = Optional.of(value);
            } else {
                without.add(value);
            }
        }
        return new RescueCall(out, without, json);
    }

    @Override
    public Optional<String> option(String name) {
        return BundleCall.OUT.equals(name) ? out : Optional.empty();
    }

    @Override
    public List<String> options(String name) {
        return BundleCall.WITHOUT.equals(name) ? without : option(name).stream().toList();
    }

    @Override
    public boolean flag(String name) {
        return false;
    }

    @Override
    public List<String> arguments() {
        return List.of();
    }

    @Override
    public void print(String line) {
        if (!json) {
            RescueConsole.line(line);
        }
    }

    @Override
    public void note(String line) {
        RescueConsole.note(line);
    }

    @Override
    public void result(Object document) {
        if (json) {
            RescueConsole.line(JsonTree.text(JsonTree.of(document)).stripTrailing());
        }
    }
}
