package org.ledhub.identity;

import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads a verified ID token as the settings say. */
@ApplicationScoped
class ProviderClaims {

    private static final int LONGEST_EMAIL = 254;

    private final SignOnSettings settings;
    private final String firstTrust;

    ProviderClaims(SignOnSettings settings, @ConfigProperty(name = "ledhub.trust.code") String firstTrust) {
        this.settings = settings;
        this.firstTrust = firstTrust;
    }

    ProvenAccount read(IDTokenClaimsSet token) {
        return new ProvenAccount(
                token.getIssuer().getValue(), token.getSubject().getValue(), email(token), roles(token), trust(token));
    }

    private String email(IDTokenClaimsSet token) {
        String email = settings.emailClaim().isPresent()
                ? token.getStringClaim(settings.emailClaim().get())
                : verifiedEmail(token);
        return email != null && email.length() <= LONGEST_EMAIL && email.matches("\\S+@\\S+")
                ? People.asKept(email)
                : null;
    }

    private static String verifiedEmail(IDTokenClaimsSet token) {
        return Boolean.TRUE.equals(token.getBooleanClaim("email_verified")) ? token.getStringClaim("email") : null;
    }

    private Set<String> roles(IDTokenClaimsSet token) {
        Set<?> values = values(token.getClaim(settings.rolesClaim().orElse("roles")));
        return settings.roles()
                .map(given -> given.stream()
                        .map(each -> each.strip().split("="))
                        .filter(each -> values.contains(each[0]))
                        .map(each -> each[1])
                        .collect(Collectors.toSet()))
                .orElse(null);
    }

    private static Set<?> values(Object claim) {
        return claim instanceof Collection<?> many ? new HashSet<>(many) : Collections.singleton(claim);
    }

    private String trust(IDTokenClaimsSet token) {
        return settings.trustClaim().isPresent()
                ? token.getStringClaim(settings.trustClaim().get())
                : settings.trust().orElse(firstTrust);
    }
}
