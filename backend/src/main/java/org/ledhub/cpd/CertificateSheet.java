package org.ledhub.cpd;

import java.util.List;
import org.ledhub.shared.QrCode;
import org.ledhub.shared.Time;
import org.ledhub.shared.TimeWords;

/** A certificate in the words of its paper. */
record CertificateSheet(
        CertificateResponse it,
        String day,
        String times,
        String issued,
        String mode,
        List<String> domains,
        List<String> cips,
        String qr) {

    static CertificateSheet of(CertificateResponse facts) {
        return new CertificateSheet(
                facts,
                TimeWords.day(facts.date()),
                TimeWords.times(facts.startsAt(), facts.endsAt(), Time.LONDON),
                TimeWords.day(facts.issuedAt(), Time.LONDON),
                facts.mode().equals("remote") ? "Remote" : "In person",
                facts.domains().stream().map(CpdWords::domain).toList(),
                facts.cips().stream().map(String::valueOf).toList(),
                QrCode.asDataAddress(facts.verifyAt()));
    }

    /** Names it inside a file with others. */
    public String anchor() {
        return "certificate-" + it.number();
    }
}
