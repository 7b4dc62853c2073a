package org.ledhub.cpd;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** {@code name} is null when it has been erased. */
record CertificateResponse(
        UUID id,
        String number,
        String status,
        String endReason,
        UUID supersededBy,
        String name,
        String gmcNumber,
        String trust,
        String title,
        LocalDate date,
        Instant startsAt,
        Instant endsAt,
        int minutes,
        String mode,
        String scope,
        List<Integer> domains,
        List<Integer> cips,
        List<String> outcomes,
        List<String> speakers,
        Instant issuedAt,
        String code,
        String verifyAt,
        String hash) {

    static CertificateResponse of(Certificate certificate, CertificateHolder holder, String baseUrl) {
        CertificateFacts facts = CertificateFacts.read(certificate.content);
        return new CertificateResponse(
                certificate.id,
                certificate.number,
                certificate.status(),
                certificate.endReason,
                certificate.supersededBy,
                holder == null ? null : holder.name,
                holder == null ? null : holder.gmcNumber,
                facts.trust(),
                facts.title(),
                LocalDate.parse(facts.date()),
                Instant.parse(facts.startsAt()),
                Instant.parse(facts.endsAt()),
                facts.minutes(),
                facts.mode(),
                facts.scope(),
                facts.domains(),
                facts.cips(),
                facts.outcomes(),
                facts.speakers(),
                certificate.issuedAt,
                certificate.code,
                baseUrl + "/verify/" + certificate.code,
                HexFormat.of().formatHex(certificate.hash));
    }
}
