package org.cuepoint.locations.internal;

import static org.cuepoint.locations.internal.Setup.linux;
import static org.cuepoint.locations.internal.Setup.windows;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The storage invariants on every platform, with links, dots, case and shares: one row for each case. */
class GuardRulesTest {

    private static final String FREE = "";
    private static final String INSTALLATION = "nothing is written into the installation";
    private static final String RUNTIME = "nothing is written into the Java runtime's folder";
    private static final String BUNDLE = "nothing is written into an application bundle";
    private static final String PROGRAMS = "nothing is written into the folders for programs";
    private static final String SYSTEM = "nothing is written into a system folder";

    /** A machine with links, a path, and the rule that forbids it. */
    record Row(String title, Setup setup, String javaHome, Map<String, String> links, String target, String rule) {
        @Override
        public String toString() {
            return title + ": " + target;
        }
    }

    private static Row on(Setup setup, String javaHome, String title, String target, String rule, String... links) {
        Map<String, String> table = new HashMap<>();
        for (int i = 0; i < links.length; i += 2) {
            table.put(links[i], links[i + 1]);
        }
        return new Row(title, setup, javaHome, table, target, rule);
    }

    private static Row lin(String title, String target, String rule, String... links) {
        return on(linux(), "/opt/jdk", title, target, rule, links);
    }

    private static Row win(String title, String target, String rule, String... links) {
        return on(
                windows().install("D:\\Apps\\CuePoint").env("SystemRoot", "E:\\WinNT").env("ProgramFiles",
                        "F:\\Programme"),
                "D:\\Java\\jdk", title, target, rule, links);
    }

    private static Row mac(String title, String target, String rule, String... links) {
        return on(Setup.mac().install("/Users/u/Tools/cuepoint"), "/Users/u/jdk/Contents/Home", title, target, rule,
                links);
    }

    static Stream<Row> linuxRows() {
        return Stream.of(
                lin("home", "/home/u/friday.csv", FREE),
                lin("installation", "/opt/cuepoint/x", INSTALLATION),
                lin("installation itself", "/opt/cuepoint", INSTALLATION),
                lin("deep in the installation", "/opt/cuepoint/plugins/a/b.jar", INSTALLATION),
                lin("a name that only begins alike", "/opt/cuepoint-data/x", FREE),
                lin("beside the installation", "/opt/x", FREE),
                lin("dots into it", "/home/u/../../opt/cuepoint/x", INSTALLATION),
                lin("dots out of it", "/opt/cuepoint/../x", FREE),
                lin("dots above the root", "/../../opt/cuepoint/x", INSTALLATION),
                lin("single dots and double slashes", "//opt/./cuepoint//x", INSTALLATION),
                lin("other case is another folder", "/opt/CuePoint/x", FREE),
                lin("Java runtime", "/opt/jdk/lib/x", RUNTIME),
                lin("system", "/etc/passwd", SYSTEM),
                lin("system", "/usr/share/x", SYSTEM),
                lin("system", "/usr", SYSTEM),
                lin("device", "/dev/sda", SYSTEM),
                lin("process", "/proc/self/mem", SYSTEM),
                lin("memory that is everybody's", "/dev/shm/x", FREE),
                on(linux().install("/dev/shm/cp"), "", "installation in memory", "/dev/shm/cp/x", INSTALLATION),
                lin("runtime folder", "/run/user/1000/CuePoint/lock", FREE),
                lin("temporary", "/tmp/x", FREE),
                lin("link into the installation", "/home/u/l/x", INSTALLATION, "/home/u/l", "/opt/cuepoint"),
                lin("relative link into it", "/home/u/l/x", INSTALLATION, "/home/u/l", "../../opt/cuepoint"),
                lin("chain of links", "/home/u/a/x", INSTALLATION, "/home/u/a", "b", "/home/u/b", "/srv/c", "/srv/c",
                        "/opt/cuepoint"),
                lin("file that is a link into it", "/home/u/x", INSTALLATION, "/home/u/x", "/opt/cuepoint/x"),
                lin("link that is not there yet behind it", "/home/u/l/new/x", INSTALLATION, "/home/u/l",
                        "/opt/cuepoint/new"),
                lin("dots after a link leave where it led", "/home/u/l/../x", INSTALLATION, "/home/u/l",
                        "/opt/cuepoint/plugins"),
                lin("dots after a link, judged by text alone they would be inside", "/opt/cuepoint/l/../x", FREE,
                        "/opt/cuepoint/l", "/srv/a/b"),
                lin("replacing a link that stands in the installation", "/opt/cuepoint/l", INSTALLATION,
                        "/opt/cuepoint/l", "/home/u/x"),
                lin("links in a circle", "/home/u/a/x", "its symbolic links lead nowhere", "/home/u/a", "b",
                        "/home/u/b", "a"),
                lin("link to itself", "/home/u/a", "its symbolic links lead nowhere", "/home/u/a", "a"),
                on(linux().install("/opt/current"), "", "the installation is reached through a link", "/opt/v2/x",
                        INSTALLATION,
                        "/opt/current", "v2"),
                on(linux().install("/opt/current"), "", "the installation is reached through a link", "/opt/current/x",
                        INSTALLATION,
                        "/opt/current", "v2"),
                on(linux().install("/"), "", "an installation in the root does not forbid the world", "/home/u/x",
                        FREE),
                on(linux().install(""), "", "no installation known", "/home/u/x", FREE),
                lin("no absolute path", "x", "it is not an absolute path"),
                lin("a backslash is an ordinary letter", "/home/u\\..\\..\\opt\\cuepoint", FREE));
    }

    static Stream<Row> windowsRows() {
        return Stream.of(
                win("profile", "C:\\Users\\u\\x.csv", FREE),
                win("installation", "D:\\Apps\\CuePoint\\x", INSTALLATION),
                win("other case", "d:\\APPS\\cuepoint\\x", INSTALLATION),
                win("forward slashes", "D:/Apps/CuePoint/x", INSTALLATION),
                win("dots", "D:\\Music\\..\\Apps\\CuePoint\\x", INSTALLATION),
                win("beside it", "D:\\Apps\\CuePoint2\\x", FREE),
                win("same path on another drive", "E:\\Apps\\CuePoint\\x", FREE),
                win("trailing dot", "D:\\Apps\\CuePoint.\\x", INSTALLATION),
                win("trailing blank", "D:\\Apps\\CuePoint \\x", INSTALLATION),
                win("long-path prefix", "\\\\?\\D:\\Apps\\CuePoint\\x", INSTALLATION),
                win("device prefix", "\\\\.\\D:\\Apps\\CuePoint\\x", INSTALLATION),
                win("administrators' share of this machine", "\\\\localhost\\D$\\Apps\\CuePoint\\x", INSTALLATION),
                win("the same by address", "\\\\127.0.0.1\\d$\\Apps\\CuePoint\\x", INSTALLATION),
                win("the same with a long-path prefix", "\\\\?\\UNC\\localhost\\D$\\Apps\\CuePoint\\x", INSTALLATION),
                win("a share", "\\\\nas\\music\\x", FREE),
                win("a share with a long-path prefix", "\\\\?\\UNC\\nas\\music\\x", FREE),
                win("a share of a like name", "\\\\nas\\Windows\\x", FREE),
                win("dots do not leave a share", "\\\\nas\\music\\..\\..\\x", FREE),
                on(windows().install("\\\\nas\\apps\\cp"), "", "installation on a share", "\\\\NAS\\Apps\\CP\\x",
                        INSTALLATION),
                on(windows().install("\\\\nas\\apps\\cp"), "", "installation on a share",
                        "\\\\?\\UNC\\nas\\apps\\cp\\x", INSTALLATION),
                win("Java runtime", "D:\\Java\\JDK\\bin\\x", RUNTIME),
                win("Program Files", "C:\\Program Files\\x", PROGRAMS),
                win("Program Files (x86)", "C:\\Program Files (x86)\\x", PROGRAMS),
                win("Program Files elsewhere", "F:\\Programme\\x", PROGRAMS),
                win("Windows", "C:\\WINDOWS\\System32\\x", SYSTEM),
                win("Windows elsewhere", "E:\\winnt\\x", SYSTEM),
                win("junction into Program Files", "C:\\Users\\u\\j\\x", PROGRAMS, "C:\\Users\\u\\j",
                        "C:\\Program Files\\App"),
                win("short name", "C:\\PROGRA~1\\x", PROGRAMS, "C:\\PROGRA~1", "C:\\Program Files"),
                win("short name of the installation", "D:\\Apps\\CUEPOI~1\\x", INSTALLATION, "D:\\Apps\\CUEPOI~1",
                        "D:\\Apps\\CuePoint"),
                win("short name of a folder that is not there", "D:\\Apps\\CUEPOI~2\\x", FREE),
                win("short name with a long-path prefix", "\\\\?\\C:\\PROGRA~2\\x", PROGRAMS, "C:\\PROGRA~2",
                        "C:\\Program Files (x86)"),
                win("a stream of the installation's folder", "D:\\Apps\\CuePoint:hidden", INSTALLATION),
                win("a stream by its kind", "D:\\Apps\\CuePoint::$INDEX_ALLOCATION\\x", INSTALLATION),
                win("several trailing dots and blanks", "D:\\Apps\\CuePoint. . \\x", INSTALLATION),
                win("a volume by its number", "\\\\?\\Volume{26a21bda-a627-11d7-9931-806e6f6e6963}\\x",
                        "it is not an absolute path"),
                win("the kernel's root", "\\\\?\\GLOBALROOT\\Device\\HarddiskVolume1\\x", "it is not an absolute path"),
                win("a whole drive", "\\\\.\\PhysicalDrive0", "it is not an absolute path"),
                win("dots with a long-path prefix", "\\\\?\\D:\\Music\\..\\Apps\\CuePoint\\x", INSTALLATION),
                win("dots above a drive", "D:\\..\\..\\Apps\\CuePoint\\x", INSTALLATION),
                win("IPv6 of this machine", "\\\\0--1.ipv6-literal.net\\D$\\Apps\\CuePoint\\x", INSTALLATION),
                win("a share of this machine that is no drive", "\\\\localhost\\Music\\x", FREE),
                win("a share that ends in a dollar", "\\\\nas\\D$\\Apps\\CuePoint\\x", FREE),
                win("the profile of a service stands below Windows",
                        "C:\\Windows\\System32\\config\\systemprofile\\AppData\\Local\\CuePoint", SYSTEM),
                win("junction to a share", "C:\\Users\\u\\j\\x", FREE, "C:\\Users\\u\\j", "\\\\nas\\music"),
                win("junctions in a circle", "C:\\a\\x", "its symbolic links lead nowhere", "C:\\a", "C:\\b", "C:\\b",
                        "C:\\a"),
                win("drive-relative path", "C:x", "it is not an absolute path"),
                win("OneDrive", "C:\\Users\\u\\OneDrive\\Documents\\x", FREE));
    }

    static Stream<Row> macRows() {
        return Stream.of(
                mac("home", "/Users/u/Documents/x", FREE),
                mac("Library of the user", "/Users/u/Library/Application Support/CuePoint/x", FREE),
                mac("installation", "/Users/u/Tools/cuepoint/x", INSTALLATION),
                mac("other case", "/users/U/tools/CUEPOINT/x", INSTALLATION),
                mac("application bundle", "/Users/u/Desktop/Other.app/Contents/x", BUNDLE),
                mac("application bundle in capitals", "/Users/u/Desktop/OTHER.APP/x", BUNDLE),
                mac("link into a bundle", "/Users/u/l/x", BUNDLE, "/Users/u/l", "/Volumes/D/Other.app/Contents"),
                mac("Applications", "/Applications/x", SYSTEM),
                mac("System", "/System/Library/x", SYSTEM),
                mac("Library of all", "/Library/x", SYSTEM),
                mac("/etc by its link", "/etc/x", SYSTEM, "/etc", "private/etc"),
                mac("temporary by its link", "/tmp/x", FREE, "/tmp", "private/tmp"),
                mac("case that differs in a letter with two small forms", "/Users/U/TOOLS/CUEPO\u0130NT/x", FREE),
                mac("the volume of data by its other name", "/System/Volumes/Data/Users/u/x", SYSTEM),
                mac("Homebrew", "/opt/homebrew/var/x", SYSTEM),
                mac("Homebrew on Intel", "/usr/local/var/x", SYSTEM),
                mac("a container", "/Users/u/Library/Containers/org.cuepoint/Data/x", FREE),
                mac("another volume", "/Volumes/Stick/x", FREE),
                mac("a bundle on another volume", "/Volumes/Stick/CuePoint.app/x", BUNDLE),
                mac("a name that only ends alike", "/Users/u/my.apps/x", FREE),
                mac("dots out of a bundle", "/Users/u/Other.app/../x", FREE),
                mac("Java runtime", "/Users/u/jdk/Contents/Home/lib/x", RUNTIME),
                on(Setup.mac().install("/Users/u/Mu\u0308sik/cp"), "", "letters composed in another way",
                        "/Users/u/M\u00fcsik/cp/x", INSTALLATION));
    }

    static Stream<Row> rows() {
        return Stream.of(linuxRows(), windowsRows(), macRows()).flatMap(rows -> rows);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aPlaceIsForbiddenByItsRule(Row row) {
        GuardRules rules = new GuardRules(row.setup().input(), row.javaHome(),
                path -> Optional.ofNullable(row.links().get(path)));
        assertEquals(row.rule(), rules.forbids(row.target()).orElse(FREE));
    }
}
