# shellcheck shell=bash
# Builds the product: contract, then pages, then the server that carries both.

readonly PRODUCT=backend/target/quarkus-app/quarkus-run.jar

npm_run() {
    npm --prefix frontend run --silent "$@"
}

maven() {
    (cd backend && ./mvnw --batch-mode --no-transfer-progress --quiet "$@")
}

install_packages() {
    find_node
    unless_current packages frontend/node_modules "$(cksum frontend/package-lock.json)" \
        step 'fetching the packages of the pages' npm --prefix frontend ci --ignore-scripts --no-audit --no-fund
}

contract() {
    install_packages
    step 'checking the contract' npm_run contract:lint
    step 'bundling the contract' npm_run contract:bundle
    step 'generating types from it' npm_run contract:types
}

build_pages() {
    install_packages && step 'building the pages' npm_run build
}

# Pages and contract of an earlier build would stay in the product beside the new ones.
clear_earlier_pages() {
    rm -rf backend/target/classes/META-INF/resources backend/target/classes/META-INF/openapi.yaml
}

build_server() {
    clear_earlier_pages
    step 'building the server' maven package -DskipTests
}

build_product() {
    find_jdk
    unless_current pages frontend/dist/index.html "$(fingerprint openapi frontend)" build_pages
    unless_current server "$PRODUCT" "$(product_fingerprint)" build_server
}

product_fingerprint() {
    echo "$JAVA_HOME $(fingerprint openapi frontend backend/pom.xml backend/src backend/.mvn)"
}

# What is in the server's product, and what the pages are made and built of: npm's --omit dev leaves out React, which tools of the build want too.
bills_of_materials() {
    local bills=$WORK/sbom
    find_jdk
    install_packages
    mkdir -p "$bills"
    step 'listing what the server is made of' maven quarkus:dependency-sbom \
        -Dquarkus.dependency.sbom.runtime-only=true "-Dquarkus.dependency.sbom.output-file=$PWD/$bills/server.cdx.json"
    npm --prefix frontend sbom --sbom-format cyclonedx >"$bills/pages.cdx.json"
    ls "$bills"/*
}
