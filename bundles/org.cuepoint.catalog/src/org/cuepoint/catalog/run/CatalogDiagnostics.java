package org.cuepoint.catalog.run;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import org.cuepoint.core.diagnostics.DiagnosticsSection;
import org.cuepoint.locations.Locations;
import org.cuepoint.settings.Section;
import org.cuepoint.settings.Settings;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The diagnostics section {@code catalog}: the catalogue of the settings, what is kept for continuing, and the counts
 * of the last run of any session. It refers to no catalogue, so that asking for it starts no network.
 */
@Component
public final class CatalogDiagnostics implements DiagnosticsSection {

    private final Locations locations;
    private final Section<CatalogSettings> settings;

    /**
     * @param locations where runs are kept
     * @param settings the catalogue chosen for good
     */
    @Activate
    public CatalogDiagnostics(@Reference Locations locations, @Reference Settings settings) {
        this.locations = locations;
        this.settings = settings.section(CatalogSettings.SECTION);
    }

    @Override
    public String name() {
        return "catalog";
    }

    @Override
    public Map<String, ?> collect() {
        Path folder = MatchRunsService.folder(locations);
        CatalogSettings now = settings.get();
        Map<String, Object> section = new LinkedHashMap<>();
        section.put("defaultCatalog", now.catalog().isBlank() ? "none" : now.catalog());
        section.put("parallelLookups", now.parallelLookups());
        section.putAll(kept(folder));
        section.put("lastRun", LastRun.read(folder));
        return section;
    }

    private static Map<String, Object> kept(Path folder) {
        long runs = 0;
        long bytes = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + KeptAnswers.ENDING)) {
            for (Path file : files) {
                runs++;
                bytes += Files.size(file);
            }
        } catch (NoSuchFileException e) {
            return Map.of("keptRuns", 0L, "keptBytes", 0L);
        } catch (IOException e) {
            return Map.of("keptRuns", "not readable: " + e.getMessage());
        }
        Map<String, Object> found = new LinkedHashMap<>();
        found.put("keptRuns", runs);
        found.put("keptBytes", bytes);
        return found;
    }
}
