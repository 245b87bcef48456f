package org.cuepoint.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.Manifest;

import org.eclipse.osgi.util.ManifestElement;
import org.junit.jupiter.api.Test;

/** What a reader of a bundle's manifest may rely on. */
class ManifestRulesTest {

    private static final List<String> UI = List.of("org.eclipse.swt", "org.eclipse.jface", "org.eclipse.ui",
            "org.eclipse.e4.ui");

    @Test
    void publicPackagesHaveVersionsAndInternalOnesAreRestricted() {
        List<String> problems = new ArrayList<>();
        int exported = 0;
        for (Map.Entry<String, Manifest> entry : BuiltBundles.manifests().entrySet()) {
            for (ManifestElement export : ManifestHeader.elements(entry.getValue(), "Export-Package")) {
                exported++;
                boolean internal = export.getValue().contains(".internal");
                boolean restricted = "true".equals(export.getDirective("x-internal"))
                        || export.getDirective("x-friends") != null;
                if (internal && !restricted) {
                    problems.add(export.getValue() + " is internal but exported to everyone");
                }
                if (!internal && export.getAttribute("version") == null) {
                    problems.add(export.getValue() + " is exported without a version");
                }
            }
        }
        assertTrue(exported >= 20, "only " + exported + " exported packages were seen");
        assertEquals(List.of(), problems);
    }

    @Test
    void noBundleHasAnActivatorAndEveryOneRunsOnJava21() {
        List<String> problems = new ArrayList<>();
        Map<String, Manifest> manifests = BuiltBundles.manifests();
        manifests.forEach((bundle, manifest) -> {
            if (manifest.getMainAttributes().getValue("Bundle-Activator") != null) {
                problems.add(bundle + " has an activator");
            }
            if (manifest.getMainAttributes().getValue("Bundle-Vendor") == null) {
                problems.add(bundle + " has no vendor");
            }
            // the build turns the required execution environment into the capability that stands for it, where there
            // are classes
            String capability = manifest.getMainAttributes().getValue("Require-Capability");
            String declared = manifest.getMainAttributes().getValue("Bundle-RequiredExecutionEnvironment");
            if (!"JavaSE-21".equals(declared)
                    && (capability == null || !capability.contains("(osgi.ee=JavaSE)(version=21)"))) {
                problems.add(bundle + " requires " + capability + ", " + declared);
            }
        });
        assertTrue(manifests.size() >= BuiltBundles.AT_LEAST);
        assertEquals(List.of(), problems);
    }

    @Test
    void onlyTheUserInterfaceKnowsTheWorkbench() {
        List<String> problems = new ArrayList<>();
        int headless = 0;
        for (Map.Entry<String, Manifest> entry : BuiltBundles.manifests().entrySet()) {
            String bundle = entry.getKey();
            if (bundle.equals("org.cuepoint.ui") || bundle.endsWith(".ui") || bundle.equals("org.cuepoint.workbench")) {
                continue;
            }
            headless++;
            for (String header : List.of("Require-Bundle", "Import-Package")) {
                ManifestHeader.names(entry.getValue(), header).stream().filter(ManifestRulesTest::isUi)
                        .forEach(name -> problems.add(bundle + " -> " + name));
            }
        }
        assertTrue(headless >= 11, "only " + headless + " headless bundles were seen");
        assertEquals(List.of(), problems);
    }

    @Test
    void importsOfLibrariesSayWhichVersionTheyNeed() {
        List<String> problems = new ArrayList<>();
        int checked = 0;
        for (Map.Entry<String, Manifest> entry : BuiltBundles.manifests().entrySet()) {
            for (ManifestElement imported : ManifestHeader.elements(entry.getValue(), "Import-Package")) {
                checked++;
                if (!imported.getValue().startsWith("javax.") && imported.getAttribute("version") == null) {
                    problems.add(entry.getKey() + " imports " + imported.getValue() + " of any version");
                }
            }
        }
        assertTrue(checked >= 60, "only " + checked + " imports were seen");
        assertEquals(List.of(), problems);
    }

    private static boolean isUi(String name) {
        return UI.stream().anyMatch(prefix -> name.equals(prefix) || name.startsWith(prefix + "."));
    }
}
