# shellcheck shell=bash
# Starts the product: for people, for the journeys, and once to rehearse for a quick start.

readonly START_CACHE=backend/target/led-hub.aot
# The same options when the cache is made and when it is used, or the JVM ignores it.
readonly JAVA_OPTIONS=(-Xmx320m @backend/java-options)

# The JVM writes down what it loaded and linked in a rehearsal, and starts from that the next time.
build_start_cache() {
    # A product built again, by the tests for instance, has files that the cache does not know.
    [[ $PRODUCT -ot $START_CACHE ]] || rm -f "$START_CACHE"
    unless_current start-cache "$START_CACHE" "$(cksum "$JAVA_HOME/release") $PWD $(<"$WORK/server.built")" \
        step 'preparing a quick start' rehearse || rm -f "$START_CACHE"
}

rehearse() {
    local data port path
    data=$(mktemp -d)
    port=$(free_port)
    start_hub "$data" "$port" "-XX:AOTCacheOutput=$START_CACHE" || return 1
    for path in / /api/openapi.yaml /api/v1/sessions /api/v1/slots /api/v1/resources /api/v1/me /q/health/ready; do
        status_of "$port" "$path" || true
    done
    stop_hub
    rm -rf "$data"
    [[ -f $START_CACHE ]]
}

# start_hub DATA PORT JAVA_OPTION… : a trial with example data, waited for until it is ready; HUB_PID is its process.
start_hub() {
    local data=$1 port=$2
    shift 2
    env -u LEDHUB_DATABASE_URL LEDHUB_MODE=trial LEDHUB_DATA="$data" LEDHUB_PORT="$port" LEDHUB_BASE_URL= LEDHUB_KEYS= \
        LEDHUB_INTRANET=http://127.0.0.1:18199 LEDHUB_EXAMPLE_DATA=true "$JAVA_HOME/bin/java" "${JAVA_OPTIONS[@]}" "$@" -jar "$PRODUCT" &
    HUB_PID=$!
    trap 'stop_hub; stop_provider' EXIT
    local deadline=$((SECONDS + 90))
    until [[ $(status_of "$port" /q/health/ready 2>/dev/null) == 200 ]]; do
        kill -0 "$HUB_PID" 2>/dev/null || return 1
        ((SECONDS < deadline)) || return 1
        sleep 0.1
    done
}

# A Keycloak with the people of a trust, for the hub that starts after it. It takes its time; the journeys wait for it.
start_provider() {
    local port
    port=$(free_port 18300) # the hub, which starts meanwhile, looks elsewhere
    rm -rf "$PROVIDER/data"
    mkdir -p "$PROVIDER/data/import"
    cp backend/src/test/keycloak/trust.json "$PROVIDER/data/import/"
    JAVA_OPTS_KC_HEAP='-Xms64m -Xmx384m' bash "$PROVIDER/bin/kc.sh" start-dev --import-realm --cache=local \
        --http-host=127.0.0.1 --http-port="$port" >"$WORK/provider.log" 2>&1 &
    PROVIDER_PID=$!
    trap 'stop_hub; stop_provider' EXIT
    export LEDHUB_SSO_ISSUER=http://127.0.0.1:$port/realms/trust LEDHUB_SSO_CLIENT_ID=led-hub \
        LEDHUB_SSO_CLIENT_SECRET=the-hub-at-the-trust LEDHUB_SSO_ROLES_CLAIM=groups \
        LEDHUB_SSO_ROLES=led-doctors=led,led-tutors=tutor,education=admin
}

stop_provider() {
    [[ -n ${PROVIDER_PID:-} ]] || return 0
    kill "$PROVIDER_PID" 2>/dev/null || true
    wait "$PROVIDER_PID" 2>/dev/null || true
    PROVIDER_PID=
    unset "${!LEDHUB_SSO_@}"
}

stop_hub() {
    [[ -n ${HUB_PID:-} ]] || return 0
    kill "$HUB_PID" 2>/dev/null || true
    wait "$HUB_PID" 2>/dev/null || true
    HUB_PID=
}

# status_of PORT PATH : the status of one GET, without needing curl.
status_of() (
    exec 3<>"/dev/tcp/127.0.0.1/$1" || return 1
    printf 'GET %s HTTP/1.0\r\nHost: 127.0.0.1:%s\r\n\r\n' "$2" "$1" >&3
    read -r -t 20 _ status _ <&3 && echo "$status"
) 2>/dev/null

# free_port [FROM] : one of a hundred ports that nothing listens on.
free_port() {
    local port from=${1:-18080}
    for port in $(seq "$from" $((from + 100))); do
        if ! (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
            echo "$port"
            return
        fi
    done
    fail "no free port between $from and $((from + 100))."
}
