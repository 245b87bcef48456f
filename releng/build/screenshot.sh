# shellcheck shell=bash
# The picture of the real window for the README: ./cuepoint screenshot [FILE]. Sourced by ./cuepoint, not run.

screenshot() {
    local file=${1:-$root/docs/screenshots/workbench.png}
    case "$file" in
        *.png) ;;
        *)
            say "Usage: ./cuepoint screenshot [FILE.png]"
            exit 2
            ;;
    esac
    if [ "$(uname -s)" != Linux ]; then
        say "Pictures are taken on Linux only."
        exit 1
    fi
    need_gtk
    need_xvfb
    command -v xdotool >/dev/null || install_packages xdotool
    command -v import >/dev/null || install_packages imagemagick
    prepare_product
    with_display take_picture "$work/screenshot"
    cp "$work/screenshot/workbench.png" "$file"
    say "$file was written."
}

# Opens the sample library in a home of its own, matches it by the keyboard and waits until nothing moves any more.
take_picture() {
    local folder=$1 window="" product_process tries
    rm -rf "$folder"
    mkdir -p "$folder"
    CUEPOINT_HOME=$folder/home "$start/cuepoint" --sample >"$folder/output.txt" 2>&1 &
    product_process=$!
    for tries in {1..60}; do
        window=$(xdotool search --onlyvisible --class CuePoint 2>/dev/null | tail -1) || true
        [ -z "$window" ] || break
        sleep 0.5
    done
    if [ -z "$window" ]; then
        end_product "$product_process"
        say "No window was opened; $folder/output.txt has what was said."
        exit 1
    fi
    xdotool windowmove "$window" 0 0 windowsize "$window" 1440 900 windowfocus "$window" mousemove 1439 899
    for tries in {1..60}; do
        grep -rqs 'Matched .* tracks' "$folder/home/logs" && break
        # the key means nothing until the library is open, nor while it is matched
        xdotool key ctrl+m
        sleep 1
    done
    wait_until_still "$folder"
    end_product "$product_process"
}

# Two pictures a second apart that are the same.
wait_until_still() {
    local tries
    for tries in {1..30}; do
        import -window root "$1/workbench.png"
        if [ -f "$1/before.png" ] && cmp -s "$1/workbench.png" "$1/before.png"; then
            return
        fi
        mv "$1/workbench.png" "$1/before.png"
        sleep 1
    done
    say "The window did not come to rest."
    exit 1
}

end_product() {
    kill "$1" 2>/dev/null || true
    wait "$1" 2>/dev/null || true
}
