package org.cuepoint.catalog.command;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.cuepoint.catalog.Catalog;
import org.cuepoint.catalog.Catalogs;
import org.cuepoint.catalog.UnknownCatalogException;
import org.cuepoint.catalog.export.ExportFormats;
import org.cuepoint.catalog.library.LibraryOffer;
import org.cuepoint.catalog.run.CatalogSettings;
import org.cuepoint.catalog.run.MatchRequest;
import org.cuepoint.catalog.run.MatchRuns;
import org.cuepoint.catalog.run.RunResult;
import org.cuepoint.catalog.run.TrackMatch;
import org.cuepoint.core.cli.CliCommand;
import org.cuepoint.core.cli.CommandCall;
import org.cuepoint.core.cli.CommandFailure;
import org.cuepoint.core.cli.CommandSpec;
import org.cuepoint.core.cli.ExitCode;
import org.cuepoint.locations.Location;
import org.cuepoint.locations.Locations;
import org.cuepoint.safety.ConflictPolicy;
import org.cuepoint.safety.SafeFiles;
import org.cuepoint.settings.Section;
import org.cuepoint.settings.Settings;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** {@code match}: the main job, headless. */
@Component
public final class MatchCommand implements CliCommand {

    private static final CommandSpec SPEC = CommandSpec
            .of("match", "Matches the tracks of a Rekordbox export with a catalogue and writes what was found")
            .withParameter("FILE.xml", "The Rekordbox XML export, or the word sample for the sample library.")
            .withRepeatedOption("--playlist", "NAME", "Only this playlist, by name or path; may be repeated.")
            .withOption("--out", "FILE", "Where to write: a name that ends with " + ExportFormats.endings() + ".")
            .withChoice("--on-conflict", List.of("fail", "skip", "rename", "overwrite"),
                    "What to do when the file exists already; fail when not given.")
            .withOption("--catalog", "CATALOG",
                    "sample, beatport, or the address of a site that answers like Beatport's.")
            .withFlag("--resume", "Continue a run that was cancelled or died without asking twice.");

    private final Catalogs catalogs;
    private final MatchRuns runs;
    private final SafeFiles files;
    private final Locations locations;
    private final Section<CatalogSettings> settings;
    private final List<LibraryOffer> offers;

    /** Built by declarative services. */
    @Activate
    public MatchCommand(@Reference Catalogs catalogs, @Reference MatchRuns runs, @Reference SafeFiles files,
            @Reference Locations locations, @Reference Settings settings,
            @Reference(cardinality = ReferenceCardinality.MULTIPLE, policyOption = ReferencePolicyOption.GREEDY) List<LibraryOffer> offers) {
        this.catalogs = catalogs;
        this.runs = runs;
        this.files = files;
        this.locations = locations;
        this.settings = settings.section(CatalogSettings.SECTION);
        this.offers = List.copyOf(offers);
    }

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public ExitCode run(CommandCall call) throws CommandFailure, InterruptedException {
        ConflictPolicy policy = ConflictPolicy
                .valueOf(call.option("--on-conflict").orElse("fail").toUpperCase(Locale.ROOT));
        MatchSource source = MatchSource.read(call, offers);
        Catalog catalog = catalog(call, source);
        MatchTarget target = MatchTarget.of(call.option("--out").orElse(""), () -> locations.path(Location.EXPORTS),
                source.name(), policy);
        Optional<String> nothingToDo = target.rehearse(files, source.tracks().size());
        if (nothingToDo.isPresent()) {
            RunResult none = new RunResult(source.tracks().stream().map(TrackMatch::pending).toList(), false, 0, 0,
                    Duration.ZERO, "");
            new MatchOutput(call, source, catalog, none).skipped(target, nothingToDo.get());
            return ExitCode.DONE;
        }
        call.note("Matching " + source.tracks().size() + (source.tracks().size() == 1 ? " track" : " tracks") + " of "
                + source.source() + " with " + catalog.description() + ".");
        ConsoleProgress progress = new ConsoleProgress(call::note);
        RunResult result = runs.run(new MatchRequest(source.source(), source.tracks(), catalog, call.flag("--resume")),
                (index, match) -> progress.finished(match), progress);
        MatchOutput output = new MatchOutput(call, source, catalog, result);
        if (result.cancelled()) {
            output.cancelled();
            Thread.interrupted();
            throw new InterruptedException("cancelled");
        }
        return output.write(files, target);
    }

    private Catalog catalog(CommandCall call, MatchSource source) throws CommandFailure {
        Optional<String> named = call.option("--catalog").or(source::offer);
        String choice = named.orElseGet(() -> settings.get().catalog());
        if (choice.isBlank()) {
            throw new CommandFailure(ExitCode.USAGE,
                    "Say which catalogue to look the tracks up in: --catalog beatport, or set"
                            + " one for good with: settings set catalog.catalog beatport.");
        }
        try {
            return catalogs.open(choice);
        } catch (UnknownCatalogException e) {
            throw new CommandFailure(ExitCode.USAGE,
                    e.getMessage() + (named.isPresent() ? "" : " (It stands in the setting catalog.catalog.)"));
        }
    }
}
