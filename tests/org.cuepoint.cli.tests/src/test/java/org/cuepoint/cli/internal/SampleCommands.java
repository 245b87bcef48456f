package org.cuepoint.cli.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cuepoint.core.cli.CommandSpec;
import org.cuepoint.core.cli.ExitCode;

/** Commands of every form, which note how they are called, and a screen that runs them. */
final class SampleCommands {

    private static final CommandSpec MATCH = CommandSpec.of("match", "Look every track up at 100% care")
            .withParameter("FILE.xml", "The export").withOptionalParameter("NOTE", "A remark")
            .withRepeatedOption("--playlist", "NAME", "Only these").withOption("--out", "FILE", "Where to")
            .withChoice("--on-conflict", List.of("fail", "skip", "rename", "overwrite"), "What then")
            .withFlag("--resume", "Go on");

    final List<String> seen = new ArrayList<>();
    final Scripted match = new Scripted(MATCH, call -> {
        seen.add(call.arguments() + " " + call.options("--playlist") + " " + call.option("--out").orElse("-") + " "
                + call.option("--on-conflict").orElse("-") + " " + call.flag("--resume"));
        call.print("matched");
        call.result(Map.of("tracks", 3));
        return ExitCode.DONE;
    });
    private final Scripted stats = Scripted.named("cache stats", call -> {
        call.result(Map.of("entries", 1));
        return ExitCode.DONE;
    });
    private final Scripted prune = Scripted.named("cache prune", call -> ExitCode.PARTIAL);
    final Screen screen = new Screen(match, stats, prune);
}
