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

import java.util.stream.Stream;
import org.cuepoint.locations.internal.FileLookup.Owner;

/** Where every location is on Linux: one row for each case. */
final class LinuxRows {

    private static final String XDG = "XDG Base Directory default";
    private static final String LONG = "/home/" + "n".repeat(3000);

    private LinuxRows() {
    }

    static Stream<Row> defaults() {
        return Stream.of(
                Row.of("nothing set", linux(), CONFIG, "/home/u/.config/CuePoint", XDG),
                Row.of("nothing set", linux(), DATA, "/home/u/.local/share/CuePoint", XDG),
                Row.of("nothing set", linux(), STATE, "/home/u/.local/state/CuePoint", XDG),
                Row.of("nothing set", linux(), CACHE, "/home/u/.cache/CuePoint", XDG),
                Row.of("nothing set", linux(), LOGS, "/home/u/.local/state/CuePoint/logs", "below state (" + XDG + ")"),
                Row.of("nothing set", linux(), CRASHES, "/home/u/.local/state/CuePoint/crashes",
                        "below state (" + XDG + ")"),
                Row.of("nothing set", linux(), BACKUPS, "/home/u/.local/share/CuePoint/backups",
                        "below data (" + XDG + ")"),
                Row.of("nothing set", linux(), TEMP, "/home/u/.cache/CuePoint/temp", "below cache (" + XDG + ")"),
                Row.of("nothing set", linux(), RUNTIME, "/home/u/.local/state/CuePoint/runtime",
                        "below state (" + XDG + ")"),
                Row.of("nothing set", linux(), EXPORTS, "/home/u/Documents/CuePoint", "default folder Documents"),
                Row.of("an adopter's name", linux().application("Acme"), CONFIG, "/home/u/.config/Acme", XDG),
                Row.of("home of non-ASCII letters", linux().env("HOME", "/home/Zoë 音"), DATA,
                        "/home/Zoë 音/.local/share/CuePoint", XDG),
                Row.of("home of 3000 letters", linux().env("HOME", LONG), CACHE, LONG + "/.cache/CuePoint", XDG),
                Row.of("home with a slash at its end", linux().env("HOME", "/home/u/"), CACHE,
                        "/home/u/.cache/CuePoint",
                        XDG),
                Row.of("home is the root, as in containers", linux().env("HOME", "/"), CONFIG, "/.config/CuePoint",
                        XDG),
                Row.of("root", linux().env("HOME", "/root").home("/root").user("root"), CONFIG,
                        "/root/.config/CuePoint",
                        XDG),
                Row.of("HOME unset", linux().without("HOME"), CONFIG, "/home/u/.config/CuePoint", XDG),
                Row.of("HOME empty", linux().env("HOME", ""), CONFIG, "/home/u/.config/CuePoint", XDG),
                Row.of("HOME relative", linux().env("HOME", "home"), CONFIG, "/home/u/.config/CuePoint", XDG),
                Row.of("HOME wins over the record of users", linux().env("HOME", "/srv/u"), CONFIG,
                        "/srv/u/.config/CuePoint", XDG),
                Row.of("no home at all", linux().without("HOME").home("?"), CONFIG, "/tmp/CuePoint-u/config",
                        "fallback because the home folder is not known"),
                Row.of("no home at all", linux().without("HOME").home(""), TEMP, "/tmp/CuePoint-u/cache/temp",
                        "below cache (fallback because the home folder is not known)"),
                Row.of("no home and no user name", linux().without("HOME").home("").user(""), DATA,
                        "/tmp/CuePoint/data",
                        "fallback because the home folder is not known"),
                Row.of("no home and a hostile user name", linux().without("HOME").home("").user("../etc"), DATA,
                        "/tmp/CuePoint-.._etc/data", "fallback because the home folder is not known"),
                Row.of("sudo with the caller's HOME",
                        linux().env("SUDO_USER", "u").user("root").home("/root").owner("/home/u", Owner.OTHER)
                                .owner("/root", Owner.USER),
                        CONFIG, "/root/.config/CuePoint", XDG),
                Row.of("sudo with root's HOME",
                        linux().env("SUDO_USER", "u").env("HOME", "/root").user("root").home("/root")
                                .owner("/root", Owner.USER),
                        CONFIG, "/root/.config/CuePoint", XDG),
                Row.of("HOME with a list separator in it", linux().env("HOME", "/home/a:b"), CONFIG,
                        "/home/a:b/.config/CuePoint", XDG),
                Row.of("HOME padded with a blank", linux().env("HOME", " /home/u"), CONFIG, "/home/u/.config/CuePoint",
                        XDG),
                Row.of("HOME with a zero byte, which no system gives", linux().env("HOME", "/home/\0"), CONFIG,
                        "/home/u/.config/CuePoint", XDG),
                Row.of("HOME that does not exist, as of service users", linux().env("HOME", "/nonexistent"), CONFIG,
                        "/nonexistent/.config/CuePoint", XDG),
                Row.of("home of letters outside of the first plane", linux().env("HOME", "/home/\ud834\udd1e"), STATE,
                        "/home/\ud834\udd1e/.local/state/CuePoint", XDG),
                Row.of("home of 3000 letters", linux().env("HOME", LONG), EXPORTS, LONG + "/Documents/CuePoint",
                        "default folder Documents"),
                Row.of("root without HOME, as under cron", linux().without("HOME").home("/root").user("root"), LOGS,
                        "/root/.local/state/CuePoint/logs", "below state (" + XDG + ")"),
                Row.of("a user without an account, as in containers",
                        linux().without("HOME").home("?").user("?"), DATA, "/tmp/CuePoint-_/data",
                        "fallback because the home folder is not known"),
                Row.of("no home and a user name of other letters", linux().without("HOME").home("").user("Zoë 音"), DATA,
                        "/tmp/CuePoint-Zoë_音/data", "fallback because the home folder is not known"),
                Row.of("no home: exports", linux().without("HOME").home(""), EXPORTS, "/tmp/CuePoint-u/exports",
                        "fallback because the home folder is not known"),
                Row.of("no home: runtime", linux().without("HOME").home("").env("XDG_RUNTIME_DIR", "/run/user/1")
                        .owner("/run/user/1", Owner.USER), RUNTIME, "/tmp/CuePoint-u/runtime",
                        "fallback because the home folder is not known"),
                Row.of("HOME of somebody else without sudo, as in containers of CI",
                        linux().user("root").home("/root").owner("/home/u", Owner.OTHER).owner("/root", Owner.USER),
                        CONFIG, "/home/u/.config/CuePoint", XDG));
    }

    static Stream<Row> variables() {
        String reason = "environment variable ";
        return Stream.of(
                Row.of("set", linux().env("XDG_CONFIG_HOME", "/x/c"), CONFIG, "/x/c/CuePoint",
                        reason + "XDG_CONFIG_HOME"),
                Row.of("set", linux().env("XDG_DATA_HOME", "/x/d"), DATA, "/x/d/CuePoint", reason + "XDG_DATA_HOME"),
                Row.of("set", linux().env("XDG_STATE_HOME", "/x/s"), STATE, "/x/s/CuePoint", reason + "XDG_STATE_HOME"),
                Row.of("set", linux().env("XDG_CACHE_HOME", "/x/k"), CACHE, "/x/k/CuePoint", reason + "XDG_CACHE_HOME"),
                Row.of("logs follow state", linux().env("XDG_STATE_HOME", "/x/s"), LOGS, "/x/s/CuePoint/logs",
                        "below state (environment variable XDG_STATE_HOME)"),
                Row.of("crashes follow state", linux().env("XDG_STATE_HOME", "/x/s"), CRASHES, "/x/s/CuePoint/crashes",
                        "below state (environment variable XDG_STATE_HOME)"),
                Row.of("backups follow data", linux().env("XDG_DATA_HOME", "/x/d"), BACKUPS, "/x/d/CuePoint/backups",
                        "below data (environment variable XDG_DATA_HOME)"),
                Row.of("temp follows cache", linux().env("XDG_CACHE_HOME", "/x/k"), TEMP, "/x/k/CuePoint/temp",
                        "below cache (environment variable XDG_CACHE_HOME)"),
                Row.of("one variable leaves the others alone", linux().env("XDG_CONFIG_HOME", "/x"), DATA,
                        "/home/u/.local/share/CuePoint", XDG),
                Row.of("empty is unset", linux().env("XDG_CONFIG_HOME", ""), CONFIG, "/home/u/.config/CuePoint", XDG),
                Row.of("relative", linux().env("XDG_CONFIG_HOME", "x/c"), CONFIG, "/home/u/.config/CuePoint", XDG),
                Row.of("relative with a dot", linux().env("XDG_DATA_HOME", "./d"), DATA,
                        "/home/u/.local/share/CuePoint",
                        XDG),
                Row.of("tilde is not expanded", linux().env("XDG_CACHE_HOME", "~/.k"), CACHE, "/home/u/.cache/CuePoint",
                        XDG),
                Row.of("$HOME is not expanded", linux().env("XDG_CACHE_HOME", "$HOME/k"), CACHE,
                        "/home/u/.cache/CuePoint",
                        XDG),
                Row.of("only blanks is relative", linux().env("XDG_STATE_HOME", "   "), STATE,
                        "/home/u/.local/state/CuePoint", XDG),
                Row.of("blank before it makes it relative", linux().env("XDG_CONFIG_HOME", " /x"), CONFIG,
                        "/home/u/.config/CuePoint", XDG),
                Row.of("blank after it is part of the name", linux().env("XDG_CONFIG_HOME", "/x "), CONFIG,
                        "/x /CuePoint",
                        reason + "XDG_CONFIG_HOME"),
                Row.of("a list separator does not split", linux().env("XDG_CONFIG_HOME", "/a:/b"), CONFIG,
                        "/a:/b/CuePoint",
                        reason + "XDG_CONFIG_HOME"),
                Row.of("slash at the end", linux().env("XDG_CONFIG_HOME", "/x/"), CONFIG, "/x/CuePoint",
                        reason + "XDG_CONFIG_HOME"),
                Row.of("dots are kept", linux().env("XDG_CONFIG_HOME", "/x/../y"), CONFIG, "/x/../y/CuePoint",
                        reason + "XDG_CONFIG_HOME"),
                Row.of("non-ASCII", linux().env("XDG_DATA_HOME", "/données/ü"), DATA, "/données/ü/CuePoint",
                        reason + "XDG_DATA_HOME"),
                Row.of("the lists of system folders mean nothing",
                        linux().env("XDG_DATA_DIRS", "/home/linuxbrew/.linuxbrew/share"), DATA,
                        "/home/u/.local/share/CuePoint", XDG),
                Row.of("set without a home", linux().without("HOME").home("?").env("XDG_CONFIG_HOME", "/x"), CONFIG,
                        "/tmp/CuePoint-u/config", "fallback because the home folder is not known"),
                Row.of("Windows' variables mean nothing", linux().env("APPDATA", "/x"), CONFIG,
                        "/home/u/.config/CuePoint",
                        XDG),
                Row.of("a list separator and a relative second part", linux().env("XDG_DATA_HOME", "/a:b"), DATA,
                        "/a:b/CuePoint", reason + "XDG_DATA_HOME"),
                Row.of("a list separator before it makes it relative", linux().env("XDG_DATA_HOME", ":/a"), DATA,
                        "/home/u/.local/share/CuePoint", XDG),
                Row.of("line break after it is part of the name", linux().env("XDG_CACHE_HOME", "/k\n"), CACHE,
                        "/k\n/CuePoint", reason + "XDG_CACHE_HOME"),
                Row.of("tab before it makes it relative", linux().env("XDG_CACHE_HOME", "\t/k"), CACHE,
                        "/home/u/.cache/CuePoint", XDG),
                Row.of("padded on both sides", linux().env("XDG_STATE_HOME", " /s "), STATE,
                        "/home/u/.local/state/CuePoint", XDG),
                Row.of("quotes are not taken off", linux().env("XDG_STATE_HOME", "\"/s\""), STATE,
                        "/home/u/.local/state/CuePoint", XDG),
                Row.of("two slashes at the beginning", linux().env("XDG_DATA_HOME", "//x"), DATA, "//x/CuePoint",
                        reason + "XDG_DATA_HOME"),
                Row.of("the root itself", linux().env("XDG_DATA_HOME", "/"), DATA, "/CuePoint",
                        reason + "XDG_DATA_HOME"),
                Row.of("a file URL is relative", linux().env("XDG_DATA_HOME", "file:///x"), DATA,
                        "/home/u/.local/share/CuePoint", XDG),
                Row.of("a path of Windows is relative", linux().env("XDG_DATA_HOME", "C:\\x"), DATA,
                        "/home/u/.local/share/CuePoint", XDG),
                Row.of("very long", linux().env("XDG_CACHE_HOME", LONG), CACHE, LONG + "/CuePoint",
                        reason + "XDG_CACHE_HOME"),
                Row.of("Homebrew on Linux", linux().env("HOMEBREW_PREFIX", "/home/linuxbrew/.linuxbrew")
                        .env("XDG_CONFIG_DIRS", "/home/linuxbrew/.linuxbrew/etc/xdg"), CONFIG,
                        "/home/u/.config/CuePoint", XDG),
                Row.of("Snap sets the home",
                        linux().env("HOME", "/home/u/snap/cuepoint/7").env("SNAP", "/snap/cuepoint/7"),
                        DATA, "/home/u/snap/cuepoint/7/.local/share/CuePoint", XDG),
                Row.of("Flatpak sets all of them", linux().env("XDG_DATA_HOME", "/home/u/.var/app/org.cuepoint/data"),
                        BACKUPS, "/home/u/.var/app/org.cuepoint/data/CuePoint/backups",
                        "below data (environment variable XDG_DATA_HOME)"),
                Row.of("names are exact", linux().env("xdg_config_home", "/x"), CONFIG, "/home/u/.config/CuePoint",
                        XDG));
    }

    static Stream<Row> runtime() {
        String below = "below state (" + XDG + ")";
        String own = "/home/u/.local/state/CuePoint/runtime";
        return Stream.of(
                Row.of("the user's", linux().env("XDG_RUNTIME_DIR", "/run/user/1").owner("/run/user/1", Owner.USER),
                        RUNTIME,
                        "/run/user/1/CuePoint", "environment variable XDG_RUNTIME_DIR"),
                Row.of("somebody else's",
                        linux().env("XDG_RUNTIME_DIR", "/run/user/1").owner("/run/user/1", Owner.OTHER),
                        RUNTIME, own, below),
                Row.of("not there", linux().env("XDG_RUNTIME_DIR", "/run/user/1"), RUNTIME, own, below),
                Row.of("owner unknown",
                        linux().env("XDG_RUNTIME_DIR", "/run/user/1").owner("/run/user/1", Owner.UNKNOWN),
                        RUNTIME, own, below),
                Row.of("the user's but open to others",
                        linux().env("XDG_RUNTIME_DIR", "/run/user/1").owner("/run/user/1", Owner.OPEN),
                        RUNTIME, own, below),
                Row.of("refused, state elsewhere",
                        linux().env("XDG_RUNTIME_DIR", "/run/user/1").env("XDG_STATE_HOME", "/s"), RUNTIME,
                        "/s/CuePoint/runtime", "below state (environment variable XDG_STATE_HOME)"),
                Row.of("unset", linux(), RUNTIME, own, below),
                Row.of("relative", linux().env("XDG_RUNTIME_DIR", "run"), RUNTIME, own, below),
                Row.of("empty", linux().env("XDG_RUNTIME_DIR", ""), RUNTIME, own, below));
    }

    static Stream<Row> documents() {
        String key = "XDG_DOCUMENTS_DIR in user-dirs.dirs";
        String none = "default folder Documents";
        String usual = "/home/u/Documents/CuePoint";
        return Stream.of(
                Row.of("translated", linux().userDirs("XDG_DOCUMENTS_DIR=\"$HOME/Dokumente\""), EXPORTS,
                        "/home/u/Dokumente/CuePoint", key),
                Row.of("absolute", linux().userDirs("XDG_DOCUMENTS_DIR=\"/mnt/docs\""), EXPORTS, "/mnt/docs/CuePoint",
                        key),
                Row.of("blanks and comments",
                        linux().userDirs("# made by hand", "  XDG_DOCUMENTS_DIR = \"$HOME/D\"  # mine"), EXPORTS,
                        "/home/u/D/CuePoint", key),
                Row.of("escaped quote, dollar and backslash",
                        linux().userDirs("XDG_DOCUMENTS_DIR=\"$HOME/a\\\"b\\$c\\\\d\""), EXPORTS,
                        "/home/u/a\"b$c\\d/CuePoint", key),
                Row.of("blank in the name", linux().userDirs("XDG_DOCUMENTS_DIR=\"$HOME/My Files\""), EXPORTS,
                        "/home/u/My Files/CuePoint", key),
                Row.of("hash in the name", linux().userDirs("XDG_DOCUMENTS_DIR=\"$HOME/#1\""), EXPORTS,
                        "/home/u/#1/CuePoint", key),
                Row.of("escaped $HOME is a name", linux().userDirs("XDG_DOCUMENTS_DIR=\"\\$HOME/D\""), EXPORTS, usual,
                        none),
                Row.of("the last line holds",
                        linux().userDirs("XDG_DOCUMENTS_DIR=\"$HOME/A\"", "XDG_DOCUMENTS_DIR=\"$HOME/B\""), EXPORTS,
                        "/home/u/B/CuePoint", key),
                Row.of("slash at the end", linux().userDirs("XDG_DOCUMENTS_DIR=\"$HOME/D/\""), EXPORTS,
                        "/home/u/D/CuePoint", key),
                Row.of("switched off by pointing home", linux().userDirs("XDG_DOCUMENTS_DIR=\"$HOME/\""), EXPORTS,
                        "/home/u/CuePoint", key),
                Row.of("switched off without a slash", linux().userDirs("XDG_DOCUMENTS_DIR=\"$HOME\""), EXPORTS,
                        "/home/u/CuePoint", key),
                Row.of("key missing", linux().userDirs("XDG_MUSIC_DIR=\"$HOME/Music\""), EXPORTS, usual, none),
                Row.of("no quotes", linux().userDirs("XDG_DOCUMENTS_DIR=$HOME/D"), EXPORTS, usual, none),
                Row.of("quote not closed", linux().userDirs("XDG_DOCUMENTS_DIR=\"$HOME/D"), EXPORTS, usual, none),
                Row.of("relative", linux().userDirs("XDG_DOCUMENTS_DIR=\"D\""), EXPORTS, usual, none),
                Row.of("another variable", linux().userDirs("XDG_DOCUMENTS_DIR=\"$OTHER/D\""), EXPORTS, usual, none),
                Row.of("braces are not supported by the format", linux().userDirs("XDG_DOCUMENTS_DIR=\"${HOME}/D\""),
                        EXPORTS, usual, none),
                Row.of("$HOMER is not $HOME", linux().userDirs("XDG_DOCUMENTS_DIR=\"$HOMER/D\""), EXPORTS, usual, none),
                Row.of("commented out", linux().userDirs("#XDG_DOCUMENTS_DIR=\"$HOME/D\""), EXPORTS, usual, none),
                Row.of("empty file", linux().userDirs(""), EXPORTS, usual, none),
                Row.of("a key that only begins alike", linux().userDirs("XDG_DOCUMENTS_DIR2=\"$HOME/D\""), EXPORTS,
                        usual,
                        none),
                Row.of("a key that only ends alike", linux().userDirs("MY_XDG_DOCUMENTS_DIR=\"$HOME/D\""), EXPORTS,
                        usual,
                        none),
                Row.of("exported as a shell would", linux().userDirs("export XDG_DOCUMENTS_DIR=\"$HOME/D\""), EXPORTS,
                        usual, none),
                Row.of("single quotes", linux().userDirs("XDG_DOCUMENTS_DIR='$HOME/D'"), EXPORTS, usual, none),
                Row.of("a value that is empty", linux().userDirs("XDG_DOCUMENTS_DIR=\"\""), EXPORTS, usual, none),
                Row.of("a backslash at the end of the line", linux().userDirs("XDG_DOCUMENTS_DIR=\"$HOME/D\\"), EXPORTS,
                        usual, none),
                Row.of("a bad line after a good one leaves the good one",
                        linux().userDirs("XDG_DOCUMENTS_DIR=\"$HOME/A\"", "XDG_DOCUMENTS_DIR=\"B\""), EXPORTS,
                        "/home/u/A/CuePoint", key),
                Row.of("a home of letters and blanks",
                        linux().env("HOME", "/home/Zoë 音")
                                .file("/home/Zoë 音/.config/user-dirs.dirs", "XDG_DOCUMENTS_DIR=\"$HOME/Büro\""),
                        EXPORTS, "/home/Zoë 音/Büro/CuePoint", key),
                Row.of("a home that is the root",
                        linux().env("HOME", "/").file("/.config/user-dirs.dirs", "XDG_DOCUMENTS_DIR=\"$HOME/D\""),
                        EXPORTS, "/D/CuePoint", key),
                Row.of("dots in the value", linux().userDirs("XDG_DOCUMENTS_DIR=\"$HOME/../D\""), EXPORTS,
                        "/home/u/../D/CuePoint", key),
                Row.of("a relative value in the environment", linux().env("XDG_DOCUMENTS_DIR", "D"), EXPORTS, usual,
                        none),
                Row.of("Windows line ends", linux().userDirs("XDG_DOCUMENTS_DIR=\"$HOME/D\"\r"), EXPORTS,
                        "/home/u/D/CuePoint", key),
                Row.of("follows XDG_CONFIG_HOME",
                        linux().env("XDG_CONFIG_HOME", "/x").userDirs("XDG_DOCUMENTS_DIR=\"$HOME/D\"")
                                .file("/x/user-dirs.dirs", "XDG_DOCUMENTS_DIR=\"$HOME/E\""),
                        EXPORTS, "/home/u/E/CuePoint", key),
                Row.of("environment when the file says nothing", linux().env("XDG_DOCUMENTS_DIR", "/mnt/d"), EXPORTS,
                        "/mnt/d/CuePoint",
                        "environment variable XDG_DOCUMENTS_DIR"),
                Row.of("the file wins over the environment", linux().env("XDG_DOCUMENTS_DIR", "/mnt/d")
                        .userDirs("XDG_DOCUMENTS_DIR=\"$HOME/D\""), EXPORTS, "/home/u/D/CuePoint", key),
                Row.of("chosen by a property", linux().property("cuepoint.exports", "/mnt/out"), EXPORTS, "/mnt/out",
                        "chosen in property cuepoint.exports"),
                Row.of("a relative choice is ignored", linux().property("cuepoint.exports", "out"), EXPORTS, usual,
                        none));
    }
}
