# shellcheck shell=bash
# Runs every check, goes on after a failure, and ends with a table of counts.

readonly JOURNEYS=frontend/test-results/e2e.json

ROWS=()
PASSED=0
FAILED=0

record() {
    ROWS+=("$(printf '  %-28s %6d passed %4d failed' "$1" "$2" "$3")")
    PASSED=$((PASSED + $2))
    FAILED=$((FAILED + $3))
}

# check WORDS COMMAND… : one check that passes or fails as a whole.
check() {
    if step "$@"; then
        CHECKS_PASSED=$((CHECKS_PASSED + 1))
    else
        CHECKS_FAILED=$((CHECKS_FAILED + 1))
    fi
}

format_and_lint() {
    CHECKS_PASSED=0
    CHECKS_FAILED=0
    check 'checking the contract' npm_run contract:lint
    check 'bundling the contract, generating types' npm_run contract:types
    check 'checking the format of the server' maven spotless:check
    check 'checking the format of the pages' npm_run format:check
    check 'checking the style of the pages' npm_run lint
    check 'checking the types of the pages' npm_run typecheck
    if command -v shellcheck >/dev/null; then
        check 'checking the scripts' shellcheck -x build.sh .ci/run scripts/*.sh
    fi
    record 'format and lint' "$CHECKS_PASSED" "$CHECKS_FAILED"
}

unit_tests_of_the_pages() {
    local report=$WORK/pages-tests.json
    rm -f "$report"
    step 'testing the pages' npm_run test -- --reporter=default --reporter=json "--outputFile.json=$PWD/$report" || true
    record_at_least_one 'unit tests of the pages' "$(vitest_counts "$report")"
}

vitest_counts() {
    node -e 'const r = JSON.parse(require("fs").readFileSync(process.argv[1]));
        const broken = r.testResults.filter((f) => f.status === "failed" && !f.assertionResults.length).length;
        console.log(r.numPassedTests, r.numFailedTests + broken)' "$1" 2>/dev/null
}

server_tests() {
    rm -rf backend/target/surefire-reports
    clear_earlier_pages
    local ended=0 passed failed
    # Without nginx the tests of the production shape are skipped, and without clamd that of the virus scanner.
    need_nginx || true
    need_curl || true
    need_clamd || echo 'build.sh: no ClamAV here: its test is skipped.' >&2
    need_s3 || echo 'build.sh: no S3 server here: the tests of files in a bucket are skipped.' >&2
    need_generator || ended=1
    step 'testing and packaging the server' maven verify -Dspotless.check.skip=true -Dledhub.nginx="${NGINX:-}" \
        -Dledhub.clamd="${CLAMD:-}" -Dledhub.s3="${S3:-}" -Dledhub.generator="${GENERATOR:-}" || ended=1
    read -r passed failed < <(surefire_counts)
    # A build that breaks before or after its tests must not look like one that passed.
    ((ended == 0 || failed > 0)) || failed=1
    record_at_least_one 'tests of the server' "$passed $failed"
    ((ended)) || mark_built server "$(product_fingerprint)"
    return "$ended"
}

surefire_counts() {
    find backend/target/surefire-reports -name 'TEST-*.xml' -exec grep -h -m 1 '<testsuite ' {} + 2>/dev/null |
        tr ' ' '\n' | awk -F'"' '
            /^tests=/ { tests += $2 } /^failures=/ || /^errors=/ { failed += $2 } /^skipped=/ { skipped += $2 }
            END { print tests - failed - skipped, failed + 0 }'
}

journeys() {
    local data log=$WORK/journeys-hub.log port
    if ! need_chromium; then
        record 'journeys in a browser' 0 1
        return
    fi
    need_provider || {
        record 'journeys in a browser' 0 1
        return
    }
    start_provider
    data=$(mktemp -d)
    port=$(free_port)
    printf '  starting the packaged hub\n'
    start_hub "$data" "$port" >"$log" 2>&1 || tail -n 20 "$log" >&2
    rm -f "$JOURNEYS"
    LEDHUB_ADDRESS=http://127.0.0.1:$port step 'walking the journeys' npm_run e2e || true
    stop_hub
    stop_provider
    rm -rf "$data"
    record_at_least_one 'journeys in a browser' "$(journey_counts)"
}

journey_counts() {
    node -e 'const { passed, failed } = JSON.parse(require("fs").readFileSync(process.argv[1]));
        console.log(passed, failed)' "$JOURNEYS" 2>/dev/null
}

# Tests that left no count did not run, and that is a failure.
record_at_least_one() {
    local passed=0 failed=1
    if [[ ${2:-} =~ ^([0-9]+)\ ([0-9]+)$ ]] && ((BASH_REMATCH[1] + BASH_REMATCH[2] > 0)); then
        passed=${BASH_REMATCH[1]} failed=${BASH_REMATCH[2]}
    fi
    record "$1" "$passed" "$failed"
}

# The production shape, on the product that was just built.
cluster_test() {
    build_product
    need_nginx
    step 'two replicas behind a proxy' maven verify -DskipUnitTests -Dspotless.check.skip=true \
        -Dit.test='ClusterIT,MailIT' -Dledhub.nginx="$NGINX" -Dledhub.reminders=10000
}

# What a search costs in libraries of three sizes, on the product that was just built. It measures, and fails for nothing slow.
bench() {
    build_product
    rm -f "$WORK"/bench.json*
    step 'searching in libraries of three sizes' maven verify -DskipUnitTests -Dspotless.check.skip=true \
        -Dit.test=LibraryBenchIT -Dledhub.bench="$PWD/$WORK/bench.json"
    printf '\n%s\n\n' "$(<"$WORK/bench.json.txt")"
}

finish() {
    printf '\n'
    printf '%s\n' "${ROWS[@]}"
    printf '  %-28s %d min %d s\n\n' 'time' $((SECONDS / 60)) $((SECONDS % 60))
    echo "$PASSED passed, $FAILED failed"
    ((FAILED == 0))
}

run_checks() {
    find_jdk
    install_packages
    format_and_lint
    finish
}

run_tests() {
    find_jdk
    install_packages
    format_and_lint
    unit_tests_of_the_pages
    if build_pages && server_tests; then
        journeys
    else
        record 'journeys (nothing to walk in)' 0 1
    fi
    finish
}
