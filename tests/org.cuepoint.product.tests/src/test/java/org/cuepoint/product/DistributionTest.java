package org.cuepoint.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What is given to users: a product for each platform, started by a script of its own, and an update site. */
class DistributionTest {

    private static final Path PRODUCTS = Path.of(System.getProperty("cuepoint.products"));

    @ParameterizedTest
    @CsvSource({"linux/gtk/x86_64,             cuepoint,     org.eclipse.swt.gtk.linux.x86_64",
            "linux/gtk/aarch64,                cuepoint,     org.eclipse.swt.gtk.linux.aarch64",
            "win32/win32/x86_64,               cuepoint.cmd, org.eclipse.swt.win32.win32.x86_64",
            "macosx/cocoa/x86_64/CuePoint.app/Contents/Eclipse,  cuepoint, org.eclipse.swt.cocoa.macosx.x86_64",
            "macosx/cocoa/aarch64/CuePoint.app/Contents/Eclipse, cuepoint, org.eclipse.swt.cocoa.macosx.aarch64"})
    void everyPlatformHasItsProductWithAStartScript(String folder, String script, String swt) throws IOException {
        Path product = PRODUCTS.resolve(folder);

        assertTrue(Files.isRegularFile(product.resolve(script)), () -> "no start script in " + product);
        assertTrue(script.endsWith(".cmd") || Files.isExecutable(product.resolve(script)), "it cannot be started");
        assertTrue(Files.isRegularFile(product.resolve("java.options")), "without options of the virtual machine");
        List<String> plugins = list(product.resolve("plugins"));
        assertEquals(List.of(swt),
                withoutVersions(plugins.stream().filter(name -> name.matches("org\\.eclipse\\.swt\\..*\\..*_.*"))
                        .toList()),
                "SWT of another platform, or none");
        assertTrue(
                withoutVersions(plugins).containsAll(List.of("org.eclipse.equinox.launcher", "org.cuepoint.workbench",
                        "org.cuepoint.cli", "org.cuepoint.catalog.sample")),
                plugins::toString);
    }

    @Test
    void theUpdateSiteShowsBothFeaturesInACategory() throws IOException, ParserConfigurationException, SAXException {
        Set<String> shown = new TreeSet<>();
        try (JarFile jar = new JarFile(Path.of(System.getProperty("cuepoint.site"), "content.jar").toFile());
                InputStream content = jar.getInputStream(jar.getEntry("content.xml"))) {
            NodeList units = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(content)
                    .getElementsByTagName("unit");
            for (int i = 0; i < units.getLength(); i++) {
                Element unit = (Element) units.item(i);
                if (isCategory(unit)) {
                    shown.addAll(attributes(unit, "required", "name"));
                }
            }
        }

        assertTrue(shown.containsAll(Set.of("org.cuepoint.runtime.feature.feature.group",
                "org.cuepoint.workbench.feature.feature.group")), shown::toString);
    }

    private static boolean isCategory(Element unit) {
        return attributes(unit, "property", "name").contains("org.eclipse.equinox.p2.type.category");
    }

    private static Set<String> attributes(Element unit, String tag, String attribute) {
        NodeList elements = unit.getElementsByTagName(tag);
        Set<String> values = new TreeSet<>();
        for (int i = 0; i < elements.getLength(); i++) {
            values.add(((Element) elements.item(i)).getAttribute(attribute));
        }
        return values;
    }

    private static List<String> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static List<String> withoutVersions(List<String> plugins) {
        return plugins.stream().map(name -> name.substring(0, Math.max(0, name.lastIndexOf('_')))).toList();
    }
}
