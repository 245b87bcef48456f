package org.cuepoint.locations.internal;

import static org.cuepoint.locations.Location.BACKUPS;
import static org.cuepoint.locations.Location.CACHE;
import static org.cuepoint.locations.Location.CONFIG;
import static org.cuepoint.locations.Location.CRASHES;
import static org.cuepoint.locations.Location.DATA;
import static org.cuepoint.locations.Location.EXPORTS;
import static org.cuepoint.locations.Location.LOGS;
import static org.cuepoint.locations.Location.RUNTIME;
import static org.cuepoint.locations.Location.STATE;
import static org.cuepoint.locations.Location.TEMP;
import static org.cuepoint.locations.internal.Setup.linux;
import static org.cuepoint.locations.internal.Setup.mac;
import static org.cuepoint.locations.internal.Setup.windows;

import java.util.stream.Stream;

/** Where every location is on Windows, on macOS and in portable mode: one row for each case. */
final class OtherRows {

    private static final String XDG = "XDG Base Directory default";
    private static final String MAC = "macOS standard folder";
    private static final String PROFILE = "default folder in the profile";

    private OtherRows() {
    }

    static Stream<Row> windowsRows() {
        Setup known = windows().known("RoamingAppData", "\\\\server\\profiles\\u").known("LocalAppData", "D:\\Local")
                .known("Documents", "C:\\Users\\u\\OneDrive\\Dokumente");
        Setup bare = windows().without("APPDATA").without("LOCALAPPDATA").without("USERPROFILE");
        return Stream.of(
                Row.of("known folder redirected to a share", known, CONFIG, "\\\\server\\profiles\\u\\CuePoint\\config",
                        "known folder RoamingAppData"),
                Row.of("known folder on another drive", known, DATA, "D:\\Local\\CuePoint",
                        "known folder LocalAppData"),
                Row.of("known folder on another drive", known, CACHE, "D:\\Local\\CuePoint\\Cache",
                        "known folder LocalAppData"),
                Row.of("known folder on another drive", known, LOGS, "D:\\Local\\CuePoint\\Logs",
                        "known folder LocalAppData"),
                Row.of("known folder on another drive", known, STATE, "D:\\Local\\CuePoint\\State",
                        "below data (known folder LocalAppData)"),
                Row.of("known folder on another drive", known, CRASHES, "D:\\Local\\CuePoint\\Crashes",
                        "below data (known folder LocalAppData)"),
                Row.of("known folder on another drive", known, BACKUPS, "D:\\Local\\CuePoint\\Backups",
                        "below data (known folder LocalAppData)"),
                Row.of("known folder on another drive", known, RUNTIME, "D:\\Local\\CuePoint\\Runtime",
                        "below data (known folder LocalAppData)"),
                Row.of("known folder on another drive", known, TEMP, "D:\\Local\\CuePoint\\Cache\\Temp",
                        "below cache (known folder LocalAppData)"),
                Row.of("Documents redirected to OneDrive", known, EXPORTS,
                        "C:\\Users\\u\\OneDrive\\Dokumente\\CuePoint",
                        "known folder Documents"),
                Row.of("no answer: environment", windows(), CONFIG, "C:\\Users\\u\\AppData\\Roaming\\CuePoint\\config",
                        "environment variable APPDATA"),
                Row.of("no answer: environment", windows(), DATA, "C:\\Users\\u\\AppData\\Local\\CuePoint",
                        "environment variable LOCALAPPDATA"),
                Row.of("names ignore case", windows().without("APPDATA").env("AppData", "E:\\r"), CONFIG,
                        "E:\\r\\CuePoint\\config",
                        "environment variable APPDATA"),
                Row.of("no answer: Documents", windows(), EXPORTS, "C:\\Users\\u\\Documents\\CuePoint", PROFILE),
                Row.of("neither", bare, CONFIG, "C:\\Users\\u\\AppData\\Roaming\\CuePoint\\config", PROFILE),
                Row.of("neither", bare, CACHE, "C:\\Users\\u\\AppData\\Local\\CuePoint\\Cache", PROFILE),
                Row.of("relative environment", windows().env("APPDATA", "Roaming"), CONFIG,
                        "C:\\Users\\u\\AppData\\Roaming\\CuePoint\\config", PROFILE),
                Row.of("drive-relative environment", windows().env("APPDATA", "C:Roaming"), CONFIG,
                        "C:\\Users\\u\\AppData\\Roaming\\CuePoint\\config", PROFILE),
                Row.of("rooted without a drive", windows().env("APPDATA", "\\Roaming"), CONFIG,
                        "C:\\Users\\u\\AppData\\Roaming\\CuePoint\\config", PROFILE),
                Row.of("characters that Windows forbids", windows().env("APPDATA", "C:\\a|b"), CONFIG,
                        "C:\\Users\\u\\AppData\\Roaming\\CuePoint\\config", PROFILE),
                Row.of("empty environment", windows().env("APPDATA", ""), CONFIG,
                        "C:\\Users\\u\\AppData\\Roaming\\CuePoint\\config", PROFILE),
                Row.of("an unusable known folder", windows().known("RoamingAppData", "Roaming"), CONFIG,
                        "C:\\Users\\u\\AppData\\Roaming\\CuePoint\\config", "environment variable APPDATA"),
                Row.of("forward slashes", windows().env("LOCALAPPDATA", "C:/Local/"), DATA, "C:/Local/CuePoint",
                        "environment variable LOCALAPPDATA"),
                Row.of("non-ASCII home", windows().without("LOCALAPPDATA").home("C:\\Users\\Jürgen 音"), DATA,
                        "C:\\Users\\Jürgen 音\\AppData\\Local\\CuePoint", PROFILE),
                Row.of("XDG means nothing", windows().env("XDG_CONFIG_HOME", "C:\\x"), CONFIG,
                        "C:\\Users\\u\\AppData\\Roaming\\CuePoint\\config", "environment variable APPDATA"),
                Row.of("HOME means nothing", windows().env("HOME", "D:\\h"), EXPORTS,
                        "C:\\Users\\u\\Documents\\CuePoint",
                        PROFILE),
                Row.of("no home: USERPROFILE", windows().home("").env("USERPROFILE", "D:\\u"), EXPORTS,
                        "D:\\u\\Documents\\CuePoint", PROFILE),
                Row.of("known folder without an answer for one only",
                        windows().known("LocalAppData", "D:\\Local"), CONFIG,
                        "C:\\Users\\u\\AppData\\Roaming\\CuePoint\\config", "environment variable APPDATA"),
                Row.of("known folder that is a drive", windows().known("LocalAppData", "D:\\"), DATA, "D:\\CuePoint",
                        "known folder LocalAppData"),
                Row.of("known folder with a long-path prefix", windows().known("LocalAppData", "\\\\?\\D:\\Local"),
                        DATA,
                        "\\\\?\\D:\\Local\\CuePoint", "known folder LocalAppData"),
                Row.of("known folder that is empty", windows().known("RoamingAppData", ""), CONFIG,
                        "C:\\Users\\u\\AppData\\Roaming\\CuePoint\\config", "environment variable APPDATA"),
                Row.of("Documents redirected to a share", windows().known("Documents", "\\\\nas\\u$\\Dokumente"),
                        EXPORTS,
                        "\\\\nas\\u$\\Dokumente\\CuePoint", "known folder Documents"),
                Row.of("padded environment", windows().env("APPDATA", " C:\\r"), CONFIG,
                        "C:\\Users\\u\\AppData\\Roaming\\CuePoint\\config", PROFILE),
                Row.of("a list in the environment", windows().env("LOCALAPPDATA", "C:\\a;D:\\b"), DATA,
                        "C:\\Users\\u\\AppData\\Local\\CuePoint", PROFILE),
                Row.of("a variable that was not expanded", windows().env("APPDATA", "%USERPROFILE%\\AppData"), CONFIG,
                        "C:\\Users\\u\\AppData\\Roaming\\CuePoint\\config", PROFILE),
                Row.of("a very long home", windows().without("LOCALAPPDATA").home("C:\\Users\\" + "n".repeat(3000)),
                        DATA,
                        "C:\\Users\\" + "n".repeat(3000) + "\\AppData\\Local\\CuePoint", PROFILE),
                Row.of("a home on a share", windows().without("LOCALAPPDATA").home("\\\\nas\\homes\\u"), DATA,
                        "\\\\nas\\homes\\u\\AppData\\Local\\CuePoint", PROFILE),
                Row.of("a short name is kept: the system resolves it",
                        windows().env("LOCALAPPDATA", "C:\\Users\\JRGEN~1\\L"),
                        DATA, "C:\\Users\\JRGEN~1\\L\\CuePoint", "environment variable LOCALAPPDATA"),
                Row.of("the profile of a service",
                        windows().known("LocalAppData", "C:\\Windows\\System32\\config\\systemprofile\\AppData\\Local"),
                        DATA, "C:\\Windows\\System32\\config\\systemprofile\\AppData\\Local\\CuePoint",
                        "known folder LocalAppData"),
                Row.of("no home at all", windows().home("").without("USERPROFILE"), DATA,
                        "C:\\Users\\u\\AppData\\Local\\Temp\\CuePoint-u\\data",
                        "fallback because the home folder is not known"));
    }

    static Stream<Row> macRows() {
        String support = "/Users/u/Library/Application Support/CuePoint";
        String box = "environment variable APP_SANDBOX_CONTAINER_ID";
        return Stream.of(
                Row.of("nothing set", mac(), CONFIG, support + "/config", MAC),
                Row.of("nothing set", mac(), DATA, support, MAC),
                Row.of("nothing set", mac(), STATE, support + "/state", "below data (" + MAC + ")"),
                Row.of("nothing set", mac(), CACHE, "/Users/u/Library/Caches/CuePoint", MAC),
                Row.of("nothing set", mac(), LOGS, "/Users/u/Library/Logs/CuePoint", MAC),
                Row.of("nothing set", mac(), CRASHES, support + "/crashes", "below data (" + MAC + ")"),
                Row.of("nothing set", mac(), BACKUPS, support + "/backups", "below data (" + MAC + ")"),
                Row.of("nothing set", mac(), RUNTIME, support + "/runtime", "below data (" + MAC + ")"),
                Row.of("nothing set", mac(), TEMP, "/Users/u/Library/Caches/CuePoint/temp",
                        "below cache (" + MAC + ")"),
                Row.of("nothing set", mac(), EXPORTS, "/Users/u/Documents/CuePoint", MAC),
                Row.of("XDG from Homebrew's shell set-up",
                        mac().env("XDG_CONFIG_HOME", "/Users/u/.config").env("HOMEBREW_PREFIX", "/opt/homebrew"),
                        CONFIG, support + "/config", MAC),
                Row.of("sandbox", mac().env("APP_SANDBOX_CONTAINER_ID", "org.cuepoint"), DATA,
                        "/Users/u/Library/Containers/org.cuepoint/Data/Library/Application Support/CuePoint", box),
                Row.of("sandbox whose home is the container already",
                        mac().env("HOME", "/Users/u/Library/Containers/org.cuepoint/Data")
                                .env("APP_SANDBOX_CONTAINER_ID", "org.cuepoint"),
                        CACHE, "/Users/u/Library/Containers/org.cuepoint/Data/Library/Caches/CuePoint", box),
                Row.of("sandbox: exports", mac().env("APP_SANDBOX_CONTAINER_ID", "org.cuepoint"), EXPORTS,
                        "/Users/u/Library/Containers/org.cuepoint/Data/Documents/CuePoint", box),
                Row.of("sandbox: settings", mac().env("APP_SANDBOX_CONTAINER_ID", "org.cuepoint"), CONFIG,
                        "/Users/u/Library/Containers/org.cuepoint/Data/Library/Application Support/CuePoint/config",
                        box),
                Row.of("sandbox: runtime", mac().env("APP_SANDBOX_CONTAINER_ID", "org.cuepoint"), RUNTIME,
                        "/Users/u/Library/Containers/org.cuepoint/Data/Library/Application Support/CuePoint/runtime",
                        "below data (" + box + ")"),
                Row.of("sandbox without HOME",
                        mac().without("HOME").env("APP_SANDBOX_CONTAINER_ID", "org.cuepoint"), LOGS,
                        "/Users/u/Library/Containers/org.cuepoint/Data/Library/Logs/CuePoint", box),
                Row.of("sandbox and XDG",
                        mac().env("XDG_CACHE_HOME", "/x").env("APP_SANDBOX_CONTAINER_ID", "org.cuepoint"),
                        CACHE, "/Users/u/Library/Containers/org.cuepoint/Data/Library/Caches/CuePoint", box),
                Row.of("an empty container name is none", mac().env("APP_SANDBOX_CONTAINER_ID", ""), LOGS,
                        "/Users/u/Library/Logs/CuePoint", MAC),
                Row.of("Homebrew on Intel",
                        mac().env("HOMEBREW_PREFIX", "/usr/local").env("XDG_DATA_HOME", "/usr/local/share"),
                        DATA, support, MAC),
                Row.of("non-ASCII home", mac().env("HOME", "/Users/Zoë"), CACHE, "/Users/Zoë/Library/Caches/CuePoint",
                        MAC),
                Row.of("a very long home", mac().env("HOME", "/Users/" + "n".repeat(3000)), LOGS,
                        "/Users/" + "n".repeat(3000) + "/Library/Logs/CuePoint", MAC),
                Row.of("root", mac().env("HOME", "/var/root").home("/var/root").user("root"), DATA,
                        "/var/root/Library/Application Support/CuePoint", MAC),
                Row.of("sudo with the caller's HOME",
                        mac().env("SUDO_USER", "u").user("root").home("/var/root")
                                .owner("/Users/u", FileLookup.Owner.OTHER)
                                .owner("/var/root", FileLookup.Owner.USER),
                        DATA, "/var/root/Library/Application Support/CuePoint", MAC),
                Row.of("sudo, and root's home is open to its group",
                        mac().env("SUDO_USER", "u").user("root").home("/var/root")
                                .owner("/Users/u", FileLookup.Owner.OTHER).owner("/var/root", FileLookup.Owner.OPEN),
                        DATA, "/var/root/Library/Application Support/CuePoint", MAC),
                Row.of("relative HOME", mac().env("HOME", "u"), CACHE, "/Users/u/Library/Caches/CuePoint", MAC),
                Row.of("a hostile container name", mac().env("APP_SANDBOX_CONTAINER_ID", "../../x"), LOGS,
                        "/Users/u/Library/Logs/CuePoint", MAC),
                Row.of("HOME unset", mac().without("HOME"), LOGS, "/Users/u/Library/Logs/CuePoint", MAC),
                Row.of("no home at all", mac().without("HOME").home(""), LOGS, "/tmp/t/CuePoint-u/logs",
                        "fallback because the home folder is not known"));
    }

    static Stream<Row> portableRows() {
        String byVariable = "portable mode by environment variable CUEPOINT_HOME";
        return Stream.of(
                Row.of("variable", linux().env("CUEPOINT_HOME", "/p"), CONFIG, "/p/config", byVariable),
                Row.of("variable", linux().env("CUEPOINT_HOME", "/p"), EXPORTS, "/p/exports", byVariable),
                Row.of("variable", linux().env("CUEPOINT_HOME", "/p"), RUNTIME, "/p/runtime", byVariable),
                Row.of("variable", linux().env("CUEPOINT_HOME", "/p"), TEMP, "/p/cache/temp",
                        "below cache (" + byVariable + ")"),
                Row.of("variable without a home", linux().without("HOME").home("").env("CUEPOINT_HOME", "/p"), DATA,
                        "/p/data", byVariable),
                Row.of("variable wins over XDG", linux().env("XDG_DATA_HOME", "/x").env("CUEPOINT_HOME", "/p"), DATA,
                        "/p/data", byVariable),
                Row.of("relative to the working folder", linux().env("CUEPOINT_HOME", "p"), LOGS, "/work/p/logs",
                        byVariable),
                Row.of("relative with dots", linux().env("CUEPOINT_HOME", "./p/../q"), LOGS, "/work/p/../q/logs",
                        byVariable),
                Row.of("empty is unset", linux().env("CUEPOINT_HOME", ""), LOGS, "/home/u/.local/state/CuePoint/logs",
                        "below state (" + XDG + ")"),
                Row.of("Windows", windows().env("CUEPOINT_HOME", "E:\\p"), CACHE, "E:\\p\\cache", byVariable),
                Row.of("Windows, relative", windows().env("CUEPOINT_HOME", "p"), CACHE, "D:\\work\\p\\cache",
                        byVariable),
                Row.of("Windows, forbidden characters", windows().env("CUEPOINT_HOME", "E:\\p?"), DATA,
                        "C:\\Users\\u\\AppData\\Local\\CuePoint",
                        "environment variable LOCALAPPDATA"),
                Row.of("macOS", mac().env("CUEPOINT_HOME", "/Volumes/Stick/p"), BACKUPS, "/Volumes/Stick/p/backups",
                        byVariable),
                Row.of("an adopter does not hear CuePoint's variable",
                        linux().application("Acme").env("CUEPOINT_HOME", "/p"), DATA,
                        "/home/u/.local/share/Acme", XDG),
                Row.of("an adopter's own variable",
                        linux().application("Acme").property("cuepoint.home.variable", "ACME_DIR")
                                .env("ACME_DIR", "/a"),
                        DATA, "/a/data", "portable mode by environment variable ACME_DIR"),
                Row.of("property", linux().property("cuepoint.home", "/q"), DATA, "/q/data",
                        "portable mode by property cuepoint.home"),
                Row.of("variable wins over property",
                        linux().property("cuepoint.home", "/q").env("CUEPOINT_HOME", "/p"),
                        DATA, "/p/data", byVariable),
                Row.of("blank property", linux().property("cuepoint.home", "  "), DATA, "/home/u/.local/share/CuePoint",
                        XDG),
                Row.of("marker beside the installation",
                        linux().install("/media/stick/cuepoint").file("/media/stick/portable", ""), DATA,
                        "/media/stick/CuePoint-portable/data", "portable mode by marker file /media/stick/portable"),
                Row.of("marker inside the installation is none",
                        linux().install("/media/stick/cuepoint").file("/media/stick/cuepoint/portable", ""),
                        DATA, "/home/u/.local/share/CuePoint", XDG),
                Row.of("variable wins over marker",
                        linux().install("/m/c").file("/m/portable", "").env("CUEPOINT_HOME", "/p"), DATA, "/p/data",
                        byVariable),
                Row.of("installation in a root has no neighbour", windows().install("E:\\").file("E:\\portable", ""),
                        DATA,
                        "C:\\Users\\u\\AppData\\Local\\CuePoint", "environment variable LOCALAPPDATA"),
                Row.of("marker on Windows", windows().install("E:\\CuePoint").file("E:\\portable", ""), DATA,
                        "E:\\CuePoint-portable\\data", "portable mode by marker file E:\\portable"),
                Row.of("marker beside the application bundle",
                        mac().install("/Volumes/S/CuePoint.app/Contents/Eclipse").file("/Volumes/S/portable", ""),
                        DATA, "/Volumes/S/CuePoint-portable/data", "portable mode by marker file /Volumes/S/portable"),
                Row.of("no installation known", linux().install("").file("/portable", ""), DATA,
                        "/home/u/.local/share/CuePoint", XDG),
                Row.of("chosen exports win over portable mode",
                        linux().env("CUEPOINT_HOME", "/p").property("cuepoint.exports", "/out"), EXPORTS,
                        "/out", "chosen in property cuepoint.exports"));
    }
}
