# Clients in Python that tests drive against our server; sourced by scripts/setup.

# Installs the part FOLDER, a Python environment with the packages of REQUIREMENTS, unless it is there and unharmed.
# pip checks the SHA-256 of every package. What needs no pip inside needs no Debian package for making it either.
install_client() {
    local folder="$1" requirements="$2" origin python partial
    origin="$requirements $(sha256sum < "$requirements")"
    if part_is_whole ".deps/$folder" "$origin"; then
        say "$folder: there"
        return
    fi
    say "$folder: fetching its packages (takes minutes)"
    python="$(python_with_pip)" || fail "No Python 3 with pip was found." "Run as root: apt-get install python3-pip"
    partial="$(mktemp --directory .deps/.partial-XXXXXX)"
    "$python" -m venv --without-pip "$partial/part"
    if ! "$python" -m pip --python "$partial/part/bin/python" install --quiet --disable-pip-version-check --no-deps \
        --require-hashes --only-binary :all: --requirement "$requirements" > "$partial/log" 2>&1; then
        tail -n 5 "$partial/log" >&2
        fail "The packages of $requirements could not be installed." "Connect to the network and run it again."
    fi
    seal_part "$partial/part" "$origin" "$folder"
    rm -rf "$partial"
}
