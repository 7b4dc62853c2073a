package org.ledhub.identity;

import java.util.Set;

/**
 * What the trust's identity provider says of who has just logged in there.
 *
 * @param email in lower case; null when the provider does not vouch for one
 * @param roles what their groups there make of them here; null when the roster says that
 * @param trustCode the ODS code of the trust whose people they may be
 */
record ProvenAccount(String issuer, String subject, String email, Set<String> roles, String trustCode) {}
