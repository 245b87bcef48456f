package org.cuepoint.catalog.command;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.cuepoint.catalog.Catalog;
import org.cuepoint.catalog.export.ExportFormat;
import org.cuepoint.catalog.export.ExportRow;
import org.cuepoint.catalog.match.Confidence;
import org.cuepoint.catalog.run.RunResult;
import org.cuepoint.catalog.run.TrackMatch;
import org.cuepoint.catalog.run.TrackMatch.Outcome;
import org.cuepoint.core.cli.CommandCall;
import org.cuepoint.core.cli.CommandFailure;
import org.cuepoint.core.cli.ExitCode;
import org.cuepoint.safety.ConflictPolicy;
import org.cuepoint.safety.SafeFiles;
import org.cuepoint.safety.SaveResult;

/** What a finished run writes and says. */
final class MatchOutput {

    private final SafeFiles files;

    MatchOutput(SafeFiles files) {
        this.files = files;
    }

    /** Fails before hours of lookups rather than after them. The file is judged again when it is written. */
    void checkBefore(Path target, ConflictPolicy policy) throws CommandFailure {
        if (Files.isDirectory(target)) {
            throw new CommandFailure(target + " is a folder. Name a file with --out.");
        }
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS) && policy == ConflictPolicy.FAIL) {
            throw new CommandFailure(
                    target + " exists already and was not touched. Choose another name with --out, or say"
                            + " what to do with --on-conflict.");
        }
    }

    ExitCode finish(CommandCall call, MatchSource source, Catalog catalog, RunResult result, ExportFormat format,
            Path target, ConflictPolicy policy) throws CommandFailure, InterruptedException {
        List<ExportRow> rows = result.tracks().stream().map(MatchOutput::row).toList();
        SaveResult saved = files.write(target, policy, out -> format.write(rows, out));
        List<String> notices = new ArrayList<>(source.notices());
        if (!result.notice().isEmpty()) {
            notices.add(result.notice());
        }
        if (saved instanceof SaveResult.NotSaved) {
            throw new CommandFailure(saved.sentence() + " What was found is kept: name another file and add --resume.");
        }
        boolean complete = notices.isEmpty() && result.count(Outcome.FAILED) == 0;
        notices.forEach(call::note);
        say(call, catalog, result, saved);
        call.result(document(source, catalog, result, saved, notices, complete));
        return complete ? ExitCode.DONE : ExitCode.PARTIAL;
    }

    private static ExportRow row(TrackMatch match) {
        return match.chosen().map(choice -> ExportRow.of(match.track(), choice)).orElseGet(() -> ExportRow.unmatched(
                match.track(), match.problem().isEmpty() ? match.result().reason() : match.problem()));
    }

    private static void say(CommandCall call, Catalog catalog, RunResult result, SaveResult saved) {
        call.print(result.tracks().size() + " tracks: " + result.count(Outcome.MATCHED) + " matched ("
                + count(result, Confidence.HIGH) + " high, " + count(result, Confidence.MEDIUM) + " medium, "
                + count(result, Confidence.LOW) + " low), " + result.count(Outcome.UNMATCHED) + " without a match, "
                + result.count(Outcome.FAILED) + " failed.");
        call.print("Answered by " + catalog.description() + ".");
        call.print(saved.sentence());
    }

    private static long count(RunResult result, Confidence confidence) {
        return result.tracks().stream().flatMap(match -> match.chosen().stream())
                .filter(choice -> choice.confidence() == confidence).count();
    }

    private static Map<String, ?> document(MatchSource source, Catalog catalog, RunResult result, SaveResult saved,
            List<String> notices, boolean complete) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("source", source.source());
        document.put("catalog", catalog.description());
        document.put("tracks", result.tracks().size());
        document.put("matched", result.count(Outcome.MATCHED));
        document.put("high", count(result, Confidence.HIGH));
        document.put("medium", count(result, Confidence.MEDIUM));
        document.put("low", count(result, Confidence.LOW));
        document.put("unmatched", result.count(Outcome.UNMATCHED));
        document.put("failed", result.count(Outcome.FAILED));
        document.put("requests", result.requests());
        document.put("cacheHits", result.keptAnswers());
        document.put("elapsedMs", result.elapsed().toMillis());
        document.put("output", saved.file().toString());
        document.put("written", saved.saved());
        document.put("complete", complete);
        document.put("notices", notices);
        return document;
    }
}
