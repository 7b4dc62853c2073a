#!/usr/bin/env bash
# The one door for people and CI; ./build.sh help tells what is behind it.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")"
source scripts/steps.sh
source scripts/tools.sh
source scripts/product.sh
source scripts/hub.sh
source scripts/tests.sh

help() {
    cat <<'TEXT'
./build.sh COMMAND

  run [--empty]  build what changed, then start the hub on http://127.0.0.1:8080 with example data
                 (--empty: with one administrator and nothing else); Ctrl-C stops it
  test           everything: format, lint, contract, unit tests, backend on PostgreSQL, journeys in a browser
  check          format and lint only
  contract       lint and bundle the contract, generate the pages' types
  cluster-test   the production shape without containers: PostgreSQL, two replicas, a real nginx, a mail server
  bench          what a search of the library costs at 1,000, 10,000 and 100,000 items (ten minutes)
  package        build the product without starting it
  sbom           list what the product is made of, as CycloneDX, in .build/sbom
  help           this text

LEDHUB_PORT and LEDHUB_DATA choose another port and data folder; docs/operations.md lists every setting.
TEXT
}

run() {
    case "${1:-}" in
        '') ;;
        --empty) export LEDHUB_EXAMPLE_DATA=false ;;
        *) wrong_usage "run does not know \"$1\"" ;;
    esac
    build_product
    build_start_cache
    exec "$JAVA_HOME/bin/java" "${JAVA_OPTIONS[@]}" "-XX:AOTCache=$START_CACHE" -jar "$PRODUCT"
}

wrong_usage() {
    echo "build.sh: $1." >&2
    help >&2
    exit 2
}

command=${1:-help}
shift || true
case "$command" in
    run) run "$@" ;;
    test) run_tests ;;
    check) run_checks ;;
    contract) contract ;;
    cluster-test) cluster_test ;;
    bench) bench ;;
    package) build_product ;;
    sbom) bills_of_materials ;;
    help | --help | -h) help ;;
    *) wrong_usage "there is no command \"$command\"" ;;
esac
