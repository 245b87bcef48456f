package org.cuepoint.locations.internal;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads what decides the locations from the running system. The only place that asks for {@code user.home} and
 * {@code java.io.tmpdir}.
 */
final class SystemReader {

    private static final String INSTALL_AREA = "osgi.install.area";

    private final Function<String, @Nullable String> frameworkProperties;
    private final String application;

    /**
     * @param frameworkProperties the framework's properties, which include the system properties
     * @param application the application's folder name
     */
    SystemReader(Function<String, @Nullable String> frameworkProperties, String application) {
        this.frameworkProperties = frameworkProperties;
        this.application = application;
    }

    /** The input of the resolvers. */
    PlatformInput input() {
        Os os = Os.named(property("os.name"));
        Map<String, String> properties = Map.of(PortableMode.VARIABLE_PROPERTY,
                property(PortableMode.VARIABLE_PROPERTY), PortableMode.HOME_PROPERTY,
                property(PortableMode.HOME_PROPERTY), LocationResolver.EXPORTS_PROPERTY,
                property(LocationResolver.EXPORTS_PROPERTY));
        return new PlatformInput(os, System.getenv(), property("user.home"), property("user.name"), application,
                folder(property(INSTALL_AREA)), property("user.dir"), property("java.io.tmpdir"), properties,
                new DiskFiles(property("user.name")));
    }

    /** The storage invariants of the running system. */
    GuardRules guardRules() {
        return guardRules(input());
    }

    /** The storage invariants for an input that was read already. */
    GuardRules guardRules(PlatformInput input) {
        return new GuardRules(input, property("java.home"), DiskLinks.of(input.os()));
    }

    private String property(String name) {
        String value = frameworkProperties.apply(name);
        if (value == null) {
            value = System.getProperty(name);
        }
        return value == null ? "" : value;
    }

    /** The folder of an area that the framework gives as a {@code file:} URL; empty when it is none. */
    static String folder(String area) {
        if (!area.toLowerCase(Locale.ROOT).startsWith("file:")) {
            return "";
        }
        // Equinox writes such URLs without escapes: a space or a percent sign stands for itself. Others escape.
        String plain = withoutSlashesBeforeDrive(area.substring("file:".length()));
        try {
            Path unescaped = Path.of(plain).toAbsolutePath();
            return Files.exists(unescaped) ? unescaped.toString() : Path.of(new URI(area)).toString();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return plain.indexOf('\0') < 0 ? plain : "";
        }
    }

    private static String withoutSlashesBeforeDrive(String path) {
        int start = 0;
        while (start < path.length() && path.charAt(start) == '/') {
            start++;
        }
        boolean drive = start + 1 < path.length() && PathRules.isLetter(path.charAt(start))
                && path.charAt(start + 1) == ':';
        return drive ? path.substring(start) : path;
    }
}
