# shellcheck shell=bash
# Brings the product up to the sources in the cheapest way that is right. Sourced by ./cuepoint, not run.
#
#   nothing changed        the built product, or the development product, starts as it is: Maven is not called
#   only bundles changed   Maven compiles them and all bundles that depend on them; nothing is packaged. The development product
#                          is a hard-linked copy of the built one, in which folders of classes stand for the jars that differ
#   anything else changed  (manifests, poms, features, product, target platform) a full build, since resolution may change
#
# What was made from which files is kept as listings of hashes in build/: product.inputs for the product of the last full
# build, compiled.inputs for bundles/*/target/classes, dev/run.inputs for the development product. A listing is removed before
# what it vouches for is touched and written only after success, so that a build that was cut off counts as none.

product=$root/releng/org.cuepoint.repository/target/products/org.cuepoint.workbench.product
bundle_list=configuration/org.eclipse.equinox.simpleconfigurator/bundles.info
now=$work/now.inputs
development=$work/dev/product

host_product() {
    case "$(uname -s)-$(uname -m)" in
        Darwin-arm64) printf '%s\n' "$product/macosx/cocoa/aarch64/CuePoint.app/Contents/Eclipse" ;;
        Darwin-*) printf '%s\n' "$product/macosx/cocoa/x86_64/CuePoint.app/Contents/Eclipse" ;;
        Linux-aarch64) printf '%s\n' "$product/linux/gtk/aarch64" ;;
        *) printf '%s\n' "$product/linux/gtk/x86_64" ;;
    esac
}

# Makes a product that is up to date and sets "start" to its folder.
prepare_product() {
    lock
    list_inputs >"$now"
    if product_is_trusted && cmp -s "$work/product.inputs" "$now"; then
        start=$(host_product)
    elif development_is_usable && cmp -s "$work/dev/run.inputs" "$now"; then
        start=$development
    elif product_is_trusted && only_bundles_changed; then
        compile_changed
        assemble_development
        start=$development
    else
        full_build
        start=$(host_product)
    fi
    unlock
}

# Makes the real product, as it is shipped: for measuring and torturing.
build_product() {
    lock
    list_inputs >"$now"
    if ! product_is_trusted || ! cmp -s "$work/product.inputs" "$now"; then
        full_build
    fi
    unlock
}

# --- Inputs -------------------------------------------------------------------------------------------------------

# Hash and name of every file that goes into the product; the scripts here do not.
list_inputs() {
    (cd "$root" && find pom.xml .mvn bundles features releng target-platform \
        \( -name target -o -name bin -o -name '.polyglot.*' -o -name '.tycho-consumer-pom.xml' -o -path 'releng/build/*.sh' \) \
        -prune -o -type f -print0 | LC_ALL=C sort -z | xargs -0 "${sha256[@]}")
}

# The files that two listings do not have in common.
changed_files() {
    LC_ALL=C sort "$1" "$2" | uniq -u | sed 's/^[0-9a-f]* [ *]//' | LC_ALL=C sort -u
}

# A product that somebody else's Maven made after ours is not the one that the listing vouches for.
product_is_trusted() {
    local list
    list=$(host_product)/$bundle_list
    [ -f "$work/product.inputs" ] && [ -f "$list" ] && [ ! "$list" -nt "$work/product.inputs" ]
}

development_is_usable() {
    product_is_trusted && [ -f "$work/dev/run.inputs" ] && [ -f "$development/$bundle_list" ] &&
        cmp -s "$work/product.inputs" "$work/dev/base.inputs"
}

only_bundles_changed() {
    local file
    [ -f "$work/compiled.inputs" ] || return 1
    while IFS= read -r file; do
        case "$file" in
            bundles/*/META-INF/* | bundles/*/build.properties | bundles/*/pom.xml) return 1 ;;
            bundles/*/*) [ -f "$root/$(bundle_folder "$file")/target/MANIFEST.MF" ] || return 1 ;;
            *) return 1 ;;
        esac
    done < <(changed_files "$work/product.inputs" "$now")
}

bundle_folder() {
    printf '%s\n' "$1" | cut -d/ -f1-2
}

# --- Full build ---------------------------------------------------------------------------------------------------

full_build() {
    if [ -d "$HOME/.m2/repository/org/eclipse/tycho" ]; then
        say "Building CuePoint (about a minute) ..."
    else
        say "Building CuePoint for the first time: libraries are fetched through Maven (some minutes) ..."
    fi
    forget_builds
    # Tycho's incremental compilation leaves dependants of a changed API stale: every class is made anew.
    rm -rf "$root"/bundles/*/target/classes
    # an unformatted file keeps nobody from trying what it does; test and build refuse it
    maven_or_stop -Dformatter.skip=true --projects :org.cuepoint.repository --also-make package
    remember_build
}

forget_builds() {
    rm -f "$work/product.inputs" "$work/compiled.inputs" "$work/dev/run.inputs"
}

# The listing was taken before the build: what was edited meanwhile differs from it and is built again.
remember_build() {
    keep_listing "$work/compiled.inputs"
    keep_listing "$work/product.inputs"
}

keep_listing() {
    cp "$now" "$1.part"
    mv -f "$1.part" "$1"
}

# Runs Maven with its output in a log; offline first when an earlier build filled the Maven repository.
maven_or_stop() {
    local log=$work/build.log
    if [ -f "$work/repository.filled" ]; then
        if maven --offline "$@" >"$log" 2>&1; then
            return
        fi
        if ! grep -qi 'offline' "$log"; then
            build_failed "$log"
        fi
    fi
    maven "$@" >"$log" 2>&1 || build_failed "$log"
    : >"$work/repository.filled"
}

build_failed() {
    grep -E '^\[ERROR\]' "$1" | grep -v 'valid id pattern' | head -20 >&2 || true
    say "The build failed; $1 has everything."
    exit 1
}

# --- Compiling what changed ---------------------------------------------------------------------------------------

compile_changed() {
    local changed affected bundle
    changed=$({
        changed_files "$work/compiled.inputs" "$now" |
            grep -Ev '^bundles/[^/]+/(plugin\.xml|[^/]+\.ini|icons/.*)$' | cut -d/ -f2
        bundles_compiled_by_others
    } | sort -u)
    [ -n "$changed" ] || return 0
    affected=$(with_dependants "$changed")
    say "Compiling what changed (about 15 seconds): $(printf '%s' "$affected" | tr '\n' ' ')..."
    rm -f "$work/dev/run.inputs"
    for bundle in $affected; do
        grep -v " [ *]bundles/$bundle/" "$work/compiled.inputs" >"$work/compiled.inputs.part" || true
        mv -f "$work/compiled.inputs.part" "$work/compiled.inputs"
        rm -rf "$root/bundles/$bundle/target/classes"
    done
    maven_or_stop --projects "$(cd "$root" && printf '%s\n' bundles/*/META-INF | sed 's,/META-INF$,,' | paste -sd, -)" process-classes
    keep_listing "$work/compiled.inputs"
}

# Classes that are missing, or newer than our listing, come from another Maven run and from other sources perhaps.
bundles_compiled_by_others() {
    local folder
    for folder in "$root"/bundles/*/META-INF; do
        folder=${folder%/META-INF}
        if [ ! -d "$folder/target/classes" ] ||
            [ -n "$(find "$folder/target/classes" -type f -newer "$work/compiled.inputs" | head -1)" ]; then
            basename "$folder"
        fi
    done
}

# The given bundles and all that depend on them, through however many others: read from the manifests.
with_dependants() {
    CHANGED=$1 awk '
        function unit(name) { sub(/;.*/, "", name); gsub(/[ \t\r]/, "", name); return name }
        function header(text,   colon, names, count, i, kind, name) {
            colon = index(text, ":")
            kind = substr(text, 1, colon - 1)
            text = substr(text, colon + 1)
            gsub(/"[^"]*"/, "", text)
            count = split(text, names, ",")
            for (i = 1; i <= count; i++) {
                name = unit(names[i])
                if (kind == "Export-Package") home[name] = bundle
                if (kind == "Import-Package") uses[bundle] = uses[bundle] " " name
                if (kind == "Require-Bundle" || kind == "Fragment-Host") needs[bundle] = needs[bundle] " " name
            }
        }
        FNR == 1 { if (line != "") header(line); line = ""; count = split(FILENAME, path, "/"); bundle = path[count - 2]; known[bundle] }
        /^ / { line = line substr($0, 2); next }
        { if (line != "") header(line); line = $0 }
        END {
            if (line != "") header(line)
            count = split(ENVIRON["CHANGED"], names, "\n")
            for (i = 1; i <= count; i++) affected[names[i]]
            do {
                grew = 0
                for (b in known) {
                    if (b in affected) continue
                    count = split(uses[b], names, " ")
                    for (i = 1; i <= count; i++) if ((names[i] in home) && (home[names[i]] in affected)) { affected[b]; grew = 1 }
                    count = split(needs[b], names, " ")
                    for (i = 1; i <= count; i++) if (names[i] in affected) { affected[b]; grew = 1 }
                }
            } while (grew)
            for (b in affected) if (b in known) print b
        }' "$root"/bundles/*/META-INF/MANIFEST.MF | LC_ALL=C sort
}

# --- The development product --------------------------------------------------------------------------------------

assemble_development() {
    local differing bundle
    rm -f "$work/dev/run.inputs"
    development_base
    differing=$(with_dependants "$(changed_files "$work/product.inputs" "$now" | cut -d/ -f2 | sort -u)")
    : >"$work/dev/folders"
    for bundle in $differing; do
        bundle_as_folder "$bundle" >>"$work/dev/folders"
    done
    awk -F, -v OFS=, 'FNR == NR { version[$1] = $2; next }
        $1 in version { $2 = version[$1]; $3 = "plugins/" $1 "_" $2 "/" } { print }' \
        "$work/dev/folders" "$(host_product)/$bundle_list" >"$development/$bundle_list.part"
    mv -f "$development/$bundle_list.part" "$development/$bundle_list"
    keep_listing "$work/dev/run.inputs"
    forget_old_folders
}

# Folders of earlier edits may be in use by a running CuePoint: they stay for a day.
forget_old_folders() {
    local folder
    find "$development/plugins" -maxdepth 1 -type d -name '*-????????????' -mtime +0 | while IFS= read -r folder; do
        grep -q "plugins/$(basename "$folder")/" "$development/$bundle_list" || rm -rf "$folder"
    done
}

# A copy of the built product whose jars are links; made anew after each full build.
development_base() {
    local part=$work/dev/product.part
    if [ -d "$development" ] && cmp -s "$work/product.inputs" "$work/dev/base.inputs"; then
        return
    fi
    rm -rf "$part" "$development" "$work/dev/base.inputs"
    mkdir -p "$part"
    (cd "$(host_product)" && for entry in *; do
        if [ "$entry" = plugins ]; then
            cp -Rpl "$entry" "$part/" 2>/dev/null || cp -Rp "$entry" "$part/"
        else
            cp -Rp "$entry" "$part/"
        fi
    done)
    mv "$part" "$development"
    cp "$work/product.inputs" "$work/dev/base.inputs"
}

# Lays a bundle out as its jar would be and prints "name,version". The version ends in the hash of the contents, so that Equinox,
# which keeps what it knows about a bundle, never takes a changed one for the one before.
bundle_as_folder() {
    local bundle=$1 source=$root/bundles/$1 part=$work/dev/bundle.part version entry
    rm -rf "$part"
    mkdir -p "$part"
    [ ! -d "$source/target/classes" ] || cp -R "$source/target/classes/." "$part/"
    for entry in $(included_in_jar "$source/build.properties"); do
        case "$entry" in
            . | OSGI-INF/) ;;
            *) cp -R "$source/${entry%/}" "$part/" ;;
        esac
    done
    version=$(tr -d '\r' <"$source/target/MANIFEST.MF" | sed -n 's/^Bundle-Version: //p')-$(folder_hash "$part")
    development_manifest "$version" "$(component_files "$part")" <"$source/target/MANIFEST.MF" >"$part/META-INF/MANIFEST.MF"
    if [ ! -d "$development/plugins/${bundle}_$version" ]; then
        mv "$part" "$development/plugins/${bundle}_$version"
    fi
    printf '%s,%s\n' "$bundle" "$version"
}

# The entries of bin.includes, without the backslashes of its lines.
included_in_jar() {
    sed -e ':join' -e '/\\$/{' -e 'N' -e 's/\\\n//' -e 'bjoin' -e '}' "$1" | sed -n 's/^bin\.includes *= *//p' | tr ',' ' '
}

folder_hash() {
    (cd "$1" && find . -type f -print0 | LC_ALL=C sort -z | xargs -0 "${sha256[@]}" | "${sha256[@]}" | cut -c1-12)
}

component_files() {
    (cd "$1" && find OSGI-INF -maxdepth 1 -name '*.xml' 2>/dev/null | LC_ALL=C sort | paste -sd, -) || true
}

# The built manifest with another version and the components that there are now.
development_manifest() {
    tr -d '\r' | VERSION=$1 COMPONENTS=$2 awk '
        function put(text) {
            if (text == "" || text ~ /^Service-Component:/ && text != components) return
            print substr(text, 1, 70)
            for (text = substr(text, 71); text != ""; text = substr(text, 70)) print " " substr(text, 1, 69)
        }
        /^ / { line = line substr($0, 2); next }
        { put(line); line = $0 }
        /^Bundle-Version:/ { line = "Bundle-Version: " ENVIRON["VERSION"] }
        END {
            put(line)
            components = ENVIRON["COMPONENTS"] == "" ? "" : "Service-Component: " ENVIRON["COMPONENTS"]
            put(components)
        }'
}

# A copy of the product in the folder, with the bundle of the foreign workbench in it.
product_with_probe() {
    local folder=$1 example=$root/tests/adopter/com.example.workbench.product/target/products/com.example.workbench.product
    local probe version list=configuration/org.eclipse.equinox.simpleconfigurator/bundles.info
    build_product
    maven_or_stop -Dformatter.skip=true --projects :com.example.workbench.product --also-make package
    rm -rf "$folder"
    mkdir -p "$folder/work"
    cp -R "$(host_product)" "$folder/cuepoint"
    probe=$(echo "$example"/linux/gtk/x86_64/plugins/com.example.workbench_*.jar)
    version=${probe##*_}
    printf 'com.example.workbench,%s,file:%s,4,false\n' "${version%.jar}" "$probe" >>"$folder/cuepoint/$list"
}
