# Figures by hand: ./cuepoint bench library, ./cuepoint bench tables. Sourced by ./cuepoint, not run.

bench() {
    case "${1:-all}" in
        library) bench_class RekordboxBench -Xmx256m ;;
        tables) bench_class TableModelBench -Xmx768m ;;
        all) bench library && bench tables ;;
        *)
            say "There is no bench called $1; there are library and tables."
            exit 2
            ;;
    esac
}

# Runs one main class against the bundles of the built product.
bench_class() {
    local classes=$work/bench plugins
    build_product
    plugins=$(host_product)/plugins
    mkdir -p "$classes"
    "$JAVA_HOME/bin/javac" -nowarn -proc:none --release 21 -cp "$plugins/*" -d "$classes" \
        "$root"/tests/org.cuepoint.benchmarks/src/main/java/org/cuepoint/benchmarks/*.java
    "$JAVA_HOME/bin/java" "$2" -cp "$classes:$plugins/*" "org.cuepoint.benchmarks.$1"
}
