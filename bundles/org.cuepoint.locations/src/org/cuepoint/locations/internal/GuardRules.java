package org.cuepoint.locations.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The storage invariants: places that the application never writes to, whatever the permissions are. Judges text, so
 * that the rules of every platform are tested on one.
 */
final class GuardRules {

    private static final String INSTALLATION = "nothing is written into the installation";
    private static final String RUNTIME = "nothing is written into the Java runtime's folder";
    private static final String BUNDLE = "nothing is written into an application bundle";
    private static final String PROGRAMS = "nothing is written into the folders for programs";
    private static final String SYSTEM = "nothing is written into a system folder";
    private static final String CIRCLE = "its symbolic links lead nowhere";
    private static final String NOT_A_PLACE = "it is not an absolute path";

    /**
     * Filesystem Hierarchy Standard 3.0: what belongs to the system and not to its users, with the additions of today.
     */
    private static final List<String> LINUX_SYSTEM = List.of("/bin", "/boot", "/dev", "/etc", "/lib", "/lib32",
            "/lib64",
            "/libx32", "/nix/store", "/proc", "/sbin", "/snap", "/sys", "/usr");
    /** A file system in memory that every user may write to stands below /dev on Linux. */
    private static final List<String> LINUX_OPEN = List.of("/dev/shm");
    private static final List<String> MAC_SYSTEM = List.of("/Applications", "/Library", "/System", "/bin", "/cores",
            "/dev",
            "/etc", "/opt/homebrew", "/private/etc", "/sbin", "/usr");
    private static final List<String> WINDOWS_PROGRAMS = List.of("C:\\Program Files", "C:\\Program Files (x86)");

    private final Os os;
    private final PathWalk walk;
    private final List<Zone> zones = new ArrayList<>();
    private final List<TextPath> open = new ArrayList<>();

    /** A forbidden tree with its rule. */
    private record Zone(TextPath folder, String rule) {
    }

    /**
     * @param input operating system, installation and environment
     * @param javaHome the Java runtime's folder; empty when unknown
     * @param links how links are followed
     */
    GuardRules(PlatformInput input, String javaHome, Links links) {
        this.os = input.os();
        this.walk = new PathWalk(os.paths(), links);
        forbid(input.installArea(), INSTALLATION);
        forbid(javaHome, RUNTIME);
        switch (os) {
            case LINUX -> {
                LINUX_SYSTEM.forEach(folder -> forbid(folder, SYSTEM));
                LINUX_OPEN.forEach(folder -> TextPath.parse(os.paths(), folder).ifPresent(open::add));
            }
            case MACOS -> MAC_SYSTEM.forEach(folder -> forbid(folder, SYSTEM));
            case WINDOWS -> forbidWindows(input);
        }
    }

    private void forbidWindows(PlatformInput input) {
        WINDOWS_PROGRAMS.forEach(folder -> forbid(folder, PROGRAMS));
        for (String variable : List.of("ProgramFiles", "ProgramFiles(x86)", "ProgramW6432")) {
            input.variable(variable).ifPresent(folder -> forbid(folder, PROGRAMS));
        }
        forbid("C:\\Windows", SYSTEM);
        for (String variable : List.of("SystemRoot", "windir")) {
            input.variable(variable).ifPresent(folder -> forbid(folder, SYSTEM));
        }
    }

    /** A root itself is never forbidden: an installation unpacked into a drive's root would forbid the whole drive. */
    private void forbid(String folder, String rule) {
        walk.physical(folder).filter(place -> !place.names().isEmpty())
                .ifPresent(place -> zones.add(new Zone(place, rule)));
    }

    /**
     * Judges a path about to be written.
     *
     * @param target an absolute path
     * @return the rule that forbids it, in words; empty when it may be written
     */
    Optional<String> forbids(String target) {
        Optional<TextPath> given = TextPath.parse(os.paths(), target);
        if (given.isEmpty()) {
            return Optional.of(NOT_A_PLACE);
        }
        Optional<TextPath> followed = walk.physical(target);
        if (followed.isEmpty()) {
            return Optional.of(CIRCLE);
        }
        // replacing or removing a link changes the folder the link stands in, writing through it the place it leads to
        return judge(followed.get()).or(() -> besideLink(given.get()).flatMap(this::judge));
    }

    private Optional<TextPath> besideLink(TextPath given) {
        Optional<String> name = given.name().filter(last -> !"..".equals(last));
        return name.flatMap(last -> given.parent().flatMap(parent -> walk.physical(parent.toString()))
                .map(parent -> parent.child(last)));
    }

    private Optional<String> judge(TextPath place) {
        if (os == Os.MACOS && place.names().stream().anyMatch(name -> name.toLowerCase(Locale.ROOT).endsWith(".app"))) {
            return Optional.of(BUNDLE);
        }
        boolean everybodys = open.stream().anyMatch(folder -> place.within(folder, os.foldsCase()));
        return zones.stream().filter(zone -> place.within(zone.folder(), os.foldsCase())).map(Zone::rule)
                .filter(rule -> !everybodys || !rule.equals(SYSTEM)).findFirst();
    }
}
