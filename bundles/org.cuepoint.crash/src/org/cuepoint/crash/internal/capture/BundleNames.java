package org.cuepoint.crash.internal.capture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** The installed bundles, and which one a class is of: bundles are named after the packages in them. */
final class BundleNames {

    private final BundleContext context;

    BundleNames(BundleContext context) {
        this.context = context;
    }

    /** The bundle with the longest name that the class's name begins with; empty when there is none. */
    String of(String className) {
        String best = "";
        for (Bundle bundle : context.getBundles()) {
            String name = String.valueOf(bundle.getSymbolicName());
            if (name.length() > best.length() && className.length() > name.length()
                    && className.charAt(name.length()) == '.' && className.startsWith(name)) {
                best = name;
            }
        }
        return best;
    }

    /** All bundles with their versions, by name. */
    List<Map<String, Object>> tree() {
        Map<String, String> sorted = new TreeMap<>();
        for (Bundle bundle : context.getBundles()) {
            sorted.put(String.valueOf(bundle.getSymbolicName()), bundle.getVersion().toString());
        }
        List<Map<String, Object>> tree = new ArrayList<>();
        sorted.forEach((name, version) -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("name", name);
            one.put("version", version);
            tree.add(one);
        });
        return tree;
    }
}
