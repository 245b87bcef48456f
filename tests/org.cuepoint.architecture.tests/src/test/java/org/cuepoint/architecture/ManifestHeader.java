package org.cuepoint.architecture;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.jar.Manifest;

import org.eclipse.osgi.util.ManifestElement;
import org.osgi.framework.BundleException;

/** Reads OSGi manifest headers. */
final class ManifestHeader {

    private ManifestHeader() {
    }

    /** The elements of a header; empty when it is missing. */
    static List<ManifestElement> elements(Manifest manifest, String header) {
        try {
            ManifestElement[] elements = ManifestElement.parseHeader(header,
                    manifest.getMainAttributes().getValue(header));
            return elements == null ? List.of() : List.of(elements);
        } catch (BundleException e) {
            throw new AssertionError(header + " is not valid", e);
        }
    }

    /** The names in a header. */
    static List<String> names(Manifest manifest, String header) {
        return elements(manifest, header).stream().flatMap(element -> Stream.of(element.getValueComponents())).toList();
    }

    /** The value of a directive of the element, when given. */
    static Map<String, String> directives(ManifestElement element, String... names) {
        Map<String, String> found = new java.util.TreeMap<>();
        for (String name : names) {
            String value = element.getDirective(name);
            if (value != null) {
                found.put(name, value);
            }
        }
        return found;
    }
}
