package org.ledhub.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Settings of a test, by the names that they have below {@code ledhub.sso}. */
record ProviderSettings(Map<String, String> given) implements SignOnSettings {

    @Override
    public Optional<String> issuer() {
        return of("issuer");
    }

    @Override
    public Optional<String> clientId() {
        return of("client-id");
    }

    @Override
    public Optional<String> clientSecret() {
        return of("client-secret");
    }

    @Override
    public Optional<String> emailClaim() {
        return of("email-claim");
    }

    @Override
    public Optional<List<String>> roles() {
        return of("roles").map(list -> List.of(list.split(",")));
    }

    @Override
    public Optional<String> rolesClaim() {
        return of("roles-claim");
    }

    @Override
    public Optional<String> trust() {
        return of("trust");
    }

    @Override
    public Optional<String> trustClaim() {
        return of("trust-claim");
    }

    private Optional<String> of(String name) {
        return Optional.ofNullable(given.get(name));
    }
}
