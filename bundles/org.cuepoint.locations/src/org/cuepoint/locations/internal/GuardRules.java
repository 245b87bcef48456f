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
    private static final String LINUX_OPEN = "/dev/shm";
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
        if (os == Os.WINDOWS) {
            forbidWindows(input);
        } else {
            forbid(os == Os.MACOS ? MAC_SYSTEM : LINUX_SYSTEM, SYSTEM);
        }
        if (os == Os.LINUX) {
            open.add(TextPath.parse(os.paths(), LINUX_OPEN).orElseThrow());
        }
    }

    private void forbidWindows(PlatformInput input) {
        forbid(WINDOWS_PROGRAMS, PROGRAMS);
        forbidNamedBy(input, "ProgramFiles", PROGRAMS);
        forbidNamedBy(input, "ProgramFiles(x86)", PROGRAMS);
        forbidNamedBy(input, "ProgramW6432", PROGRAMS);
        forbid("C:\\Windows", SYSTEM);
        forbidNamedBy(input, "SystemRoot", SYSTEM);
        forbidNamedBy(input, "windir", SYSTEM);
    }

    private void forbidNamedBy(PlatformInput input, String variable, String rule) {
        forbid(input.variable(variable).orElse(""), rule);
    }

    private void forbid(List<String> folders, String rule) {
        for (String folder : folders) {
            forbid(folder, rule);
        }
    }

    /** A root itself is never forbidden: an installation unpacked into a drive's root would forbid the whole drive. */
    private void forbid(String folder, String rule) {
        Optional<TextPath> place = walk.physical(folder);
        if (place.isPresent() && !place.get().names().isEmpty()) {
            zones.add(new Zone(place.get(), rule));
        }
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
        Optional<String> rule = judge(followed.get());
        if (rule.isPresent()) {
            return rule;
        }
        if (followed.get().toString().equals(given.get().toString())) {
            return Optional.empty();
        }
        // replacing or removing a link changes the folder the link stands in, writing through it the place it leads to
        Optional<TextPath> link = besideLink(given.get());
        return link.isPresent() ? judge(link.get()) : Optional.empty();
    }

    private Optional<TextPath> besideLink(TextPath given) {
        Optional<TextPath> parent = given.parent();
        String name = given.name().orElse("..");
        if (parent.isEmpty() || "..".equals(name)) {
            return Optional.empty();
        }
        Optional<TextPath> folder = walk.physical(parent.get().toString());
        return folder.isPresent() ? Optional.of(folder.get().child(name)) : Optional.empty();
    }

    private Optional<String> judge(TextPath place) {
        if (os == Os.MACOS && inBundle(place)) {
            return Optional.of(BUNDLE);
        }
        boolean everybodys = within(open, place);
        for (Zone zone : zones) {
            if (place.within(zone.folder(), os.foldsCase()) && !(everybodys && zone.rule().equals(SYSTEM))) {
                return Optional.of(zone.rule());
            }
        }
        return Optional.empty();
    }

    private static boolean inBundle(TextPath place) {
        for (String name : place.names()) {
            if (name.toLowerCase(Locale.ROOT).endsWith(".app")) {
                return true;
            }
        }
        return false;
    }

    private boolean within(List<TextPath> folders, TextPath place) {
        for (TextPath folder : folders) {
            if (place.within(folder, os.foldsCase())) {
                return true;
            }
        }
        return false;
    }
}
