package org.ledhub.identity;

/** How WebAuthn writes bytes. */
final class Base64Url {

    static final String PATTERN = "[A-Za-z0-9_-]+";

    private Base64Url() {}
}
