# shellcheck shell=bash
# Figures by hand: ./cuepoint bench [NAME]. Sourced by ./cuepoint, not run. docs/bench.md has the last tables.

benchmarks=$root/tests/org.cuepoint.benchmarks

bench_usage() {
    cat <<'HELP'
Usage: ./cuepoint bench [NAME]

  library            reading Rekordbox exports of up to 200,000 tracks with 256 MB of heap
  tables             the results view with 100,000 rows: show, filter, sort; and its model alone
  startup            time to the usable window, beside an empty workbench of the same platform (RUNS=9 starts of each)
  crash              from a throw to a report on the disk, a thousand failures, a support bundle (RUNS=9 virtual machines);
                     a thousand failures in the real window; the handler while nothing fails (JMH)
  locations          finding all folders at start, beside two libraries for the same (RUNS=15 virtual machines each)
  safety             replacing a file, beside plain Java and SQLite (RUNS=1: so many times the rounds); on the disk of build/
  backups            listing 1,000 backups of a file (RUNS=9 virtual machines)
  logging            writing the log, beside Logback and Log4j (JMH; about six minutes)
  logs               opening and searching a log of 1 GB and 10 million lines, beside wc and grep (RUNS=7 rounds of each)
  micro [REGEX]      JMH over the hot paths: redaction, reading, matching, filtering, CSV

Without a NAME all but micro. A limit that is missed makes the exit code 1. The machine should be at rest.
HELP
}

bench() {
    local failed=0 name
    case "${1:-all}" in
        --help | -h) bench_usage ;;
        library | tables | startup | locations | safety | backups | logging | logs | crash) "bench_$1" ;;
        micro) bench_micro "${@:2}" ;;
        all)
            for name in library tables startup locations safety backups logging logs crash; do
                "bench_$name" || failed=1
            done
            return "$failed"
            ;;
        *)
            say "There is no bench called $1; there are library, tables, startup, locations, safety, backups, logging, logs, crash and micro."
            exit 2
            ;;
    esac
}

bench_library() {
    bench_class -Xmx256m RekordboxBench
}

bench_tables() {
    need_gtk
    need_xvfb
    with_display bench_class -Xmx768m TableBench
}

# CuePoint beside an empty workbench of the same platform; the foreign workbench's bundle is also the probe in both.
bench_startup() {
    local folder=$work/startup
    need_gtk
    need_xvfb
    product_with_probe "$folder"
    cp -R "$root"/tests/adopter/com.example.workbench.product/target/products/com.example.workbench.product/linux/gtk/x86_64 \
        "$folder/empty"
    with_display bench_class -Xmx64m StartupBench "$folder/cuepoint" "$folder/empty" "$folder/work" "${RUNS:-9}"
}

# The other libraries are dependencies of the module; ours comes from the jars of the built product.
bench_locations() {
    local classes=$work/bench-locations folder=$work/locations plugins others
    build_product
    bench_module
    plugins=$(host_product)/plugins
    others=$(tr ':' '\n' <"$benchmarks/target/classpath.txt" | grep -E '/(directories|appdirs|jna|jna-platform)-[^/]*\.jar$' | paste -sd: -)
    rm -rf "$classes" "$folder"
    mkdir -p "$classes" "$folder"
    "$JAVA_HOME/bin/javac" -nowarn -proc:none --release 21 -cp "$plugins/*:$others" -d "$classes" \
        "$benchmarks"/src/locations/java/org/cuepoint/benchmarks/*.java \
        "$benchmarks"/src/locations/java/org/cuepoint/locations/internal/*.java
    "$JAVA_HOME/bin/jar" cf "$classes.jar" -C "$classes" .
    "$JAVA_HOME/bin/java" -cp "$classes.jar:$plugins/*" org.cuepoint.benchmarks.LocationsBench \
        "$(host_product)" "$folder" "${RUNS:-15}" "$others"
}

# SQLite's driver is a dependency of the module that only this one uses; all others come from the built product.
bench_safety() {
    local folder=$work/bench-safety driver
    bench_module
    driver=$(tr ':' '\n' <"$benchmarks/target/classpath.txt" | grep -E '/sqlite-jdbc-[^/]*\.jar$')
    rm -rf "$folder"
    mkdir -p "$folder"
    bench_path=$driver bench_class -Xmx768m SafetyBench "$folder" "${RUNS:-1}"
}

bench_backups() {
    local folder=$work/bench-backups
    rm -rf "$folder"
    mkdir -p "$folder"
    bench_class -Xmx256m BackupsBench "$folder" "${RUNS:-9}"
}

bench_crash() {
    local folder=$work/bench-crash failed=0
    rm -rf "$folder"
    mkdir -p "$folder"
    need_gtk
    need_xvfb
    product_with_probe "$work/bench-crash-window"
    bench_class -Xmx256m CrashBench "$folder" "${RUNS:-9}" || failed=1
    with_display bench_class -Xmx64m CrashWindowBench "$work/bench-crash-window/cuepoint" "$work/bench-crash-window/work" ||
        failed=1
    bench_module
    jmh -f 2 -wi 3 -w 1 -i 5 -r 1 org.cuepoint.crash.internal.capture.HandlerBenchmark
    return "$failed"
}

# One thread and two: a log is written by one thread whatever the number of those that log.
bench_logging() {
    local threads
    mkdir -p "$work/bench-logging"
    bench_module
    for threads in 1 2; do
        jmh -f 1 -wi 3 -w 2 -i 5 -r 2 -t "$threads" -jvmArgs "-Xmx512m -Dcuepoint.bench.folder=$work/bench-logging" \
            LoggingBenchmark.records
    done
    jmh -f 1 -wi 2 -w 2 -i 5 -r 2 -jvmArgs "-Xmx512m -Dcuepoint.bench.folder=$work/bench-logging" LoggingBenchmark.call
}

# The log is made once (about half a minute). In virtual machines like the product's, with the heap that is the limit.
bench_logs() {
    local folder=$work/bench-logs failed=0 options
    need_gtk
    need_xvfb
    mkdir -p "$folder"
    build_product
    options=$(host_product)/java.options
    bench_class "@$options -Xmx200m" LogsBench "$folder" "${RUNS:-7}" "$options" || failed=1
    with_display bench_class "@$options -Xmx200m" LogsViewBench "$folder" || failed=1
    return "$failed"
}

bench_module() {
    maven_or_stop -Dformatter.skip=true -DskipTests --projects :org.cuepoint.benchmarks --also-make package
}

# JMH wants its generated classes: this one is built by Maven.
bench_micro() {
    bench_module
    jmh -f 1 -wi 3 -w 1 -i 5 -r 1 "${@:-org.cuepoint.benchmarks.micro}"
}

jmh() {
    "$JAVA_HOME/bin/java" -cp "$benchmarks/target/classes:$(cat "$benchmarks/target/classpath.txt")" org.openjdk.jmh.Main "$@"
}

# Runs one main class against the bundles of the built product: an option of the machine, its name, its arguments. More jars
# can be given as bench_path.
bench_class() {
    local classes=$work/bench plugins ours
    build_product
    plugins=$(host_product)/plugins
    rm -rf "$classes"
    mkdir -p "$classes"
    "$JAVA_HOME/bin/javac" -nowarn -proc:none --release 21 -cp "$plugins/*" -d "$classes" \
        "$benchmarks"/src/main/java/org/cuepoint/benchmarks/*.java "$benchmarks"/src/tables/java/org/cuepoint/benchmarks/*.java \
        "$benchmarks"/src/main/java/org/cuepoint/crash/internal/support/*.java
    # ours first: behind a hundred other jars each class takes a third of a millisecond to find, which no bundle does
    ours=$(printf '%s:' "$plugins"/org.cuepoint.*.jar)
    # shellcheck disable=SC2086 # several options
    "$JAVA_HOME/bin/java" $1 --enable-native-access=ALL-UNNAMED -cp "$classes:$ours$plugins/*${bench_path:+:$bench_path}" \
        "org.cuepoint.benchmarks.$2" "${@:3}"
}
