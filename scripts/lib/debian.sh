# Debian packages; sourced by scripts/setup.

# Prints the packages of the list that are not installed.
missing_packages() {
    local package status
    while read -r package; do
        status="$(dpkg-query --show --showformat='${db:Status-Status}' "$package" 2>/dev/null || true)"
        [[ "$status" == installed ]] || echo "$package"
    done < "$1"
}

# Installs what is missing of the packages in the list.
install_packages() {
    local list="$1" log missing as_root=()
    mapfile -t missing < <(missing_packages "$list")
    if [[ ${#missing[@]} -eq 0 ]]; then
        say "Debian packages: all there"
        return
    fi
    local command="apt-get install --yes --no-install-recommends ${missing[*]}"
    if [[ "$(id -u)" -ne 0 ]]; then
        command -v sudo > /dev/null || fail "These Debian packages are missing: ${missing[*]}." "Run as root: $command"
        as_root=(sudo)
    fi
    say "Debian packages: installing ${missing[*]}"
    log="$(mktemp)"
    if ! {
        "${as_root[@]}" apt-get update --quiet \
            && "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
                apt-get install --quiet --yes --no-install-recommends "${missing[@]}"
    } > "$log" 2>&1; then
        tail -n 15 "$log" >&2
        rm -f "$log"
        fail "The Debian packages could not be installed." \
            "Is there a network, and do Debian's sources work? Then run as root: apt-get update && $command"
    fi
    rm -f "$log"
}
