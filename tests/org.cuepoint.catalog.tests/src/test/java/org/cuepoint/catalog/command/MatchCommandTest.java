package org.cuepoint.catalog.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.cuepoint.catalog.Catalog;
import org.cuepoint.catalog.CatalogException;
import org.cuepoint.catalog.CatalogTrack;
import org.cuepoint.catalog.beatport.CatalogOffer;
import org.cuepoint.catalog.beatport.Catalogs;
import org.cuepoint.catalog.beatport.UnknownCatalogException;
import org.cuepoint.catalog.match.Matcher;
import org.cuepoint.catalog.run.CatalogSettings;
import org.cuepoint.catalog.run.MatchRequest;
import org.cuepoint.catalog.run.MatchRuns;
import org.cuepoint.catalog.run.RunListener;
import org.cuepoint.catalog.run.RunResult;
import org.cuepoint.catalog.run.TrackMatch;
import org.cuepoint.core.cli.CommandFailure;
import org.cuepoint.core.cli.ExitCode;
import org.cuepoint.performance.Progress;
import org.cuepoint.safety.internal.SafeFilesService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad input gets a clear sentence and an exit code, and no file is harmed. */
class MatchCommandTest {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String TRACKS = "<COLLECTION Entries=\"2\"><TRACK TrackID=\"1\" Name=\"Sun\" Artist=\"Ada\"/>"
            + "<TRACK TrackID=\"2\" Name=\"Moon\" Artist=\"Bo\"/></COLLECTION>";
    private static final String LISTS = "<PLAYLISTS><NODE Type=\"0\" Name=\"ROOT\">"
            + "<NODE Type=\"1\" KeyType=\"0\" Name=\"Friday\"><TRACK Key=\"1\"/><TRACK Key=\"99\"/></NODE>"
            + "<NODE Type=\"0\" Name=\"A\"><NODE Type=\"1\" KeyType=\"0\" Name=\"Twin\"><TRACK Key=\"1\"/></NODE></NODE>"
            + "<NODE Type=\"0\" Name=\"B\"><NODE Type=\"1\" KeyType=\"0\" Name=\"Twin\"><TRACK Key=\"2\"/></NODE></NODE>"
            + "</NODE></PLAYLISTS>";
    private static final String WHOLE = HEAD
            + "<DJ_PLAYLISTS Version=\"1.0.0\"><PRODUCT Name=\"rekordbox\" Version=\"6\"/>"
            + TRACKS + LISTS + "</DJ_PLAYLISTS>";

    @TempDir
    private Path folder;

    private Optional<CatalogException> failure = Optional.empty();
    private boolean cancelled;
    private int runs;

    private MatchCommand command() {
        SafeFilesService files = new SafeFilesService(new FixedLocations(folder), path -> {
            // everything may be written
        });
        return new MatchCommand(new OneCatalog(), new DirectRuns(), files, new FixedLocations(folder),
                new FixedSettings(new CatalogSettings("", 1)), List.of());
    }

    private final class OneCatalog implements Catalogs, Catalog {

        @Override
        public List<CatalogOffer> offers() {
            return List.of();
        }

        @Override
        public Catalog open(String choice) throws UnknownCatalogException {
            if (!choice.equals("fake")) {
                throw new UnknownCatalogException("There is no catalogue called " + choice + ".");
            }
            return this;
        }

        @Override
        public String name() {
            return "fake";
        }

        @Override
        public String description() {
            return "Fake catalogue";
        }

        @Override
        public List<CatalogTrack> search(String query) throws CatalogException {
            if (failure.isPresent()) {
                throw failure.get();
            }
            return List.of(
                    new CatalogTrack("7", "Sun", "Original Mix", List.of("Ada"), List.of(), "", 0, 0, "", "", "", "",
                            "", ""));
        }
    }

    /** Runs on the calling thread. */
    private final class DirectRuns implements MatchRuns {

        @Override
        public RunResult run(MatchRequest request, RunListener listener, Progress progress) {
            runs++;
            Matcher matcher = new Matcher();
            List<TrackMatch> rows = request.tracks().stream().map(track -> {
                try {
                    return TrackMatch.of(track, matcher.match(track, request.catalog().search(track.title())));
                } catch (CatalogException e) {
                    return TrackMatch.failed(track, e.getMessage());
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
            }).toList();
            return new RunResult(rows, cancelled, rows.size(), 0, Duration.ZERO, "");
        }

        @Override
        public int resumable(MatchRequest request) {
            return 0;
        }
    }

    private Path write(String name, String text, Charset charset) throws IOException {
        return Files.writeString(folder.resolve(name), text, charset);
    }

    private Call call(Path export) {
        return new Call(export.toString()).with("--catalog", "fake").with("--out",
                folder.resolve("out.csv").toString());
    }

    static Stream<Arguments> unreadable() {
        return Stream.of(Arguments.of("not XML", "hello", "XML"),
                Arguments.of("another root", HEAD + "<plist><dict/></plist>", "Rekordbox"),
                Arguments.of("nothing", "", "empty"),
                Arguments.of("no tracks", HEAD + "<DJ_PLAYLISTS><COLLECTION Entries=\"0\"/></DJ_PLAYLISTS>",
                        "no tracks"),
                Arguments.of("entity bomb",
                        HEAD + "<!DOCTYPE a [<!ENTITY x \"y\"><!ENTITY z \"&x;&x;\">]><DJ_PLAYLISTS>"
                                + TRACKS + "</DJ_PLAYLISTS>",
                        "DTD"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadable")
    void whatCannotBeReadIsSaidAndNothingIsWritten(String name, String text, String word) throws IOException {
        Path export = write("in.xml", text, StandardCharsets.UTF_8);

        CommandFailure failed = assertThrows(CommandFailure.class, () -> command().run(call(export)));

        assertEquals(ExitCode.FAILED, failed.exitCode());
        assertTrue(failed.getMessage().toLowerCase().contains(word.toLowerCase()), failed.getMessage());
        assertEquals(text, Files.readString(export));
        assertFalse(Files.exists(folder.resolve("out.csv")));
        assertEquals(0, runs);
    }

    @Test
    void aMissingFileAndAFolderAreNamed() {
        CommandFailure missing = assertThrows(CommandFailure.class,
                () -> command().run(call(folder.resolve("no.xml"))));
        CommandFailure aFolder = assertThrows(CommandFailure.class, () -> command().run(call(folder)));

        assertTrue(missing.getMessage().contains("no.xml"), missing.getMessage());
        assertTrue(aFolder.getMessage().contains("folder"), aFolder.getMessage());
    }

    @Test
    void bytesOfAnotherEncodingAreNamedWithTheirPlace() throws IOException {
        Path export = write("in.xml", WHOLE.replace("Ada", "Adä"), StandardCharsets.ISO_8859_1);

        CommandFailure failed = assertThrows(CommandFailure.class, () -> command().run(call(export)));

        assertTrue(failed.getMessage().contains("UTF-8"), failed.getMessage());
    }

    @Test
    void aCutOffExportIsReportedAsIncompleteAndNotSilentlyUsed() throws Exception {
        Path export = write("in.xml", WHOLE.substring(0, WHOLE.indexOf("</COLLECTION>")), StandardCharsets.UTF_8);
        Call call = call(export);

        assertEquals(ExitCode.PARTIAL, command().run(call));

        assertEquals(Boolean.FALSE, ((Map<?, ?>) call.document).get("complete"));
        assertTrue(call.notes.stream().anyMatch(note -> note.contains("incomplete") || note.contains("cut off")),
                call.notes.toString());
    }

    @Test
    void aPlaylistThatNamesMissingTracksIsDoneInPart() throws Exception {
        Call call = call(write("in.xml", WHOLE, StandardCharsets.UTF_8)).with("--playlist", "Friday");

        assertEquals(ExitCode.PARTIAL, command().run(call));

        assertEquals(1, ((Map<?, ?>) call.document).get("tracks"));
    }

    @Test
    void playlistsOfOneNameAreToldApartByPath() throws Exception {
        Path export = write("in.xml", WHOLE, StandardCharsets.UTF_8);

        CommandFailure failed = assertThrows(CommandFailure.class,
                () -> command().run(call(export).with("--playlist", "Twin")));

        assertEquals(ExitCode.USAGE, failed.exitCode());
        assertTrue(failed.getMessage().contains("A/Twin") && failed.getMessage().contains("B/Twin"),
                failed.getMessage());
        assertEquals(ExitCode.DONE, command().run(call(export).with("--playlist", "B/Twin")));
    }

    @Test
    void anUnknownPlaylistNamesTheClosest() throws Exception {
        Path export = write("in.xml", WHOLE, StandardCharsets.UTF_8);

        CommandFailure failed = assertThrows(CommandFailure.class,
                () -> command().run(call(export).with("--playlist", "Fryday")));

        assertEquals(ExitCode.USAGE, failed.exitCode());
        assertTrue(failed.getMessage().contains("Friday"), failed.getMessage());
    }

    @Test
    void emojiAndRightToLeftNamesComeThrough() throws Exception {
        Path export = write("in.xml", WHOLE.replace("Sun", "Sun 🌞 שלום"), StandardCharsets.UTF_8);

        assertEquals(ExitCode.DONE, command().run(call(export)));

        assertTrue(Files.readString(folder.resolve("out.csv")).contains("Sun 🌞 שלום"));
    }

    @Test
    void anExistingFileStopsBeforeTheRunAndIsNotTouched() throws Exception {
        Files.writeString(folder.resolve("out.csv"), "mine");
        Path export = write("in.xml", WHOLE, StandardCharsets.UTF_8);

        CommandFailure failed = assertThrows(CommandFailure.class, () -> command().run(call(export)));

        assertTrue(failed.getMessage().contains("exists already"), failed.getMessage());
        assertEquals("mine", Files.readString(folder.resolve("out.csv")));
        assertEquals(0, runs);
    }

    @Test
    void anExistingFileIsSkippedOrStaysBesideTheRenamedOneOrInABackup() throws Exception {
        Path out = Files.writeString(folder.resolve("out.csv"), "mine");
        Path export = write("in.xml", WHOLE, StandardCharsets.UTF_8);

        command().run(call(export).with("--on-conflict", "skip"));
        assertEquals("mine", Files.readString(out));

        command().run(call(export).with("--on-conflict", "rename"));
        assertEquals("mine", Files.readString(out));
        assertTrue(Files.exists(folder.resolve("out (1).csv")));

        command().run(call(export).with("--on-conflict", "overwrite"));
        assertTrue(Files.readString(out).startsWith("track_id"));
        try (Stream<Path> kept = Files.walk(folder.resolve("backups"))) {
            assertTrue(kept.filter(Files::isRegularFile).anyMatch(file -> holds(file, "mine")), "no backup was kept");
        }
    }

    private static boolean holds(Path file, String text) {
        try {
            return Files.readString(file).equals(text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aTargetThatCannotBeWrittenKeepsWhatWasFound() throws Exception {
        Path notAFolder = Files.writeString(folder.resolve("file"), "mine");
        Path export = write("in.xml", WHOLE, StandardCharsets.UTF_8);
        Call call = new Call(export.toString()).with("--catalog", "fake").with("--out", notAFolder + "/out.csv");

        CommandFailure failed = assertThrows(CommandFailure.class, () -> command().run(call));

        assertTrue(failed.getMessage().contains("--resume"), failed.getMessage());
        assertEquals("mine", Files.readString(notAFolder));
    }

    @ParameterizedTest
    @EnumSource(CatalogException.Kind.class)
    void aFailingCatalogueIsDoneInPartWithItsSentenceInTheOutput(CatalogException.Kind kind) throws Exception {
        failure = Optional.of(new CatalogException(kind, "The catalogue said " + kind + "."));
        Call call = call(write("in.xml", WHOLE, StandardCharsets.UTF_8));

        assertEquals(ExitCode.PARTIAL, command().run(call));

        assertEquals(2L, ((Map<?, ?>) call.document).get("failed"));
        assertTrue(Files.readString(folder.resolve("out.csv")).contains("The catalogue said " + kind));
    }

    @Test
    void aCancelledRunWritesNothing() throws Exception {
        cancelled = true;
        Call call = call(write("in.xml", WHOLE, StandardCharsets.UTF_8));

        assertThrows(InterruptedException.class, () -> command().run(call));

        assertFalse(Files.exists(folder.resolve("out.csv")));
        assertTrue(call.notes.getLast().contains("--resume"), call.notes.toString());
    }

    @Test
    void aUsersOwnExportIsNeverMatchedWithoutAChoice() throws Exception {
        Path export = write("in.xml", WHOLE, StandardCharsets.UTF_8);

        CommandFailure none = assertThrows(CommandFailure.class,
                () -> command().run(new Call(export.toString()).with("--out", folder.resolve("out.csv").toString())));
        CommandFailure unknown = assertThrows(CommandFailure.class,
                () -> command().run(new Call(export.toString()).with("--catalog", "nope")));
        CommandFailure ending = assertThrows(CommandFailure.class, () -> command()
                .run(new Call(export.toString()).with("--catalog", "fake").with("--out",
                        folder.resolve("o.doc").toString())));

        assertEquals(List.of(ExitCode.USAGE, ExitCode.USAGE, ExitCode.USAGE),
                List.of(none.exitCode(), unknown.exitCode(), ending.exitCode()));
        assertTrue(none.getMessage().contains("--catalog"), none.getMessage());
        assertEquals(0, runs);
    }
}
