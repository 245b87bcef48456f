package org.cuepoint.core.internal;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Works out who the application is. Framework properties come first ({@value #FOLDER}, {@value #NAME}, {@value
 * #VERSION}, {@value #DEVELOPMENT}), then the bundle that defines the running product or application, then CuePoint
 * itself. Every input gives an answer.
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
        String name = text(properties, NAME).or(() -> defining.map(Source::name)).map(Identity::oneLine)
                .filter(words -> !words.isEmpty()).orElse(FALLBACK_NAME);
        String folder = text(properties, FOLDER).or(() -> ownProduct(properties)).map(Identity::folder)
                .filter(words -> !words.isEmpty()).or(() -> Optional.of(folder(name)).filter(words -> !words.isEmpty()))
                .orElse(FALLBACK_NAME);
        String version = text(properties, VERSION).or(() -> Optional.of(defining.orElse(own).version()))
                .map(Identity::oneLine)
                .filter(words -> !words.isEmpty()).orElse(FALLBACK_VERSION);
        String[] parts = version.split("\\.", 4);
        String qualifier = parts.length == 4 ? parts[3] : "";
        boolean unset = qualifier.equals(UNSET_QUALIFIER);
        boolean development = text(properties, DEVELOPMENT).map("true"::equalsIgnoreCase).orElse(unset);
        return new Identity(folder, name, version, unset ? "" : qualifier, development);
    }

    /** An extension's id begins with the symbolic name of the bundle that contributes it. */
    private static Optional<Source> definingBundle(Function<String, @Nullable String> properties,
            Function<String, Optional<Source>> bundles) {
        for (String property : new String[]{"eclipse.product", "eclipse.application"}) {
            Optional<String> id = text(properties, property);
            int dot = id.map(words -> words.lastIndexOf('.')).orElse(-1);
            while (dot > 0) {
                Optional<Source> bundle = bundles.apply(id.orElseThrow().substring(0, dot));
                if (bundle.isPresent()) {
                    return bundle;
                }
                dot = id.orElseThrow().lastIndexOf('.', dot - 1);
            }
        }
        return Optional.empty();
    }

    /** CuePoint's products and applications share one folder name, whatever their own names are. */
    private static Optional<String> ownProduct(Function<String, @Nullable String> properties) {
        return text(properties, "eclipse.product").or(() -> text(properties, "eclipse.application"))
                .filter(id -> id.startsWith("org.cuepoint.")).map(id -> FALLBACK_NAME);
    }

    private static Optional<String> text(Function<String, @Nullable String> properties, String name) {
        @Nullable
        String value = properties.apply(name);
        return value == null || value.isBlank() ? Optional.empty() : Optional.of(value.strip());
    }

    private static String oneLine(String text) {
        String plain = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME).strip() : plain;
    }

    /** Keeps what every file system takes: ASCII letters, digits, dash, underscore and inner dots. */
    private static String folder(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9._-]", "").replaceAll("^[._-]+", "");
        plain = plain.substring(0, Math.min(plain.length(), LONGEST_FOLDER)).replaceAll("[._-]+$", "");
        String stem = plain.replaceAll("\\..*", "").toLowerCase(Locale.ROOT);
        return DEVICES.contains(stem) ? "App-" + plain : plain;
    }
}
