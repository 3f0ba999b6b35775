# Parts that come in Python wheels; sourced by scripts/setup.
#
# A part is a folder of .deps with a file SHA256SUMS over all its files, whose first line names the pinned wheel. It is
# made aside and moved into place when it is whole, so an interrupted run leaves either the old part or none.

# Installs the part FOLDER of the wheel NAME unless it is there and unharmed. MAKE, a function, is given the wheel and
# the new folder to fill; when it converts something, RECIPE is the file that does, and a new one makes the part anew.
install_part() {
    local folder="$1" name="$2" make="$3" recipe="${4:-}" pin origin partial wheel
    pin="$(grep "^$name==" scripts/lib/wheels.txt)"
    origin="$pin${recipe:+ $(sha256sum "$recipe")}"
    local title="${pin%% *}"
    if part_is_whole ".deps/$folder" "$origin"; then
        say "$folder: there (${title/==/ })"
        return
    fi
    say "$folder: fetching ${title/==/ }"
    partial="$(mktemp --directory .deps/.partial-XXXXXX)"
    wheel="$(fetch_wheel "$pin" "$partial")"
    mkdir "$partial/part"
    "$make" "$wheel" "$partial/part"
    seal_part "$partial/part" "$origin" "$folder"
    rm -rf "$partial"
}

# Writes the SHA-256 of all files of a part that is whole, and moves it to its place FOLDER.
seal_part() {
    local part="$1" origin="$2" folder="$3"
    {
        echo "# $origin"
        (cd "$part" && find . -type f ! -name SHA256SUMS -print0 | sort --zero-terminated | xargs --null sha256sum)
    } > "$part.sums"
    mv "$part.sums" "$part/SHA256SUMS"
    chmod 755 "$part"
    rm -rf ".deps/${folder:?}"
    mkdir -p "$(dirname ".deps/$folder")"
    mv "$part" ".deps/$folder"
}

# Whether the part has that origin and none of its files has changed since.
part_is_whole() {
    local folder="$1" origin="$2"
    [[ -f "$folder/SHA256SUMS" && "$(head -n 1 "$folder/SHA256SUMS")" == "# $origin" ]] || return 1
    (cd "$folder" && tail -n +2 SHA256SUMS | sha256sum --check --status)
}

# Downloads the pinned wheel into the folder and prints its path. The tags are those of the pinned files, so that the
# running Python's own version does not matter. pip checks the SHA-256.
fetch_wheel() {
    local pin="$1" folder="$2" python
    python="$(python_with_pip)" || fail "No Python 3 with pip was found." "Run as root: apt-get install python3-pip"
    echo "$pin" > "$folder/requirement.txt"
    if ! "$python" -m pip download --quiet --disable-pip-version-check --no-deps --require-hashes \
        --only-binary :all: --implementation cp --python-version 3.11 --abi cp311 --abi none \
        --platform manylinux_2_28_x86_64 --platform manylinux_2_17_x86_64 --platform any \
        --requirement "$folder/requirement.txt" --dest "$folder" > "$folder/log" 2>&1; then
        tail -n 5 "$folder/log" >&2
        fail "The wheel ${pin%% *} could not be fetched." \
            "Connect to the network and run scripts/setup again, or put the wheel into a folder and set PIP_FIND_LINKS to it."
    fi
    echo "$folder"/*.whl
}

python_with_pip() {
    local python
    for python in python3 /usr/bin/python3; do
        if "$python" -m pip --version > /dev/null 2>&1; then
            echo "$python"
            return
        fi
    done
    return 1
}
