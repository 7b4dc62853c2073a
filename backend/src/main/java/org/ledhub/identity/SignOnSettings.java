package org.ledhub.identity;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** The trust's identity provider, and what its claims mean here. Checked at start; without an issuer there is none. */
@ConfigMapping(prefix = "ledhub.sso")
interface SignOnSettings {

    Optional<String> issuer();

    Optional<String> clientId();

    Optional<String> clientSecret();

    /** A claim that is taken for a verified email; without it, {@code email} is, where {@code email_verified} is true. */
    Optional<String> emailClaim();

    /** Values of the claim and the role that each gives, as {@code led-doctors=led,led-tutors=tutor}. */
    Optional<List<String>> roles();

    Optional<String> rolesClaim();

    /** The ODS code of the trust whose people log in here. */
    Optional<String> trust();

    /** A claim that has the ODS code, where the provider serves several trusts. */
    Optional<String> trustClaim();
}
