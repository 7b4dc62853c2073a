# shellcheck shell=bash
# Finds what the build needs on this machine, wherever it was put.

readonly JDK_NEEDED=25
readonly NODE_NEEDED=20

# The major version of a JDK folder; its release file answers without starting Java.
jdk_major() {
    [[ -x $1/bin/javac && -r $1/release ]] || return 1
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

jdk_candidates() {
    local javac
    [[ -z ${JAVA_HOME:-} ]] || echo "$JAVA_HOME"
    if javac=$(command -v javac); then
        dirname "$(dirname "$(readlink -f "$javac")")"
    fi
    ls -d /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* ~/.jdks/* ~/.sdkman/candidates/java/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home 2>/dev/null || true
}

find_jdk() {
    local candidate major
    while read -r candidate; do
        major=$(jdk_major "$candidate") || continue
        if ((${major:-0} >= JDK_NEEDED)); then
            export JAVA_HOME=$candidate
            return
        fi
    done < <(jdk_candidates)
    fail "LED Hub needs a JDK of version $JDK_NEEDED or newer and found none: install one (adoptium.net) or set JAVA_HOME."
}

find_node() {
    local version
    version=$(node --version 2>/dev/null) || version=v0
    version=${version#v}
    if ((${version%%.*} < NODE_NEEDED)) || ! command -v npm >/dev/null; then
        fail "LED Hub needs Node $NODE_NEEDED or newer with npm and found none: install it (nodejs.org)."
    fi
}

find_chromium() {
    local name
    for name in "${CHROMIUM:-}" chromium chromium-browser google-chrome chrome; do
        if [[ -n $name ]] && command -v "$name" >/dev/null; then
            CHROMIUM=$(command -v "$name")
            export CHROMIUM
            return
        fi
    done
    return 1
}

# The journeys need a browser; on Debian as root (CI) it is fetched, elsewhere asked for.
need_chromium() {
    find_chromium && return
    if [[ $(id -u) == 0 ]] && command -v apt-get >/dev/null; then
        step 'installing a browser' install_debian chromium fonts-liberation || return 1
        find_chromium && return
    fi
    echo 'build.sh: the journeys need Chromium: install it, or set CHROMIUM to its executable.' >&2
    return 1
}

# The production shape is tried behind a real nginx; fetched and asked for like the browser.
need_nginx() {
    find_nginx && return
    if [[ $(id -u) == 0 ]] && command -v apt-get >/dev/null; then
        step 'installing nginx' install_debian nginx-light || return 1
        find_nginx && return
    fi
    echo 'build.sh: the cluster test needs nginx: install it.' >&2
    return 1
}

find_nginx() {
    NGINX=$(PATH=$PATH:/usr/sbin command -v nginx)
}

# Files are shown to a real virus scanner. It is given a signature of its own, so it needs none from elsewhere.
need_clamd() {
    find_clamd && return
    if [[ $(id -u) == 0 ]] && command -v apt-get >/dev/null; then
        step 'installing ClamAV' install_debian clamav-daemon || return 1
        find_clamd && return
    fi
    return 1
}

find_clamd() {
    CLAMD=$(PATH=$PATH:/usr/sbin command -v clamd)
}

# Files are put into a real S3 server. It runs beside the tests, with libraries that are none of the product's.
need_s3() {
    local folder=$PWD/$WORK/s3
    unless_current s3 "$folder" "$(fingerprint backend/src/test/s3)" step 'fetching an S3 server' fetch_s3 "$folder" || return 1
    S3=$folder
}

fetch_s3() {
    rm -rf "$1"
    maven -f src/test/s3/pom.xml dependency:copy-dependencies -DoutputDirectory="$1"
}

# The journeys log in at a real identity provider too. It runs beside the hub and is no part of it.
need_provider() {
    local folder=$PWD/$WORK/keycloak
    unless_current keycloak "$folder" "$(fingerprint backend/src/test/keycloak/pom.xml)" \
        step 'fetching an identity provider' fetch_provider "$folder" || return 1
    PROVIDER=$(echo "$folder"/keycloak-*)
}

fetch_provider() {
    rm -rf "$1"
    maven -f src/test/keycloak/pom.xml dependency:unpack-dependencies -DoutputDirectory="$1" \
        -DmarkersDirectory="$1/markers"
}

# Clients are generated from the contract, compiled and tried; what makes them is none of the product's either.
need_generator() {
    local folder=$PWD/$WORK/generator
    unless_current generator "$folder" "$(fingerprint backend/src/test/clients/pom.xml)" \
        step 'fetching a generator of clients' fetch_generator "$folder" || return 1
    GENERATOR=$folder
}

fetch_generator() {
    rm -rf "$1"
    maven -f src/test/clients/pom.xml dependency:copy-dependencies -DoutputDirectory="$1"
}

# The recipes for integrations are tried with it.
need_curl() {
    command -v curl >/dev/null && return
    if [[ $(id -u) == 0 ]] && command -v apt-get >/dev/null; then
        step 'installing curl' install_debian curl && return
    fi
    echo 'build.sh: the recipes for integrations are tried with curl: install it.' >&2
    return 1
}

install_debian() {
    apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "$@"
}
