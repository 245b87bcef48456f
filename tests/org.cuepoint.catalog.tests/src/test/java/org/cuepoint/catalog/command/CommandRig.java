package org.cuepoint.catalog.command;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.cuepoint.catalog.Catalog;
import org.cuepoint.catalog.CatalogException;
import org.cuepoint.catalog.CatalogTrack;
import org.cuepoint.catalog.CatalogOffer;
import org.cuepoint.catalog.Catalogs;
import org.cuepoint.catalog.UnknownCatalogException;
import org.cuepoint.catalog.library.LibraryOffer;
import org.cuepoint.catalog.run.CatalogSettings;
import org.cuepoint.catalog.run.MatchRunsService;
import org.cuepoint.core.cli.CommandFailure;
import org.cuepoint.core.write.WriteGuard;
import org.cuepoint.safety.SafeFiles;
import org.cuepoint.safety.internal.InterruptedSaves;
import org.cuepoint.safety.internal.SafeFilesService;
import org.cuepoint.safety.internal.backup.BackupKeeper;
import org.cuepoint.safety.internal.journal.JournalService;
import org.cuepoint.safety.internal.watch.OwnWrites;
import org.cuepoint.testing.RecordedCall;

/** The command with everything real below one folder but the catalogue. */
final class CommandRig implements Catalogs, Catalog {

    static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    static final String TRACKS = "<COLLECTION Entries=\"2\"><TRACK TrackID=\"1\" Name=\"Sun\" Artist=\"Ada\"/>"
            + "<TRACK TrackID=\"2\" Name=\"Moon\" Artist=\"Bo\"/></COLLECTION>";
    private static final String LISTS = "<PLAYLISTS><NODE Type=\"0\" Name=\"ROOT\">"
            + "<NODE Type=\"1\" KeyType=\"0\" Name=\"Friday\"><TRACK Key=\"1\"/><TRACK Key=\"99\"/></NODE>"
            + "<NODE Type=\"1\" KeyType=\"0\" Name=\"Ghosts\"><TRACK Key=\"98\"/><TRACK Key=\"99\"/></NODE>"
            + "<NODE Type=\"1\" KeyType=\"0\" Name=\"Void\"/>"
            + "<NODE Type=\"0\" Name=\"A\"><NODE Type=\"1\" KeyType=\"0\" Name=\"Twin\"><TRACK Key=\"1\"/></NODE></NODE>"
            + "<NODE Type=\"0\" Name=\"B\"><NODE Type=\"1\" KeyType=\"0\" Name=\"Twin\"><TRACK Key=\"2\"/></NODE></NODE>"
            + "</NODE></PLAYLISTS>";
    static final String WHOLE = HEAD
            + "<DJ_PLAYLISTS Version=\"1.0.0\"><PRODUCT Name=\"rekordbox\" Version=\"6\"/>"
            + TRACKS + LISTS + "</DJ_PLAYLISTS>";

    final Path folder;
    final List<String> opened = new ArrayList<>();
    SafeFiles files;
    Catalogs catalogs = this;
    String setting = "";
    Answer answer = query -> List.of(sun());
    int asked;

    CommandRig(Path folder) {
        this.folder = folder;
        WriteGuard guard = path -> {
            // everything may be written
        };
        FixedLocations locations = new FixedLocations(folder);
        this.files = new SafeFilesService(locations, guard,
                new BackupKeeper(locations, guard, new FixedSettings(new CatalogSettings("", 1))),
                new InterruptedSaves(locations, guard), new OwnWrites());
    }

    /** How the catalogue answers. */
    interface Answer {

        List<CatalogTrack> to(String query) throws CatalogException, InterruptedException;
    }

    static CatalogTrack sun() {
        return new CatalogTrack("7", "Sun", "Original Mix", List.of("Ada"), List.of(), "", 0, 0, "", "", "", "", "",
                "");
    }

    /** Another process: its services know nothing but what lies in the folder. */
    MatchCommand command() {
        FixedLocations locations = new FixedLocations(folder);
        FixedSettings settings = new FixedSettings(new CatalogSettings(setting, 1));
        JournalService journal = new JournalService(path -> {
            // everything may be written
        });
        return new MatchCommand(catalogs, new MatchRunsService(locations, journal, files, settings), files, locations,
                settings, List.of(new Sample()));
    }

    /** A library that comes with the application. */
    private record Sample() implements LibraryOffer {

        @Override
        public String name() {
            return "sample";
        }

        @Override
        public String fileName() {
            return "Sample.xml";
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(sample().getBytes(StandardCharsets.UTF_8));
        }
    }

    static String sample() {
        return WHOLE.replace("Moon", "Sample Moon");
    }

    Path write(String name, String text) throws IOException {
        return write(name, text, StandardCharsets.UTF_8);
    }

    Path write(String name, String text, Charset charset) throws IOException {
        return Files.writeString(folder.resolve(name), text, charset);
    }

    Path out() {
        return folder.resolve("out.csv");
    }

    /** {@code match EXPORT --catalog fake --out out.csv}. */
    RecordedCall call(Path export) {
        return new RecordedCall(export.toString()).with("--catalog", "fake").with("--out", out().toString());
    }

    CommandFailure fails(RecordedCall call) {
        return assertThrows(CommandFailure.class, () -> command().run(call));
    }

    @Override
    public List<CatalogOffer> offers() {
        return List.of();
    }

    @Override
    public Catalog open(String choice) throws UnknownCatalogException {
        opened.add(choice);
        if (!List.of("fake", "sample").contains(choice)) {
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
    public List<CatalogTrack> search(String query) throws CatalogException, InterruptedException {
        asked++;
        return answer.to(query);
    }

    /** The content of the written file, empty when there is none. */
    Optional<String> written() throws IOException {
        return Files.exists(out()) ? Optional.of(Files.readString(out())) : Optional.empty();
    }
}
