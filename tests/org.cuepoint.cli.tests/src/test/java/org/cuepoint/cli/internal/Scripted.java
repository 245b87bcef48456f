package org.cuepoint.cli.internal;

import org.cuepoint.core.cli.CliCommand;
import org.cuepoint.core.cli.CommandCall;
import org.cuepoint.core.cli.CommandFailure;
import org.cuepoint.core.cli.CommandSpec;
import org.cuepoint.core.cli.ExitCode;

/** A command made of a specification and a body. */
record Scripted(CommandSpec spec, Body body) implements CliCommand {

    interface Body {
        ExitCode run(CommandCall call) throws CommandFailure, InterruptedException;
    }

    static Scripted named(String name, Body body) {
        return new Scripted(CommandSpec.of(name, "Does " + name), body);
    }

    @Override
    public ExitCode run(CommandCall call) throws CommandFailure, InterruptedException {
        return body.run(call);
    }
}
