package org.cuepoint.core.internal;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Works out who the application is. Framework properties come first ({@value #FOLDER}, {@value #NAME}, {@value
 * #VERSION}, {@value #DEVELOPMENT}), then the bundle that defines the running product or application, then CuePoint
 * itself. Every input gives an answer. The first of our classes at every start: plain loops, since the first lambdas and
 * regular expressions of a process cost some milliseconds.
 *
 * @param folderName see {@link org.cuepoint.core.ApplicationIdentity#folderName()}
 * @param displayName see {@link org.cuepoint.core.ApplicationIdentity#displayName()}
 * @param version see {@link org.cuepoint.core.ApplicationIdentity#version()}
 * @param build see {@link org.cuepoint.core.ApplicationIdentity#build()}
 * @param development see {@link org.cuepoint.core.ApplicationIdentity#development()}
 */
record Identity(String folderName, String displayName, String version, String build, boolean development) {

    /** The property that gives the folder name. */
    static final String FOLDER = "cuepoint.app.folder";
    /** The property that gives the display name. */
    static final String NAME = "cuepoint.app.name";
    /** The property that gives the version. */
    static final String VERSION = "cuepoint.app.version";
    /** The property that switches developers' commands on ({@code true}) or off ({@code false}). */
    static final String DEVELOPMENT = "cuepoint.development";

    private static final String FALLBACK_NAME = "CuePoint";
    private static final String FALLBACK_VERSION = "0.0.0";
    /** What a build puts in place of an unset qualifier: nobody replaced it, so it is a development build. */
    private static final String UNSET_QUALIFIER = "qualifier";
    private static final char DELETE = 0x7f;
    /** What may stand between the letters of a folder's name. */
    private static final String MARKS = "._-";
    private static final int LONGEST_FOLDER = 64;
    private static final int LONGEST_NAME = 128;
    /** Names that Windows keeps for devices, with any extension ("Naming Files, Paths, and Namespaces"). */
    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul", "com1", "com2", "com3", "com4",
            "com5", "com6",
            "com7", "com8", "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    /**
     * What is known of a bundle.
     *
     * @param name its Bundle-Name, possibly empty
     * @param version its Bundle-Version
     */
    record Source(String name, String version) {
    }

    /**
     * Works it out.
     *
     * @param properties gives the framework's properties, null for unset ones
     * @param bundles finds a bundle by its symbolic name
     * @param own this bundle
     */
    static Identity of(Function<String, @Nullable String> properties, Function<String, Optional<Source>> bundles,
            Source own) {
        Optional<Source> defining = definingBundle(properties, bundles);
        String given = text(properties, NAME);
        String name = oneLine(given.isEmpty() && defining.isPresent() ? defining.get().name() : given, FALLBACK_NAME);
        String wanted = text(properties, FOLDER);
        String folder = folder(wanted.isEmpty() && ownProduct(properties) ? FALLBACK_NAME : wanted);
        folder = folder.isEmpty() ? folder(name) : folder;
        String asked = text(properties, VERSION);
        String version = oneLine(asked.isEmpty() ? defining.orElse(own).version() : asked, FALLBACK_VERSION);
        String qualifier = qualifier(version);
        boolean unset = qualifier.equals(UNSET_QUALIFIER);
        String development = text(properties, DEVELOPMENT);
        return new Identity(folder.isEmpty() ? FALLBACK_NAME : folder, name, version, unset ? "" : qualifier,
                development.isEmpty() ? unset : "true".equalsIgnoreCase(development));
    }

    /** What follows the third dot of a version. */
    private static String qualifier(String version) {
        int dot = -1;
        for (int dots = 0; dots < 3; dots++) {
            dot = version.indexOf('.', dot + 1);
            if (dot < 0) {
                return "";
            }
        }
        return version.substring(dot + 1);
    }

    /** An extension's id begins with the symbolic name of the bundle that contributes it. */
    private static Optional<Source> definingBundle(Function<String, @Nullable String> properties,
            Function<String, Optional<Source>> bundles) {
        for (String property : new String[]{"eclipse.product", "eclipse.application"}) {
            String id = text(properties, property);
            int dot = id.lastIndexOf('.');
            while (dot > 0) {
                Optional<Source> bundle = bundles.apply(id.substring(0, dot));
                if (bundle.isPresent()) {
                    return bundle;
                }
                dot = id.lastIndexOf('.', dot - 1);
            }
        }
        return Optional.empty();
    }

    /** CuePoint's products and applications share one folder name, whatever their own names are. */
    private static boolean ownProduct(Function<String, @Nullable String> properties) {
        String product = text(properties, "eclipse.product");
        String id = product.isEmpty() ? text(properties, "eclipse.application") : product;
        return id.startsWith("org.cuepoint.");
    }

    /** The value of a property; empty when it is unset or blank. */
    private static String text(Function<String, @Nullable String> properties, String name) {
        @Nullable
        String value = properties.apply(name);
        return value == null ? "" : value.strip();
    }

    private static String oneLine(String text, String otherwise) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            boolean control = text.charAt(i) < ' ' || text.charAt(i) == DELETE;
            boolean again = control && i > 0 && plain.charAt(plain.length() - 1) == ' ';
            if (!again) {
                plain.append(control ? ' ' : text.charAt(i));
            }
        }
        String line = plain.toString().strip();
        line = line.length() > LONGEST_NAME ? line.substring(0, LONGEST_NAME).strip() : line;
        return line.isEmpty() ? otherwise : line;
    }

    /** Keeps what every file system takes: ASCII letters, digits, dash, underscore and inner dots. */
    private static String folder(String name) {
        StringBuilder kept = new StringBuilder();
        for (int i = 0; i < name.length() && kept.length() < LONGEST_FOLDER; i++) {
            char c = name.charAt(i);
            boolean letter = c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
            if (letter || !kept.isEmpty() && MARKS.indexOf(c) >= 0) {
                kept.append(c);
            }
        }
        while (!kept.isEmpty() && MARKS.indexOf(kept.charAt(kept.length() - 1)) >= 0) {
            kept.setLength(kept.length() - 1);
        }
        String plain = kept.toString();
        int dot = plain.indexOf('.');
        String stem = (dot < 0 ? plain : plain.substring(0, dot)).toLowerCase(Locale.ROOT);
        return DEVICES.contains(stem) ? "App-" + plain : plain;
    }
}
