package org.cuepoint.logging.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.cuepoint.core.cli.CliCommand;
import org.cuepoint.core.cli.CommandCall;
import org.cuepoint.core.cli.CommandFailure;
import org.cuepoint.core.cli.CommandSpec;
import org.cuepoint.core.cli.ExitCode;
import org.cuepoint.locations.Location;
import org.cuepoint.locations.Locations;
import org.cuepoint.logging.LogLevel;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code logs}: shows the records of all log files, older ones too, in the order of time. */
@Component(service = CliCommand.class)
public final class LogsCommand implements CliCommand {

    /** A document holds at most so many records, the newest; {@code matched} tells how many there are. */
    private static final int MOST_IN_DOCUMENT = 50_000;

    private static final long LOOK_MS = 200;

    private final Locations locations;
    private final FollowedLogs.Pause pause;

    /** @param locations where the files are */
    @Activate
    public LogsCommand(@Reference Locations locations) {
        this(locations, () -> {
            boolean ended = new CountDownLatch(1).await(LOOK_MS, TimeUnit.MILLISECONDS);
            assert !ended;
        });
    }

    LogsCommand(Locations locations, FollowedLogs.Pause pause) {
        this.locations = locations;
        this.pause = pause;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.of("logs", "Show what was logged, older files included")
                .withFlag("--follow", "Go on with what is logged from now on, until it is ended by Ctrl+C")
                .withOption("--tail", "N", "Only the last N records")
                .withChoice("--level",
                        Arrays.stream(LogLevel.values()).map(level -> level.name().toLowerCase(Locale.ROOT)).toList(),
                        "Only records of this level and above")
                .withOption("--grep", "REGEX", "Only records in which this regular expression is found; ignores case")
                .withOption("--since", "T", "Only records since then: " + Since.FORMS);
    }

    @Override
    public ExitCode run(CommandCall call) throws CommandFailure, InterruptedException {
        LogQuery query = query(call);
        Path folder = locations.describe(Location.LOGS).path();
        try {
            List<List<Path>> chains = LogFiles.chains(folder);
            if (chains.isEmpty()) {
                call.note("There are no log files in " + folder + " yet.");
            }
            if (call.flag("--follow")) {
                follow(call, query, folder, chains);
            } else if (call.json()) {
                document(call, query, chains);
            } else {
                query.run(chains, entry -> call.print(entry.text()));
            }
            return ExitCode.DONE;
        } catch (GuardedText.TooManySteps | StackOverflowError e) {
            throw new CommandFailure(
                    "The pattern of --grep takes too long on a record of the log. Use a simpler one, without"
                            + " repetitions inside repetitions.",
                    e);
        } catch (IOException e) {
            throw new CommandFailure("The log files in " + folder + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private void follow(CommandCall call, LogQuery query, Path folder, List<List<Path>> chains)
            throws CommandFailure, IOException, InterruptedException {
        if (call.json()) {
            throw new CommandFailure(ExitCode.USAGE, "--json prints one document, which --follow would never end.");
        }
        try (FollowedLogs followed = new FollowedLogs(folder)) {
            query.run(chains, followed.ends(), entry -> call.print(entry.text()));
            followed.follow(entry -> {
                if (query.wants(entry)) {
                    call.print(entry.text());
                }
            }, pause);
        }
    }

    private static void document(CommandCall call, LogQuery query, List<List<Path>> chains)
            throws IOException, InterruptedException {
        Deque<Map<String, Object>> newest = new ArrayDeque<>();
        Consumer<LogEntry> collector = entry -> {
            newest.addLast(entry.tree());
            if (newest.size() > MOST_IN_DOCUMENT) {
                newest.removeFirst();
            }
        };
        LogQuery.Count count = query.run(chains, collector);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("files", chains.stream().flatMap(List::stream).map(Path::toString).toList());
        document.put("read", count.read());
        document.put("matched", count.matched());
        document.put("entries", newest);
        call.result(document);
    }

    private static LogQuery query(CommandCall call) throws CommandFailure {
        LogLevel level = call.option("--level").flatMap(SettingsBinding::level).orElse(LogLevel.TRACE);
        return new LogQuery(level, since(call), pattern(call), tail(call));
    }

    private static Instant since(CommandCall call) throws CommandFailure {
        Optional<String> typed = call.option("--since");
        if (typed.isEmpty()) {
            return Instant.MIN;
        }
        return Since.parse(typed.get(), ZonedDateTime.now()).orElseThrow(() -> new CommandFailure(ExitCode.USAGE,
                "--since takes " + Since.FORMS + ", not '" + typed.get() + "'."));
    }

    private static Optional<Pattern> pattern(CommandCall call) throws CommandFailure {
        try {
            return call.option("--grep")
                    .map(typed -> Pattern.compile(typed, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
        } catch (PatternSyntaxException e) {
            throw new CommandFailure(ExitCode.USAGE, "--grep takes a regular expression; this one is wrong: "
                    + e.getDescription() + " at position " + Math.max(e.getIndex(), 0) + ".");
        }
    }

    private static Optional<Integer> tail(CommandCall call) throws CommandFailure {
        Optional<String> typed = call.option("--tail");
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        String number = typed.get();
        if (!number.matches("\\d{1,9}")) {
            throw new CommandFailure(ExitCode.USAGE, "--tail takes a number of records, not '" + number + "'.");
        }
        return Optional.of(Integer.valueOf(number));
    }
}
