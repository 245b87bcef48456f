package org.cuepoint.catalog.command;

import static org.cuepoint.catalog.command.CommandRig.HEAD;
import static org.cuepoint.catalog.command.CommandRig.TRACKS;
import static org.cuepoint.catalog.command.CommandRig.WHOLE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.cuepoint.core.cli.CommandFailure;
import org.cuepoint.core.cli.ExitCode;
import org.cuepoint.testing.RecordedCall;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad input gets a clear sentence and an exit code, no file is harmed and nothing is asked for nothing. */
class MatchCommandTest {

    @TempDir
    private Path folder;

    private CommandRig rig;

    @BeforeEach
    void prepare() {
        rig = new CommandRig(folder);
    }

    static Stream<Arguments> unreadable() {
        return Stream.of(Arguments.of("not XML", "hello", "XML"),
                Arguments.of("another root", HEAD + "<plist><dict/></plist>", "Rekordbox"),
                Arguments.of("nothing", "", "empty"),
                Arguments.of("no tracks", HEAD + "<DJ_PLAYLISTS><COLLECTION Entries=\"0\"/></DJ_PLAYLISTS>",
                        "no tracks"),
                Arguments.of("cut off before the first track", WHOLE.substring(0, WHOLE.indexOf("<TRACK ")), "ends"),
                Arguments.of("entity bomb",
                        HEAD + "<!DOCTYPE a [<!ENTITY x \"y\"><!ENTITY z \"&x;&x;\">]><DJ_PLAYLISTS>"
                                + TRACKS + "</DJ_PLAYLISTS>",
                        "DTD"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadable")
    void whatCannotBeReadIsSaidAndNothingIsWritten(String name, String text, String word) throws IOException {
        Path export = rig.write("in.xml", text);

        CommandFailure failed = rig.fails(rig.call(export));

        assertEquals(ExitCode.FAILED, failed.exitCode());
        assertTrue(failed.getMessage().toLowerCase().contains(word.toLowerCase()), failed.getMessage());
        assertTrue(failed.getMessage().contains("in.xml"), failed.getMessage());
        assertEquals(text, Files.readString(export));
        assertEquals(List.of("in.xml"), names());
        assertEquals(0, rig.asked);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
        }
    }

    @Test
    void aMissingFileAndAFolderAreNamed() throws IOException {
        CommandFailure missing = rig.fails(rig.call(folder.resolve("no.xml")));
        CommandFailure aFolder = rig.fails(rig.call(Files.createDirectory(folder.resolve("music"))));

        assertEquals(List.of(ExitCode.FAILED, ExitCode.FAILED), List.of(missing.exitCode(), aFolder.exitCode()));
        assertTrue(missing.getMessage().contains("no.xml"), missing.getMessage());
        assertTrue(aFolder.getMessage().contains("folder"), aFolder.getMessage());
        assertEquals(List.of("music"), names());
    }

    @Test
    void aNameThatNoFileCanHaveIsAUsageError() {
        CommandFailure in = rig.fails(new RecordedCall("a\0b").with("--catalog", "fake"));

        assertEquals(ExitCode.USAGE, in.exitCode());
    }

    @Test
    void bytesOfAnotherEncodingAreNamedWithTheirPlace() throws IOException {
        Path export = rig.write("in.xml", WHOLE.replace("Ada", "Adä"), StandardCharsets.ISO_8859_1);

        CommandFailure failed = rig.fails(rig.call(export));

        assertEquals(ExitCode.FAILED, failed.exitCode());
        assertTrue(failed.getMessage().contains("UTF-8"), failed.getMessage());
        assertEquals(Optional.empty(), rig.written());
    }

    @Test
    void aCutOffExportIsReportedAsIncompleteAndNotSilentlyUsed() throws Exception {
        RecordedCall call = rig.call(rig.write("in.xml", WHOLE.substring(0, WHOLE.indexOf("</COLLECTION>"))));

        assertEquals(ExitCode.PARTIAL, rig.command().run(call));

        assertEquals(Boolean.FALSE, document(call).get("complete"));
        assertTrue(call.notes().stream().anyMatch(note -> note.contains("incomplete") || note.contains("cut off")),
                call.notes().toString());
        assertEquals(1, ((List<?>) document(call).get("notices")).size());
    }

    @Test
    void aPlaylistThatNamesMissingTracksIsDoneInPart() throws Exception {
        RecordedCall call = rig.call(rig.write("in.xml", WHOLE)).with("--playlist", "Friday");

        assertEquals(ExitCode.PARTIAL, rig.command().run(call));

        assertEquals(1, document(call).get("tracks"));
        assertTrue(call.notes().stream().anyMatch(note -> note.contains("names 1 track that")),
                call.notes().toString());
    }

    @Test
    void playlistsWithoutAnyTrackAreAFailureAndNoEmptyFileIsWritten() throws Exception {
        Path export = rig.write("in.xml", WHOLE);

        CommandFailure ghosts = rig.fails(rig.call(export).with("--playlist", "Ghosts"));
        CommandFailure nothing = rig.fails(rig.call(export).with("--playlist", "Void"));

        assertTrue(ghosts.getMessage().contains("names 2 tracks that the export does not hold"), ghosts.getMessage());
        assertEquals("There are no tracks to match in Void.", nothing.getMessage());
        assertEquals(Optional.empty(), rig.written());
    }

    @Test
    void playlistsOfOneNameAreToldApartByPath() throws Exception {
        Path export = rig.write("in.xml", WHOLE);

        CommandFailure failed = rig.fails(rig.call(export).with("--playlist", "Twin"));

        assertEquals(ExitCode.USAGE, failed.exitCode());
        assertTrue(failed.getMessage().contains("A/Twin") && failed.getMessage().contains("B/Twin"),
                failed.getMessage());
        assertEquals(0, rig.asked);
        RecordedCall both = rig.call(export).with("--playlist", "B/Twin").with("--playlist", "A/Twin");
        assertEquals(ExitCode.DONE, rig.command().run(both));
        assertTrue(rig.written().orElseThrow().indexOf("Moon") < rig.written().orElseThrow().indexOf("Sun"));
    }

    @Test
    void anUnknownPlaylistNamesTheClosest() throws Exception {
        CommandFailure failed = rig.fails(rig.call(rig.write("in.xml", WHOLE)).with("--playlist", "Fryday"));

        assertEquals(ExitCode.USAGE, failed.exitCode());
        assertTrue(failed.getMessage().contains("Friday"), failed.getMessage());
    }

    @Test
    void emojiAndRightToLeftNamesComeThrough() throws Exception {
        String text = WHOLE.replace("Sun", "Sun 🌞 שלום").replace("Friday", "ليلة 🎧").replace("<TRACK Key=\"99\"/>",
                "");
        Path export = rig.write("🌞 שלום.xml", text);

        assertEquals(ExitCode.DONE,
                rig.command().run(
                        new RecordedCall(export.toString()).with("--catalog", "fake").with("--playlist", "ليلة 🎧")));

        Path out = folder.resolve("exports/🌞 שלום-matches.csv");
        assertTrue(Files.readString(out).contains("Sun 🌞 שלום"));
    }

    @Test
    void theDocumentHoldsWhatScriptsRelyOnAndTheCatalogueIsNamedInBothForms() throws Exception {
        RecordedCall call = rig.call(rig.write("in.xml", WHOLE));

        assertEquals(ExitCode.DONE, rig.command().run(call));

        Map<?, ?> document = document(call);
        assertTrue(document.keySet().containsAll(Set.of("tracks", "matched", "high", "medium", "low", "unmatched",
                "failed", "requests", "cacheHits", "elapsedMs", "output", "complete", "catalog", "notices")),
                document.toString());
        assertEquals(2, document.get("tracks"));
        assertEquals(1L, document.get("matched"));
        assertEquals(1L, document.get("unmatched"));
        assertEquals(rig.asked, document.get("requests"));
        assertEquals(rig.out().toString(), document.get("output"));
        assertEquals(List.of(), document.get("notices"));
        assertEquals("Fake catalogue", document.get("catalog"));
        assertTrue(call.printed().stream().anyMatch(line -> line.contains("Answered by Fake catalogue")),
                call.printed().toString());
        assertTrue(call.printed().getFirst().startsWith("2 tracks: 1 matched"), call.printed().toString());
    }

    private static Map<?, ?> document(RecordedCall call) {
        return (Map<?, ?>) call.document();
    }

    @Test
    void aUsersOwnExportIsNeverMatchedWithoutAChoice() throws Exception {
        Path export = rig.write("in.xml", WHOLE);

        CommandFailure none = rig.fails(new RecordedCall(export.toString()).with("--out", rig.out().toString()));
        CommandFailure unknown = rig.fails(new RecordedCall(export.toString()).with("--catalog", "nope"));
        rig.setting = "gone";
        CommandFailure fromSetting = rig.fails(new RecordedCall(export.toString()));

        assertEquals(List.of(ExitCode.USAGE, ExitCode.USAGE, ExitCode.USAGE),
                List.of(none.exitCode(), unknown.exitCode(), fromSetting.exitCode()));
        assertTrue(none.getMessage().contains("--catalog"), none.getMessage());
        assertFalse(unknown.getMessage().contains("setting"), unknown.getMessage());
        assertTrue(fromSetting.getMessage().contains("catalog.catalog"), fromSetting.getMessage());
        assertEquals(0, rig.asked);
        assertEquals(List.of("in.xml"), names());
    }

    static Stream<Arguments> choices() {
        return Stream.of(Arguments.of("own export, setting", WHOLE, "", "fake", "fake"),
                Arguments.of("own export, option before setting", WHOLE, "sample", "fake", "sample"),
                Arguments.of("copy of the sample", CommandRig.sample(), "", "", "sample"),
                Arguments.of("copy of the sample, not the setting", CommandRig.sample(), "", "fake", "sample"),
                Arguments.of("copy of the sample, option", CommandRig.sample(), "fake", "", "fake"),
                Arguments.of("sample with one byte changed", CommandRig.sample().replace("Ada", "Adb"), "", "fake",
                        "fake"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("choices")
    void theCatalogueIsChosenByOptionThenBySampleThenBySetting(String name, String text, String option, String setting,
            String chosen) throws Exception {
        rig.setting = setting;
        RecordedCall call = new RecordedCall(rig.write("in.xml", text).toString());

        rig.command().run(option.isEmpty() ? call : call.with("--catalog", option));

        assertEquals(List.of(chosen), rig.opened);
    }

    @Test
    void theWordSampleStandsForTheSampleLibrary() throws Exception {
        RecordedCall call = new RecordedCall("sample");

        rig.command().run(call);

        assertEquals(List.of("sample"), rig.opened);
        assertEquals(folder.resolve("exports/sample-matches.csv").toString(), document(call).get("output"));
        assertTrue(Files.exists(folder.resolve("exports/sample-matches.csv")));
    }
}
