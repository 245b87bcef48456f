package org.cuepoint.network.internal;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.cuepoint.core.cli.CliCommand;
import org.cuepoint.core.cli.CommandCall;
import org.cuepoint.core.cli.CommandFailure;
import org.cuepoint.core.cli.CommandSpec;
import org.cuepoint.core.cli.ExitCode;
import org.cuepoint.network.CacheStatus;
import org.cuepoint.network.CallKind;
import org.cuepoint.network.HttpAnswer;
import org.cuepoint.network.HttpCall;
import org.cuepoint.network.HttpService;
import org.cuepoint.network.NetworkException;
import org.cuepoint.safety.ConflictPolicy;
import org.cuepoint.safety.Content;
import org.cuepoint.safety.SafeFiles;
import org.cuepoint.safety.SaveResult;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code fetch URL}: one request through the whole pipeline, with its attempts. */
@Component(service = CliCommand.class)
public final class FetchCommand implements CliCommand {

    private static final CommandSpec SPEC = CommandSpec.of("fetch", "Make one request and show how it went")
            .withParameter("URL", "The http or https address.")
            .withChoice("--kind", Arrays.stream(CallKind.values()).map(CallKind::label).toList(),
                    "What the request is for; decides time limits and size. Without it: default.")
            .withFlag("--no-cache", "Go past the cache.")
            .withOption("--out", "FILE", "Write the body of a successful answer to a new file.");

    private final HttpService http;
    private final SafeFiles files;

    /**
     * @param http makes the request
     * @param files writes the body
     */
    @Activate
    public FetchCommand(@Reference HttpService http, @Reference SafeFiles files) {
        this.http = http;
        this.files = files;
    }

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public ExitCode run(CommandCall call) throws CommandFailure, InterruptedException {
        HttpCall request = request(call);
        Optional<Path> out = out(call);
        FetchReport report = new FetchReport();
        long begun = System.nanoTime();
        try {
            HttpAnswer answer = http.send(request);
            report.answer(answer);
            if (answer.successful() || answer.status() == 304) {
                return answered(call, answer, out, report);
            }
            report.status(Addresses.authority(request.uri()), answer);
        } catch (NetworkException failure) {
            report.failure(failure, Duration.ofNanos(System.nanoTime() - begun), CacheStatus.BYPASS);
        }
        return end(call, report, ExitCode.FAILED);
    }

    private ExitCode answered(CommandCall call, HttpAnswer answer, Optional<Path> out, FetchReport report)
            throws InterruptedException {
        if (out.isPresent()) {
            SaveResult saved = files.write(out.get(), ConflictPolicy.FAIL, Content.of(answer.body()));
            report.saved(saved);
            return end(call, report, saved.saved() ? ExitCode.DONE : ExitCode.FAILED);
        }
        return end(call, report, ExitCode.DONE);
    }

    private static ExitCode end(CommandCall call, FetchReport report, ExitCode code) {
        report.lines().forEach(call::print);
        if (code != ExitCode.DONE) {
            report.problem().forEach(call::note);
        }
        call.result(report.document());
        return code;
    }

    private static HttpCall request(CommandCall call) throws CommandFailure {
        CallKind kind = CallKind.valueOf(call.option("--kind").orElse("default").toUpperCase(Locale.ROOT));
        HttpCall request = HttpCall.get(uri(call.arguments()), kind);
        return call.flag("--no-cache") ? request.withoutCache() : request;
    }

    private static URI uri(List<String> arguments) throws CommandFailure {
        try {
            return new URI(arguments.isEmpty() ? "" : arguments.getFirst().strip());
        } catch (URISyntaxException wrong) {
            throw new CommandFailure(ExitCode.USAGE, "This is not a web address: its character "
                    + (Math.max(wrong.getIndex(), 0) + 1) + " does not belong there. "
                    + "Put quotes around the address and write a space as %20.");
        }
    }

    /** Checked before the request is made, so that nothing is fetched in vain. */
    private static Optional<Path> out(CommandCall call) throws CommandFailure {
        try {
            return call.option("--out").map(Path::of);
        } catch (InvalidPathException wrong) {
            throw new CommandFailure(ExitCode.USAGE, "\"" + wrong.getInput() + "\" cannot be the name of a file.");
        }
    }
}
