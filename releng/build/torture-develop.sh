# shellcheck shell=bash
# Shows on a copy of the clone that ./cuepoint compiles as little as it may and as much as it must. Sourced by torture.sh.
#
# A class Probe in the lowest bundle and a component in a bundle above it, which prints Probe's constant in ./cuepoint doctor,
# stand for everything that an edit can break: constants are copied into dependants, signatures are linked by them.

probe_bundle=bundles/org.cuepoint.core
user_bundle=bundles/org.cuepoint.locations
probe=$probe_bundle/src/org/cuepoint/core/Probe.java
user=$user_bundle/src/org/cuepoint/locations/internal/ProbeSection.java

torture_develop() {
    local begun=$SECONDS
    checks=0
    failures=0
    clone="$work/torture/a clone"
    out=$work/torture/develop.out
    make_clone
    : >"$work/torture/develop.log"

    expect "a first call builds everything" 0 "Building CuePoint" doctor
    expect "a second one does not call Maven" 0 "" doctor
    expect "nor does one from another folder" 0 "" doctor from-elsewhere

    write_probe 'public static final String WORD = "first";'
    write_user 'org.cuepoint.core.Probe.WORD'
    expect "new classes and a new component need no full build" 0 "Compiling" doctor
    expect_text "the new component is there" "word: first"
    expect "the development product is used again" 0 "" doctor
    expect_text "with the same outcome" "word: first"

    write_probe 'public static final String WORD = "second";'
    expect "a constant of a base bundle" 0 "Compiling" doctor
    expect_text "reaches the classes that it was copied into" "word: second"

    write_user 'org.cuepoint.core.Probe.WORD + "-edited"'
    expect "an edit of a bundle above" 0 "Compiling" doctor
    expect_text "is seen" "word: second-edited"
    expect_not_compiled "and leaves the base bundle alone" org.cuepoint.core

    write_probe 'public static String word() { return "third"; }'
    expect "an API change that breaks a dependant is an error" 1 "The build failed" doctor
    expect "and stays one" 1 "The build failed" doctor
    write_user 'org.cuepoint.core.Probe.word()'
    expect "until the dependant follows" 0 "Compiling" doctor
    expect_text "and calls the new method" "word: third"

    rm "$clone/$probe"
    expect "a removed class that is still used is an error" 1 "The build failed" doctor
    write_probe 'public static String word() { return "fourth"; }'
    interrupt_compilation
    expect "a build that was cut off counts as none" 0 "Compiling" doctor
    expect_text "and the next one is whole" "word: fourth"

    write_probe 'public static String word() { return "fifth"; }'
    two_at_once
    change_plugin_xml
    rm "$clone/$probe" "$clone/$user"
    restore_plugin_xml
    expect "undoing everything needs no Maven at all" 0 "" doctor
    expect_no_text "and is the built product again" "word:"
    printf '%s\n' "Bundle-Description: probe" >>"$clone/$user_bundle/META-INF/MANIFEST.MF"
    expect "a changed manifest needs a full build" 0 "Building CuePoint" doctor
    result_row develop "$checks" 0 "$failures" - $((SECONDS - begun))
    [ "$failures" = 0 ]
}

make_clone() {
    local entry
    rm -rf "$clone"
    mkdir -p "$clone/build"
    (cd "$root" && find . \( -name target -o -path ./build -o -name .git \) -prune -o -type f -print0 |
        tar --null -cf - -T -) | (cd "$clone" && tar xf -)
    for entry in "$work"/apache-maven-*; do
        [ ! -d "$entry" ] || cp -R "$entry" "$clone/build/"
    done
}

write_probe() {
    printf '%s\n' 'package org.cuepoint.core;' '/** A probe. */' 'public final class Probe {' 'private Probe() {' '}' \
        '/** A word. */' "$1" '}' >"$clone/$probe"
}

write_user() {
    printf '%s\n' 'package org.cuepoint.locations.internal;' '/** Prints the probe. */' \
        '@org.osgi.service.component.annotations.Component' \
        'public final class ProbeSection implements org.cuepoint.core.diagnostics.DiagnosticsSection {' \
        '@Override public String name() { return "probe"; }' \
        "@Override public java.util.Map<String, ?> collect() { return java.util.Map.of(\"word\", $1); }" '}' >"$clone/$user"
}

# expect SENTENCE EXITCODE WORDS COMMAND [from-elsewhere]: runs a command; without WORDS it must neither build nor compile.
expect() {
    local status=0 folder=$clone
    [ "${5:-}" != from-elsewhere ] || folder=/
    (cd "$folder" && CUEPOINT_HOME="$work/torture/develop-home" "$clone/cuepoint" "$4") >"$out" 2>&1 || status=$?
    { printf -- '--- %s\n' "$1"; cat "$out"; } >>"$work/torture/develop.log"
    if [ "$status" = "$2" ] && said "$3"; then
        verdict "$1" yes
    else
        verdict "$1" no "exit code $status"
    fi
}

said() {
    if [ -n "$1" ]; then
        grep -q "$1" "$out"
    else
        ! grep -Eq 'Building|Compiling' "$out"
    fi
}

expect_text() {
    if grep -q "$2" "$out"; then verdict "$1" yes; else verdict "$1" no; fi
}

expect_no_text() {
    if grep -q "$2" "$out"; then verdict "$1" no; else verdict "$1" yes; fi
}

expect_not_compiled() {
    if grep '^Compiling' "$out" | grep -q "$2[ .]"; then verdict "$1" no; else verdict "$1" yes; fi
}

verdict() {
    checks=$((checks + 1))
    if [ "$2" = yes ]; then
        say "  yes  $1"
    else
        failures=$((failures + 1))
        say "  NO   $1 ${3:-}"
        tail -15 "$out" >&2
    fi
}

# Ctrl+C as a terminal sends it: to the whole process group, in the middle of Maven's work.
interrupt_compilation() {
    local process
    rm -f "$clone/build/build.log"
    set -m
    (cd "$clone" && exec ./cuepoint doctor) >"$out" 2>&1 &
    process=$!
    set +m
    until grep -q 'tycho-compiler' "$clone/build/build.log" 2>/dev/null || ! kill -0 "$process" 2>/dev/null; do
        sleep 0.1
    done
    kill -INT -- "-$process" 2>/dev/null || true
    if wait "$process"; then
        verdict "Ctrl+C ends a build" no
    else
        verdict "Ctrl+C ends a build" yes
    fi
}

two_at_once() {
    local first=0 second=0 process
    (cd "$clone" && CUEPOINT_HOME="$work/torture/develop-home" ./cuepoint doctor) >"$out.1" 2>&1 &
    process=$!
    (cd "$clone" && CUEPOINT_HOME="$work/torture/develop-home-2" ./cuepoint doctor) >"$out.2" 2>&1 || second=$?
    wait "$process" || first=$?
    cat "$out.1" "$out.2" >"$out"
    if [ "$first$second" = 00 ] && [ "$(grep -c '^Compiling' "$out")" = 1 ] && [ "$(grep -c 'word: fifth' "$out")" = 2 ] &&
        grep -q 'Another ./cuepoint' "$out"; then
        verdict "of two at once one compiles and the other waits" yes
    else
        verdict "of two at once one compiles and the other waits" no "$first $second"
    fi
}

change_plugin_xml() {
    local file=$clone/bundles/org.cuepoint.cli/plugin.xml
    cp "$file" "$out.plugin.xml"
    sed -i.bak 's/id="application"/id="applicatiom"/' "$file" && rm "$file.bak"
    expect "a changed plugin.xml needs no Maven and takes effect" 13 "" doctor
}

restore_plugin_xml() {
    cp "$out.plugin.xml" "$clone/bundles/org.cuepoint.cli/plugin.xml"
}
