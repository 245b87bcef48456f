# shellcheck shell=bash
# The picture of the real window for the README: ./cuepoint screenshot [FILE]. Sourced by ./cuepoint, not run.

# The tests of the workbench take pictures while they drive it under a display of its own; this runs the one that opens the
# sample library and matches it.
screenshot() {
    local file=${1:-$root/docs/screenshots/workbench.png} folder=$work/screenshots
    case "$file" in
        *.png) ;;
        *)
            say "Usage: ./cuepoint screenshot [FILE.png]"
            exit 2
            ;;
    esac
    need_gtk
    need_xvfb
    say "Building the workbench and driving it (some minutes) ..."
    lock
    list_inputs >"$now"
    rm -rf "$folder" "$root"/bundles/*/target/classes "$root/tests/org.cuepoint.workbench.uitests/target"
    with_display maven_or_stop -Dformatter.skip=true -Dtest=MatchingWorkbenchTest "-Dcuepoint.screenshots=$folder" \
        --projects :org.cuepoint.workbench.uitests --also-make verify
    unlock
    if [ ! -f "$folder/workbench.png" ]; then
        say "The test took no picture."
        exit 1
    fi
    cp "$folder/workbench.png" "$file"
    say "$file was written; $folder has more pictures."
}
