package org.cuepoint.catalog.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.cuepoint.catalog.Catalog;
import org.cuepoint.catalog.export.ExportRow;
import org.cuepoint.catalog.match.Confidence;
import org.cuepoint.catalog.run.RunResult;
import org.cuepoint.catalog.run.TrackMatch.Outcome;
import org.cuepoint.core.cli.CommandCall;
import org.cuepoint.core.cli.CommandFailure;
import org.cuepoint.core.cli.ExitCode;
import org.cuepoint.safety.SafeFiles;
import org.cuepoint.safety.SaveOptions;
import org.cuepoint.safety.SaveResult;

/**
 * What a run writes and says.
 *
 * @param call whom it is said to
 * @param source what was matched
 * @param catalog who answered
 * @param result what was found
 */
record MatchOutput(CommandCall call, MatchSource source, Catalog catalog, RunResult result) {

    /** Says that a run was cancelled. Nothing is written: half a file looks like a whole one. */
    void cancelled() {
        long reached = result.tracks().size() - result.count(Outcome.PENDING);
        notices().forEach(call::note);
        call.note("Cancelled after " + reached + " of " + result.tracks().size() + " tracks. Nothing was written. "
                + continuing("The same command with --resume continues without asking again for what was answered."));
        call.result(document(Optional.empty(), false));
    }

    /** Says that there was nothing to do. */
    void skipped(MatchTarget target, String sentence) {
        call.note("Nothing was looked up.");
        call.print(sentence);
        call.result(document(Optional.of(new SaveResult.Skipped(target.file(), sentence)), false));
    }

    /**
     * Writes a finished run and says how it went.
     *
     * @return {@link ExitCode#DONE}, or {@link ExitCode#PARTIAL} when tracks are missing or some searches failed. What
     * only keeps the run from being continued takes nothing from its result
     * @throws CommandFailure when the file was not written
     * @throws InterruptedException when the write was cancelled
     */
    ExitCode write(SafeFiles files, MatchTarget target) throws CommandFailure, InterruptedException {
        Iterable<ExportRow> rows = () -> result.tracks().stream().map(ExportRow::of).iterator();
        SaveOptions options = SaveOptions.of(target.policy())
                .checkedBy(target.format().holding(result.tracks().size()));
        SaveResult saved = files.write(target.file(), options, out -> target.format().write(rows, out));
        notices().forEach(call::note);
        if (saved instanceof SaveResult.NotSaved) {
            call.result(document(Optional.empty(), false));
            throw new CommandFailure(saved.sentence() + ' '
                    + continuing("What was found is kept: name another file with --out and add --resume."));
        }
        boolean complete = saved.saved() && result.complete() && source.notices().isEmpty();
        say(saved);
        call.result(document(Optional.of(saved), complete));
        return complete ? ExitCode.DONE : ExitCode.PARTIAL;
    }

    /** Promises only what is true. */
    private String continuing(String promise) {
        return result.continuable() ? promise : "Not every answer could be kept: some searches would be sent again.";
    }

    private List<String> notices() {
        List<String> notices = new ArrayList<>(source.notices());
        if (!result.notice().isEmpty()) {
            notices.add(result.notice());
        }
        long inPart = result.tracks().stream()
                .filter(match -> match.outcome() == Outcome.MATCHED && !match.problem().isEmpty()).count();
        if (inPart > 0) {
            notices.add("Some searches failed for " + inPart + " of the matched tracks, so that a better match may have"
                    + " been missed. --resume asks them again.");
        }
        return notices;
    }

    private void say(SaveResult saved) {
        call.print(result.tracks().size() + (result.tracks().size() == 1 ? " track: " : " tracks: ")
                + result.count(Outcome.MATCHED) + " matched (" + count(Confidence.HIGH) + " high, "
                + count(Confidence.MEDIUM) + " medium, " + count(Confidence.LOW) + " low), "
                + result.count(Outcome.UNMATCHED) + " without a match, " + result.count(Outcome.FAILED) + " failed.");
        call.print("Answered by " + catalog.description() + ": " + result.requests()
                + (result.requests() == 1 ? " search" : " searches") + (result.keptAnswers() == 0
                        ? ""
                        : " and " + result.keptAnswers() + " kept from the earlier run")
                + ", in " + Math.max(1, (result.elapsed().toMillis() + 500) / 1000) + " s.");
        call.print(saved.sentence());
    }

    private long count(Confidence confidence) {
        return result.tracks().stream().flatMap(match -> match.chosen().stream())
                .filter(choice -> choice.confidence() == confidence).count();
    }

    private Map<String, ?> document(Optional<SaveResult> saved, boolean complete) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("source", source.source());
        document.put("catalog", catalog.description());
        document.put("tracks", result.tracks().size());
        document.put("matched", result.count(Outcome.MATCHED));
        document.put("high", count(Confidence.HIGH));
        document.put("medium", count(Confidence.MEDIUM));
        document.put("low", count(Confidence.LOW));
        document.put("unmatched", result.count(Outcome.UNMATCHED));
        document.put("failed", result.count(Outcome.FAILED));
        document.put("notLookedUp", result.count(Outcome.PENDING));
        document.put("requests", result.requests());
        document.put("cacheHits", result.keptAnswers());
        document.put("elapsedMs", result.elapsed().toMillis());
        document.put("output", saved.map(file -> (Object) file.file().toString()).orElse(null));
        document.put("written", saved.filter(SaveResult::saved).isPresent());
        document.put("complete", complete);
        document.put("cancelled", result.cancelled());
        document.put("notices", notices());
        return document;
    }
}
