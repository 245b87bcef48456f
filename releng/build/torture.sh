# shellcheck shell=bash
# Long tests by hand and nightly: they kill, flood and fuzz. Sourced by ./cuepoint, not run. docs/torture.md has the last table.

# shellcheck source=releng/build/torture-develop.sh
. "$root/releng/build/torture-develop.sh"

torture_usage() {
    cat <<'HELP'
Usage: ./cuepoint torture [--seed NUMBER] [--scale NUMBER] [NAME ...]

  input      reads damaged, hostile and endless Rekordbox exports with 128 MB of heap
  redaction  masks a million lines made of chance and malice
  resume     kills the product while it matches, continues with --resume, and compares with a run left in peace
  server     matches against a catalogue that answers broken at random, then heals
  migration  kills a process before each of its steps while it takes an older version's files over
  safety     saves in processes that are killed, whose system calls fail (strace), on full and locked disks
  crash      lets the product fail on every way it knows, and looks at the report and at what the next start says
  logging    kills processes and the product while they log, takes their disk and memory away, floods
  trace      follows every write of a session (strace) on the command line and in the workbench
  develop    edits a copy of the clone and looks at what ./cuepoint compiles

Without a NAME all of them, about twenty-five minutes. --seed repeats a run; --scale 10 makes it ten times as long.
HELP
}

torture() {
    local seed="" scale=1 names=() failed=0 name
    while [ $# -gt 0 ]; do
        case "$1" in
            --help | -h)
                torture_usage
                return
                ;;
            --seed | --scale)
                case "${2:-}" in
                    "" | *[!0-9]*)
                        say "$1 takes a number."
                        exit 2
                        ;;
                esac
                if [ "$1" = --seed ]; then seed=$2; else scale=$2; fi
                shift
                ;;
            input | resume | server | migration | safety | logging | crash | redaction | trace | develop) names+=("$1") ;;
            *)
                say "There is no torture called $1; there are input, resume, server, migration, safety, logging, crash, redaction, trace and develop."
                exit 2
                ;;
        esac
        shift
    done
    [ ${#names[@]} -gt 0 ] || names=(input resume server migration safety logging crash redaction trace develop)
    rows=$work/torture/rows
    mkdir -p "$work/torture"
    : >"$rows"
    for name in "${names[@]}"; do
        say "--- $name"
        case "$name" in
            develop) torture_develop || failed=1 ;;
            safety) torture_safety "${seed:-$(random_seed)}" "$scale" || failed=1 ;;
            crash) torture_crash "${seed:-$(random_seed)}" "$scale" || failed=1 ;;
            trace) torture_trace "${seed:-$(random_seed)}" "$scale" || failed=1 ;;
            *) torture_java "$name" "${seed:-$(random_seed)}" "$scale" || failed=1 ;;
        esac
    done
    print_table
    exit "$failed"
}

random_seed() {
    od -An -N4 -tu4 /dev/urandom | tr -d ' '
}

# torture_java NAME SEED SCALE: one main class of tests/org.cuepoint.torture, against the product as it is shipped.
torture_java() {
    local classes=$work/torture/classes plugins heap=-Xmx256m main
    build_product
    plugins=$(host_product)/plugins
    rm -rf "$classes"
    mkdir -p "$classes"
    "$JAVA_HOME/bin/javac" -nowarn -proc:none --release 21 -cp "$plugins/*" -d "$classes" \
        "$root"/tests/org.cuepoint.torture/src/main/java/org/cuepoint/torture/*.java \
        "$root"/tests/org.cuepoint.torture/src/main/java/org/cuepoint/logging/internal/*.java
    case "$1" in
        input) main=InputTorture heap=-Xmx128m ;;
        redaction) main=RedactionTorture ;;
        resume) main=ResumeTorture ;;
        server) main=ServerTorture ;;
        migration) main=MigrationTorture ;;
        safety) main=SafetyTorture ;;
        logging) main=LoggingTorture ;;
        crash) main=CrashTorture ;;
        trace) main=TraceTorture ;;
    esac
    "$JAVA_HOME/bin/java" "$heap" -XX:+ExitOnOutOfMemoryError -cp "$classes:$plugins/*" "org.cuepoint.torture.$main" \
        "$2" "$3" "$work/torture/$1" "$(host_product)" "$rows"
}

# What fails in the window is a foreign bundle in a copy of the product.
torture_crash() {
    local window=$work/torture-window
    need_gtk
    need_xvfb
    product_with_probe "$window"
    CUEPOINT_TORTURE_WINDOW=$window/cuepoint with_display torture_java crash "$1" "$2"
}

# A machine that forbids ptrace skips it; CUEPOINT_ALLOWED_SKIPS, where it is set, must name PTRACE then.
torture_trace() {
    need_gtk
    need_xvfb
    command -v xdotool >/dev/null || install_packages xdotool
    if ! can_trace; then
        result_row trace 0 0 0 - 0
        may_skip_tracing
        return
    fi
    with_display torture_java trace "$1" "$2"
}

# Without ptrace everything but the failing system calls.
torture_safety() {
    local failed=0
    can_trace || may_skip_tracing || failed=1
    torture_java safety "$1" "$2" || failed=1
    return "$failed"
}

can_trace() {
    command -v strace >/dev/null || install_packages strace
    strace -qq -o /dev/null true 2>/dev/null && return
    say "skipped: this machine does not allow tracing a process (PTRACE)"
    return 1
}

may_skip_tracing() {
    case ",${CUEPOINT_ALLOWED_SKIPS-PTRACE}," in
        *,PTRACE,*) return 0 ;;
    esac
    return 1
}

# result_row NAME ROUNDS KILLS FAILURES SEED SECONDS
result_row() {
    printf '%s\t%s\t%s\t%s\t%s\t%s\n' "$@" >>"$rows"
}

print_table() {
    local name rounds kills failures seed seconds
    printf '%-10s %8s %6s %9s %11s %9s\n' name rounds kills failures seed seconds
    while IFS=$'\t' read -r name rounds kills failures seed seconds; do
        printf '%-10s %8s %6s %9s %11s %9s\n' "$name" "$rounds" "$kills" "$failures" "$seed" "$seconds"
    done <"$rows"
}
