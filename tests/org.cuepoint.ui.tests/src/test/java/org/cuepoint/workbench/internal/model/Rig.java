package org.cuepoint.workbench.internal.model;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.cuepoint.catalog.Catalog;
import org.cuepoint.catalog.CatalogTrack;
import org.cuepoint.catalog.CatalogOffer;
import org.cuepoint.catalog.Catalogs;
import org.cuepoint.catalog.UnknownCatalogException;
import org.cuepoint.catalog.library.LibraryOffer;
import org.cuepoint.catalog.library.LibraryTrack;
import org.cuepoint.catalog.match.Candidate;
import org.cuepoint.catalog.match.Confidence;
import org.cuepoint.catalog.match.MatchResult;
import org.cuepoint.catalog.run.MatchRequest;
import org.cuepoint.catalog.run.MatchRuns;
import org.cuepoint.catalog.run.RunListener;
import org.cuepoint.catalog.run.RunResult;
import org.cuepoint.catalog.run.TrackMatch;
import org.cuepoint.performance.Progress;
import org.cuepoint.performance.testing.DeterministicWork;
import org.cuepoint.ui.testing.QueuedUi;

/** All presenters over work that runs when the test says so, a scripted catalogue and scripted runs. */
final class Rig {

    final DeterministicWork work = new DeterministicWork();
    final QueuedUi ui = new QueuedUi();
    final List<String> said = new ArrayList<>();
    String configured = "";
    int resumable;
    /** After how many tracks the next run is cancelled by the user. */
    int cancelAfter = Integer.MAX_VALUE;
    final List<MatchRequest> asked = new ArrayList<>();
    final LibraryPresenter library = new LibraryPresenter(work, ui, List.of(new Sample()), said::add);
    final CatalogPresenter catalogs = new CatalogPresenter(library, Scripted::new, () -> configured);
    final ResultsModel results = new ResultsModel(work, ui);
    final MatchPresenter matching = new MatchPresenter(work, ui, library, catalogs, results, ScriptedRuns::new);

    /** Runs all work and all that it tells the screen. */
    void settle() {
        do {
            work.runAll();
            ui.runAll();
        } while (!work.waiting().isEmpty() && work.runNext() || ui.waiting() > 0);
    }

    /** The same, letting the wait for the next letter pass. */
    void settleTyping() {
        settle();
        work.advance(Duration.ofSeconds(1));
        settle();
    }

    void openSample() {
        library.openSample();
        settle();
    }

    List<String> titles() {
        return results.shown().rows().asList().stream().map(row -> row.match().track().title()).toList();
    }

    static Candidate candidate(String title, int score) {
        return new Candidate(
                new CatalogTrack("id-" + title + score, title, "Original Mix", List.of("Artist"), List.of(),
                        "", 300_000, 124, "F Minor", "House", "Label", "Release", "2020-05-01",
                        "https://example.org/" + title),
                score, score > 90 ? Confidence.HIGH : Confidence.LOW, "title agrees");
    }

    /** Three tracks, one of which the playlist has twice. */
    private static final class Sample implements LibraryOffer {

        @Override
        public String name() {
            return "sample";
        }

        @Override
        public String fileName() {
            return "sample.xml";
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(
                    """
                            <?xml version="1.0" encoding="UTF-8"?>
                            <DJ_PLAYLISTS Version="1.0.0"><PRODUCT Name="rekordbox" Version="6.0.0"/>
                            <COLLECTION Entries="3"><TRACK TrackID="1" Name="Charlie" Artist="Zoe"/>
                            <TRACK TrackID="2" Name="Alpha" Artist="Björn"/><TRACK TrackID="3" Name="Bravo" Artist="Ann"/>
                            </COLLECTION><PLAYLISTS><NODE Type="0" Name="ROOT" Count="1"><NODE Name="Friday" Type="1" KeyType="0"
                            Entries="3"><TRACK Key="3"/><TRACK Key="1"/><TRACK Key="3"/></NODE></NODE></PLAYLISTS>
                            </DJ_PLAYLISTS>
                            """
                            .getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Knows the names sample and beatport. */
    static final class Scripted implements Catalogs {

        @Override
        public List<CatalogOffer> offers() {
            return List.of(new CatalogOffer("beatport", "Beatport"), new CatalogOffer("sample", "Sample"),
                    new CatalogOffer("sample?behaviour=slow", "Sample, slow"));
        }

        @Override
        public Catalog open(String choice) throws UnknownCatalogException {
            if (!choice.matches("(sample|beatport|https:).*")) {
                throw new UnknownCatalogException("There is no catalogue \"" + choice + "\".");
            }
            return new Catalog() {
                @Override
                public String name() {
                    return choice;
                }

                @Override
                public String description() {
                    return "The " + choice + " catalogue";
                }

                @Override
                public List<CatalogTrack> search(String query) {
                    throw new UnsupportedOperationException("runs are scripted");
                }
            };
        }
    }

    /** Finds two candidates for every track but Bravo, whose lookup fails. */
    private final class ScriptedRuns implements MatchRuns {

        @Override
        public RunResult run(MatchRequest request, RunListener listener, Progress progress) {
            asked.add(request);
            List<TrackMatch> rows = new ArrayList<>();
            progress.begin(request.tracks().size());
            for (LibraryTrack track : request.tracks()) {
                if (rows.size() == cancelAfter) {
                    ui.runAll();
                    matching.cancel();
                    throw new CancellationException("cancelled by the user");
                }
                TrackMatch match = match(track);
                listener.finished(rows.size(), match);
                rows.add(match);
                progress.advance(1);
            }
            return new RunResult(rows, false, rows.size(), 0, Duration.ofMillis(1500), "");
        }

        private TrackMatch match(LibraryTrack track) {
            if (track.title().equals("Bravo")) {
                return TrackMatch.failed(track, "The catalogue did not answer.");
            }
            List<Candidate> found = List.of(candidate(track.title(), 99), candidate(track.title(), 55));
            return TrackMatch.of(track, new MatchResult(Optional.of(found.getFirst()), "title agrees", found));
        }

        @Override
        public int resumable(MatchRequest request) {
            return resumable;
        }
    }
}
