package org.cuepoint.catalog.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.cuepoint.catalog.library.LibraryTrack;
import org.cuepoint.catalog.library.TrackFile;
import org.cuepoint.performance.Progress;
import org.cuepoint.safety.Journal;
import org.cuepoint.safety.SafeFiles;
import org.cuepoint.safety.internal.SafeFilesService;
import org.cuepoint.safety.internal.journal.JournalService;
import org.cuepoint.safety.internal.save.Workshop;

/** Runs over real files in one folder; each {@link #runs} is like another process, with its own services. */
final class Rig {

    static final Instant NOW = Instant.parse("2026-01-15T12:00:00Z");

    final FakeCatalog catalog = new FakeCatalog();
    final Path folder;

    Rig(Path home) {
        folder = home.resolve("runs");
    }

    /** Cancelled after a number of tracks. */
    static final class Until implements Progress {

        private final int most;
        private final AtomicInteger done = new AtomicInteger();

        Until(int most) {
            this.most = most;
        }

        @Override
        public void begin(long totalUnits) {
            done.set(0);
        }

        @Override
        public void advance(long units) {
            done.addAndGet((int) units);
        }

        @Override
        public void detail(String text) {
            // not looked at
        }

        @Override
        public boolean cancelled() {
            return done.get() >= most;
        }
    }

    static Journal journal() {
        return new JournalService(path -> {
            // everything may be written
        });
    }

    static SafeFiles files() {
        return new SafeFilesService(Workshop.here(path -> {
            // everything may be written
        }), (file, stamp) -> {
            throw new AssertionError("no backup was asked for");
        }, () -> {
            throw new AssertionError("files are written one at a time");
        });
    }

    Runs runs(int parallel) {
        return runs(parallel, NOW, journal());
    }

    Runs runs(int parallel, Instant now, Journal journal) {
        return new Runs(() -> folder, journal, files(), () -> parallel, Clock.fixed(now, ZoneOffset.UTC));
    }

    static LibraryTrack track(int number) {
        return new LibraryTrack(String.valueOf(number), "Song Number" + number, "Artist" + number, "", "", "", "", "",
                "", 300, 124, 2020, TrackFile.UNKNOWN);
    }

    MatchRequest request(int tracks, boolean resume) {
        return request(catalog, tracks, resume);
    }

    MatchRequest request(FakeCatalog asked, int tracks, boolean resume) {
        return new MatchRequest("/music/export.xml", IntStream.range(0, tracks).mapToObj(Rig::track).toList(), asked,
                resume);
    }

    MatchRequest twins(int tracks) {
        return new MatchRequest("/m.xml", IntStream.range(0, tracks).mapToObj(i -> track(7)).toList(), catalog, false);
    }

    static RunResult run(Runs runs, MatchRequest request) {
        return run(runs, request, Integer.MAX_VALUE);
    }

    /** Runs until so many tracks are done. */
    static RunResult run(Runs runs, MatchRequest request, int most) {
        return runs.run(request, (index, match) -> {
            // not listened to
        }, new Until(most));
    }

    /** The one journal of answers. */
    Path kept() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> journals = files.filter(file -> file.toString().endsWith(KeptAnswers.ENDING)).toList();
            if (journals.size() != 1) {
                throw new AssertionError("not one journal but " + journals);
            }
            return journals.getFirst();
        }
    }
}
