# shellcheck shell=bash
# Quiet steps: one line each while they work, the whole output only when one fails.

WORK=.build

fail() {
    echo "build.sh: $*" >&2
    exit 1
}

log_of() {
    echo "$WORK/${1//[^a-z]/-}.log"
}

# step WORDS COMMAND… : says what is being done and how long it took.
step() {
    local words=$1 log
    shift
    log=$(log_of "$words")
    mkdir -p "$WORK"
    printf '  %-46s' "$words"
    local begun=$SECONDS
    if "$@" >"$log" 2>&1; then
        printf '%4d s\n' $((SECONDS - begun))
    else
        printf 'failed after %d s\n\n' $((SECONDS - begun))
        tail -n 40 "$log" >&2
        printf '\nThe whole output is in %s\n' "$log" >&2
        return 1
    fi
}

# fingerprint PATH… : of the contents and names of the files under these paths.
fingerprint() {
    find "$@" \( -name node_modules -o -name dist -o -name target -o -name test-results \) -prune \
        -o -type f -not -path '*/src/api/schema.ts' -print0 | LC_ALL=C sort -z | xargs -0 cksum | cksum
}

# unless_current NAME PRODUCT FINGERPRINT COMMAND… : does the work only when its sources or tools changed.
unless_current() {
    local mark=$WORK/$1.built product=$2 print=$3
    shift 3
    if [[ -e $product && -f $mark && $(<"$mark") == "$print" ]]; then
        return 0
    fi
    rm -f "$mark"
    "$@" || return 1
    mark_built "$(basename "$mark" .built)" "$print"
}

mark_built() {
    mkdir -p "$WORK"
    echo "$2" >"$WORK/$1.built"
}
