# SPDX-License-Identifier: MIT
# What ./run and ./test share: installing, configuring, building. Sourced by bash with $top, the top of the
# repository, set. All of it speaks on stderr, so that stdout is the program's alone.

readonly package_list=$top/resources/debian-packages.txt

say() { printf '%s\n' "$@" >&2; } # one argument a line
fail() { say "$@"; exit 1; }

# quietly LOG COMMAND…: its output goes to LOG, and is shown only if it fails.
quietly() {
    local log=$1
    shift
    mkdir -p "$(dirname "$log")"
    "$@" >"$log" 2>&1 </dev/null && return
    tail -n 40 "$log" >&2
    say "" "Failed: $*" "All of its output is in $log"
    return 1
}

listed_packages() { sed 's/#.*//' "$package_list" | tr -s '[:space:]' '\n' | sed '/^$/d'; }

# Here-strings and no <(…): those need /dev/fd, which a bare chroot does not have.
missing_packages() {
    local -A installed=()
    local name state
    while read -r name state; do
        [[ $state == ii ]] && installed[$name]=yes
    done <<<"$(listed_packages | xargs dpkg-query -W -f '${Package} ${db:Status-Abbrev}\n' 2>/dev/null)"
    for name in $(listed_packages); do
        [[ -v installed[$name] ]] || printf '%s\n' "$name"
    done
}

# Installs what is missing from the package list: as root, or with sudo; else it prints the command and stops.
install_missing() {
    local missing as_root=()
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        say "This is not a Debian system: nothing is installed. Needed, by Debian's names:" \
            "$(listed_packages | tr '\n' ' ')"
        return
    fi
    missing=($(missing_packages))
    (( ${#missing[@]} )) || return 0

    local install=(apt-get install -y --no-install-recommends "${missing[@]}")
    if [[ $(id -u) != 0 ]]; then
        # Without a terminal nobody can type a password: then only a sudo that asks for none will do.
        if command -v sudo >/dev/null && { sudo -n true 2>/dev/null || { [[ -t 0 ]] && sudo -v; }; }; then
            as_root=(sudo)
        else
            say "Packages are missing, and installing them needs root. Please run, as root:" "" \
                "    apt-get update && ${install[*]}" ""
            exit 1
        fi
    fi
    say "Installing, with what they need (some minutes): ${missing[*]}"
    as_root+=(env DEBIAN_FRONTEND=noninteractive)
    local options=(-o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0)
    # A failing update is not the end: the packages may be at hand already. The install tells.
    quietly "$top/build/apt-update.log" "${as_root[@]}" apt-get "${options[@]}" update ||
        say "Going on with the package index that is here."
    quietly "$top/build/apt-install.log" "${as_root[@]}" apt-get "${options[@]}" "${install[@]:1}" || exit 1
}

# One compiler takes up to a gigabyte: no more of them than there is memory for.
compile_jobs() {
    local cores memory
    cores=$(nproc)
    memory=$(awk '/^MemAvailable/ { print int($2 / 1048576) + 1 }' /proc/meminfo 2>/dev/null)
    (( ${memory:-$cores} < cores )) && cores=$memory
    printf '%s\n' "$cores"
}

# configure PRESET [cmake arguments …]
configure() {
    (cd "$top" && quietly "$top/build/configure-$1.log" cmake --preset "$@") || exit 1
}

# build PRESET [cmake arguments …]
build() {
    local quiet=()
    [[ -t 1 ]] || quiet=(-- --quiet) # a terminal shows ninja's one line of progress
    (cd "$top" && cmake --build --preset "$1" --parallel "$(compile_jobs)" "${@:2}" "${quiet[@]}" >&2) || exit 1
}

# Qt wants a UTF-8 locale, and a bare system has none chosen.
ensure_utf8() {
    [[ $(locale charmap 2>/dev/null) == UTF-8 ]] && return
    if [[ -n ${LC_ALL:-} ]]; then export LC_ALL=C.UTF-8; else export LC_CTYPE=C.UTF-8; fi
}
