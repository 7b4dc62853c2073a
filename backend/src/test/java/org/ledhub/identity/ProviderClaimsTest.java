package org.ledhub.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.nimbusds.oauth2.sdk.id.Audience;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.Subject;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProviderClaimsTest {

    private static final String ROLES = "led-doctors=led,education=tutor,education=admin";

    @Test
    void theRosterSaysTheRolesUntilTheyAreMapped() {
        assertNull(read(Map.of(), Map.of("roles", List.of("admin"))).roles());
    }

    @Test
    void aValueGivesEveryRoleThatItIsMappedTo() {
        Map<String, String> settings = Map.of("roles", ROLES);
        assertEquals(
                Set.of("tutor", "admin"),
                read(settings, Map.of("roles", List.of("education", "car-park")))
                        .roles());
        assertEquals(
                Set.of("led"), read(settings, Map.of("roles", "led-doctors")).roles());
    }

    @Test
    void noRoleIsGivenByWhatIsNotMapped() {
        Map<String, String> settings = Map.of("roles", ROLES);
        assertEquals(Set.of(), read(settings, Map.of()).roles());
        assertEquals(
                Set.of(), read(settings, Map.of("roles", List.of("admin", 7))).roles());
        assertEquals(
                Set.of(),
                read(settings, Map.of("roles", Map.of("education", true))).roles());
        assertEquals(
                Set.of(), read(settings, Map.of("groups", List.of("education"))).roles());
    }

    @Test
    void rolesMayBeInAnotherClaim() {
        Map<String, String> settings = Map.of("roles", ROLES, "roles-claim", "groups");
        assertEquals(
                Set.of("led"),
                read(settings, Map.of("groups", List.of("led-doctors"))).roles());
    }

    @Test
    void anEmailCountsWhenItIsVerified() {
        Map<String, Object> email = Map.of("email", "Led1@Trust.Example");
        assertNull(read(Map.of(), email).email());
        assertNull(read(Map.of(), Map.of("email", "led1@trust.example", "email_verified", false))
                .email());
        assertNull(read(Map.of(), Map.of("email", "led1@trust.example", "email_verified", "true"))
                .email());
        assertEquals(
                "led1@trust.example",
                read(Map.of(), Map.of("email", "Led1@Trust.Example", "email_verified", true))
                        .email());
    }

    @Test
    void theClaimThatIsNamedCountsAndNoOther() {
        Map<String, String> settings = Map.of("email-claim", "upn");
        assertEquals(
                "led1@trust.example",
                read(settings, Map.of("upn", "led1@trust.example", "email", "admin@trust.example"))
                        .email());
        assertNull(read(settings, Map.of("email", "led1@trust.example", "email_verified", true))
                .email());
        assertNull(read(settings, Map.of("upn", "TRUST\\led1")).email());
    }

    @Test
    void theTrustIsTheHubsFirstUntilAnotherIsNamed() {
        assertEquals("RRK", read(Map.of(), Map.of("ods", "RGT")).trustCode());
        assertEquals("RGT", read(Map.of("trust", "RGT"), Map.of()).trustCode());
        assertEquals(
                "RGT", read(Map.of("trust-claim", "ods"), Map.of("ods", "RGT")).trustCode());
        assertNull(read(Map.of("trust-claim", "ods"), Map.of()).trustCode());
    }

    private static ProvenAccount read(Map<String, String> settings, Map<String, Object> claims) {
        Instant now = Instant.now();
        IDTokenClaimsSet token = new IDTokenClaimsSet(
                new Issuer("https://login.trust.example"),
                new Subject("1"),
                Audience.create("led-hub"),
                Date.from(now.plusSeconds(300)),
                Date.from(now));
        claims.forEach(token::setClaim);
        return new ProviderClaims(new ProviderSettings(settings), "RRK").read(token);
    }
}
