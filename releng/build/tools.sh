# shellcheck shell=bash
# What ./cuepoint needs on the machine: a JDK, a Maven, GTK and a display. Sourced, not run.

say() {
    printf '%s\n' "$*" >&2
}

# --- Java ---------------------------------------------------------------------------------------------------------

# A JDK says its version in a file: no need to start it.
java_major() {
    local major
    major=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null | head -1)
    [ -n "$major" ] || major=$("$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p' | head -1)
    printf '%s\n' "$major"
}

# The newest JDK of 21 or later wins, wherever it is.
need_jdk() {
    local best="" best_major=20 candidate major
    for candidate in "${JAVA_HOME:-}" "$(java_home_of_path)" /usr/lib/jvm/* /opt/java/* /opt/jdk* \
        "$HOME"/.sdkman/candidates/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        if [ -z "$candidate" ] || [ ! -x "$candidate/bin/javac" ]; then
            continue
        fi
        major=$(java_major "$candidate")
        if [ "${major:-0}" -gt "$best_major" ]; then
            best=$candidate
            best_major=$major
        fi
    done
    if [ -z "$best" ]; then
        say "CuePoint needs a JDK of version 21 or newer. Install one, for example the package openjdk-21-jdk, or set JAVA_HOME."
        exit 1
    fi
    export JAVA_HOME=$best
    export PATH=$best/bin:$PATH
}

java_home_of_path() {
    local java
    java=$(command -v javac) || return 0
    dirname "$(dirname "$(readlink -f "$java")")"
}

# --- Maven --------------------------------------------------------------------------------------------------------

maven_version=3.9.11

# Tycho needs Maven 3.9; an older one on the machine fetches it as the ordinary artifact that it is.
need_maven() {
    local version
    [ -z "${maven_command:-}" ] || return 0
    maven_command=$work/apache-maven-$maven_version/bin/mvn
    [ ! -x "$maven_command" ] || return 0
    version=$(mvn --version 2>/dev/null | sed 's/\x1b\[[0-9;]*m//g' | sed -n 's/^Apache Maven \([0-9.]*\).*/\1/p') || version=
    if [ -z "$version" ]; then
        say "CuePoint is built with Maven. Install it, for example the package maven."
        exit 1
    fi
    if [ "$(printf '%s\n3.9\n' "$version" | sort -V | head -1)" = 3.9 ]; then
        maven_command=mvn
        return
    fi
    say "Fetching Maven $maven_version (the one installed is $version) ..."
    fetch_maven
}

# The folder has a .mvn of its own: the build extensions of ours cannot be loaded by the old Maven.
fetch_maven() {
    local aside=$work/maven-fetch
    rm -rf "$aside"
    mkdir -p "$aside/.mvn"
    if ! (cd "$aside" && mvn -q -B dependency:copy "-Dartifact=org.apache.maven:apache-maven:$maven_version:zip:bin" \
        "-DoutputDirectory=$aside" && "$JAVA_HOME/bin/jar" xf "apache-maven-$maven_version-bin.zip") >"$work/maven-fetch.log" 2>&1; then
        cat "$work/maven-fetch.log" >&2
        say "Maven $maven_version could not be fetched."
        exit 1
    fi
    chmod +x "$aside/apache-maven-$maven_version/bin/mvn"
    mv "$aside/apache-maven-$maven_version" "$work/"
    rm -rf "$aside"
}

# What Maven and Tycho leave in the temporary folder stays in the clone; options are split at spaces, so not in such a path.
maven() {
    local options="${MAVEN_OPTS:-} -XX:-UsePerfData"
    need_maven
    mkdir -p "$work/tmp"
    case "$work" in
        *[[:space:]]*) ;;
        *) options="$options -Djava.io.tmpdir=$work/tmp" ;;
    esac
    (cd "$root" && MAVEN_OPTS=$options "$maven_command" --batch-mode --no-transfer-progress "$@")
}

# --- One at a time -------------------------------------------------------------------------------------------------

sha256=(sha256sum)
command -v sha256sum >/dev/null || sha256=(shasum -a 256)

locked=

# Only one ./cuepoint builds in a clone; another one waits. What is locked twice is unlocked once.
lock() {
    [ -z "$locked" ] || return 0
    mkdir -p "$work"
    if command -v flock >/dev/null; then
        # never closed by hand when the script dies: the system does that, and Maven, which inherits it, keeps the lock till it ends
        exec 9>"$work/lock"
        flock --nonblock 9 || {
            say "Another ./cuepoint is building here; waiting for it ..."
            flock 9
        }
    else
        lock_by_folder
    fi
    locked=yes
}

lock_by_folder() {
    local said=""
    until mkdir "$work/lock.folder" 2>/dev/null; do
        if ! kill -0 "$(cat "$work/lock.folder/pid" 2>/dev/null)" 2>/dev/null && [ -f "$work/lock.folder/pid" ]; then
            rm -rf "$work/lock.folder"
            continue
        fi
        [ -n "$said" ] || say "Another ./cuepoint is building here; waiting for it ..."
        said=yes
        sleep 1
    done
    printf '%s\n' $$ >"$work/lock.folder/pid"
}

unlock() {
    if command -v flock >/dev/null; then
        exec 9>&-
    else
        rm -rf "$work/lock.folder"
    fi
    locked=
}

# --- Display ------------------------------------------------------------------------------------------------------

has_display() {
    [ "$(uname -s)" = Darwin ] || [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]
}

need_gtk() {
    [ "$(uname -s)" = Linux ] || return 0
    # no pipe into grep -q: it ends early, and what then fails is the other end of the pipe
    case "$(ldconfig_paths)" in
        *libgtk-3.so.0*) ;;
        *) install_packages libgtk-3-0 ;;
    esac
}

need_xvfb() {
    [ "$(uname -s)" = Linux ] || return 0
    command -v Xvfb >/dev/null || install_packages xvfb
}

ldconfig_paths() {
    PATH=$PATH:/sbin:/usr/sbin ldconfig -p
}

install_packages() {
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        say "Installing the packages $* ..."
        apt-get update -qq >&2 && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >&2
    else
        say "CuePoint needs the packages $*. Run: sudo apt-get install $*"
        exit 1
    fi
}

# Runs a command with a virtual display of its own, which ends with the command.
with_display() {
    if [ "$(uname -s)" != Linux ]; then
        "$@"
        return
    fi
    local number_file server status=0
    number_file=$(mktemp "$work/display.XXXXXX")
    Xvfb -displayfd 3 -screen 0 1440x900x24 -nolisten tcp 3>"$number_file" 9>&- >/dev/null 2>&1 &
    server=$!
    trap 'kill "$server" 2>/dev/null || true; rm -f "$number_file"' EXIT
    until [ -s "$number_file" ] || ! kill -0 "$server" 2>/dev/null; do
        read -r -t 0.1 <> <(:) || true
    done
    if [ ! -s "$number_file" ]; then
        say "The virtual display did not start."
        exit 1
    fi
    DISPLAY=:$(cat "$number_file") "$@" || status=$?
    kill "$server" 2>/dev/null || true
    wait "$server" 2>/dev/null || true
    rm -f "$number_file"
    trap - EXIT
    return "$status"
}
