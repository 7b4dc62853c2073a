package org.ledhub.cpd;

import java.time.LocalDate;

/** What anybody with the code may know: facts, initials and a part of the GMC number. */
record VerifiedCertificate(
        String status,
        String number,
        String trust,
        String title,
        LocalDate date,
        int minutes,
        String scope,
        String nameInitials,
        String partOfGmcNumber,
        String endReason) {

    static VerifiedCertificate of(Certificate certificate) {
        CertificateFacts facts = CertificateFacts.read(certificate.content);
        return new VerifiedCertificate(
                certificate.status(),
                certificate.number,
                facts.trust(),
                facts.title(),
                LocalDate.parse(facts.date()),
                facts.minutes(),
                facts.scope(),
                facts.nameInitials(),
                facts.partOfGmcNumber(),
                certificate.endReason);
    }
}
