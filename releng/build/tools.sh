# What ./cuepoint needs on the machine: a JDK, a Maven, GTK and a display. Sourced, not run.

say() {
    printf '%s\n' "$*" >&2
}

# --- Java ---------------------------------------------------------------------------------------------------------

java_major() {
    "$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p' | head -1
}

# The newest JDK of 21 or later wins, wherever it is.
need_jdk() {
    local best= best_major=20 candidate major
    for candidate in "${JAVA_HOME:-}" "$(java_home_of_path)" /usr/lib/jvm/* /opt/java/* /opt/jdk* \
        "$HOME"/.sdkman/candidates/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        [ -n "$candidate" ] && [ -x "$candidate/bin/javac" ] || continue
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
    if version=$(mvn --version 2>/dev/null | sed 's/\x1b\[[0-9;]*m//g' | sed -n 's/^Apache Maven \([0-9.]*\).*/\1/p') &&
        [ "$(printf '%s\n3.9\n' "$version" | sort -V | head -1)" = 3.9 ]; then
        maven_command=mvn
        return
    fi
    maven_command=$work/apache-maven-$maven_version/bin/mvn
    [ -x "$maven_command" ] && return
    if [ -z "$version" ]; then
        say "CuePoint is built with Maven. Install it, for example the package maven."
        exit 1
    fi
    say "Fetching Maven $maven_version (the one installed is $version) ..."
    mkdir -p "$work"
    # outside the clone, whose build extensions the old Maven cannot load
    local aside
    aside=$(mktemp -d)
    (cd "$aside" && mvn -q -B dependency:copy "-Dartifact=org.apache.maven:apache-maven:$maven_version:zip:bin" \
        "-DoutputDirectory=$work" >"$work/maven-fetch.log" 2>&1) || {
        cat "$work/maven-fetch.log" >&2
        say "Maven $maven_version could not be fetched."
        exit 1
    }
    rmdir "$aside"
    (cd "$work" && "$JAVA_HOME/bin/jar" xf "apache-maven-$maven_version-bin.zip" && chmod +x "apache-maven-$maven_version/bin/mvn")
    rm -f "$work/apache-maven-$maven_version-bin.zip"
}

maven() {
    (cd "$root" && "$maven_command" --batch-mode --no-transfer-progress "$@")
}

# --- Inputs -------------------------------------------------------------------------------------------------------

# One hash over the names and contents of everything below the given places that is not itself built.
inputs_hash() {
    (cd "$root" && find "$@" -name target -prune -o -name '.polyglot.*' -prune -o -name '.tycho-consumer-pom.xml' -prune \
        -o -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -d' ' -f1)
}

# --- Display ------------------------------------------------------------------------------------------------------

has_display() {
    [ "$(uname -s)" = Darwin ] || [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]
}

need_gtk() {
    [ "$(uname -s)" = Linux ] || return 0
    ldconfig_paths | grep -q 'libgtk-3\.so\.0' || install_packages libgtk-3-0
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
    Xvfb -displayfd 3 -screen 0 1440x900x24 -nolisten tcp 3>"$number_file" >/dev/null 2>&1 &
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
