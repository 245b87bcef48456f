package org.cuepoint.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

/** Which bundle may depend on which, read from the manifests that the build made; the table stands in ARCHITECTURE.md. */
class LayersTest {

    private static final Map<String, Set<String>> ALLOWED = allowed();

    private static Map<String, Set<String>> allowed() {
        Map<String, Set<String>> table = new TreeMap<>();
        table.put("core", Set.of());
        table.put("redaction", Set.of("core"));
        table.put("locations", Set.of("core"));
        table.put("settings", Set.of("core", "locations"));
        table.put("performance", Set.of("core", "settings"));
        table.put("safety", Set.of("core", "locations", "settings", "performance"));
        table.put("logging", Set.of("core", "redaction", "locations", "settings"));
        table.put("logging.logback", Set.of());
        table.put("logging.slf4j", Set.of());
        table.put("crash", Set.of("core", "redaction", "locations", "settings", "safety"));
        table.put("crash.ui", Set.of("core", "redaction", "settings", "crash", "performance", "safety", "ui"));
        table.put("network", Set.of("core", "settings", "performance", "safety"));
        table.put("catalog", Set.of("core", "locations", "settings", "network", "performance", "safety"));
        table.put("catalog.sample", Set.of("core", "catalog", "settings", "network"));
        table.put("cli", Set.of("core"));
        table.put("ui", Set.of("core", "settings", "performance"));
        table.put("safety.ui", Set.of("core", "safety", "performance", "ui"));
        table.put("logging.ui", Set.of("core", "redaction", "logging", "performance", "safety", "ui"));
        table.put("locations.ui", Set.of("core", "locations", "settings", "performance", "ui"));
        table.put("workbench",
                Set.of("core", "settings", "performance", "safety", "safety.ui", "locations", "network", "catalog",
                        "ui"));
        return table;
    }

    @Test
    void everyBundleStandsInTheTable() {
        Set<String> built = BuiltBundles.manifests().keySet().stream().map(LayersTest::shortName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertTrue(built.size() >= BuiltBundles.AT_LEAST, "only " + built);
        assertEquals(ALLOWED.keySet(), built);
    }

    @Test
    void everyDependencyIsAllowed() {
        Map<String, Manifest> manifests = BuiltBundles.manifests();
        Map<String, String> exporters = exporters(manifests);
        List<String> forbidden = new ArrayList<>();
        int checked = 0;
        for (Map.Entry<String, Manifest> entry : manifests.entrySet()) {
            String from = shortName(entry.getKey());
            for (String to : dependencies(entry.getValue(), exporters)) {
                checked++;
                if (!to.equals(from) && !ALLOWED.getOrDefault(from, Set.of()).contains(to)) {
                    forbidden.add(from + " -> " + to);
                }
            }
        }
        assertTrue(checked >= 25, "only " + checked + " dependencies were seen");
        assertEquals(List.of(), forbidden);
    }

    @Test
    void theTableHasNoCycles() {
        Set<String> placed = new TreeSet<>();
        boolean progress = true;
        while (progress) {
            progress = ALLOWED.entrySet().stream().anyMatch(
                    entry -> placed.containsAll(entry.getValue()) && placed.add(entry.getKey()));
        }
        assertEquals(ALLOWED.keySet(), placed);
    }

    private static Set<String> dependencies(Manifest manifest, Map<String, String> exporters) {
        Set<String> found = new TreeSet<>();
        for (String name : ManifestHeader.names(manifest, "Import-Package")) {
            String exporter = exporters.get(name);
            if (exporter != null) {
                found.add(exporter);
            }
        }
        ManifestHeader.names(manifest, "Require-Bundle").stream().filter(name -> name.startsWith("org.cuepoint."))
                .map(LayersTest::shortName).forEach(found::add);
        return found;
    }

    private static Map<String, String> exporters(Map<String, Manifest> manifests) {
        Map<String, String> exporters = new TreeMap<>();
        manifests.forEach((bundle, manifest) -> ManifestHeader.names(manifest, "Export-Package")
                .forEach(name -> exporters.put(name, shortName(bundle))));
        return exporters;
    }

    private static String shortName(String bundle) {
        return Arrays.stream(bundle.split("\\.")).skip(2).collect(Collectors.joining("."));
    }
}
