package org.ledhub.cpd;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * A certificate as an OpenBadgeCredential (Open Badges 3.0 on the Verifiable Credentials Data Model 2.0), with the claims that section 8.2.3
 * of Open Badges wants beside it. All of it comes from the frozen content, but for whose it is.
 *
 * @param identifier empty when the name is erased
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record BadgeCredential(
        @JsonProperty("@context") List<String> context,
        String id,
        List<String> type,
        String name,
        BadgeIssuer issuer,
        String validFrom,
        Subject credentialSubject,
        BadgeStatus credentialStatus,
        String iss,
        String jti,
        String sub,
        long nbf) {

    static final List<String> CONTEXT = List.of(
            "https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json");
    private static final String CRITERIA =
            "Present at the session, as its register shows, which the education team of the trust has locked.";

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Subject(
            String id,
            List<String> type,
            List<BadgeIdentity> identifier,
            String activityStartDate,
            String activityEndDate,
            double creditsEarned,
            Achievement achievement) {}

    record Achievement(String id, List<String> type, String name, String description, Criteria criteria) {}

    record Criteria(String narrative) {}

    static BadgeCredential of(
            Certificate certificate, List<BadgeIdentity> identifier, BadgeIssuer issuer, String baseUrl) {
        CertificateFacts facts = CertificateFacts.read(certificate.content);
        Instant issued = Instant.parse(facts.issuedAt()).truncatedTo(ChronoUnit.SECONDS);
        String id = baseUrl + "/verify/" + certificate.code;
        String subject = urn(certificate.id);
        return new BadgeCredential(
                CONTEXT,
                id,
                List.of("VerifiableCredential", "OpenBadgeCredential"),
                facts.title(),
                issuer,
                issued.toString(),
                new Subject(
                        subject,
                        List.of("AchievementSubject"),
                        identifier,
                        facts.startsAt(),
                        facts.endsAt(),
                        CpdSummary.credits(facts.minutes()),
                        new Achievement(
                                urn(certificate.sessionId),
                                List.of("Achievement"),
                                facts.title(),
                                inWords(facts),
                                new Criteria(CRITERIA))),
                BadgeStatus.of(certificate.statusIndex, issuer.id()),
                issuer.id(),
                id,
                subject,
                issued.getEpochSecond());
    }

    private static String inWords(CertificateFacts facts) {
        return "Internal CPD, certified by %s: %d minutes on %s, %s. Certificate %s."
                .formatted(
                        facts.trust(),
                        facts.minutes(),
                        facts.date(),
                        facts.mode().equals("remote") ? "remote" : "in person",
                        facts.number());
    }

    private static String urn(UUID id) {
        return "urn:uuid:" + id;
    }
}
