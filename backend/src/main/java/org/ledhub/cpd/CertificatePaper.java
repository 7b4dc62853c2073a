package org.ledhub.cpd;

import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.ledhub.shared.PdfPress;
import org.ledhub.shared.QrCode;
import org.ledhub.shared.Time;
import org.ledhub.shared.TimeWords;

/** A certificate as a page to print. */
@ApplicationScoped
class CertificatePaper {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private static final List<String> DOMAINS = List.of(
            "Knowledge, skills and development",
            "Patients, partnership and communication",
            "Colleagues, culture and safety",
            "Trust and professionalism");

    private final Template certificate;
    private final PdfPress press;

    CertificatePaper(Template certificate, PdfPress press) {
        this.certificate = certificate;
        this.press = press;
    }

    byte[] print(CertificateResponse facts) {
        return press.print(certificate
                .data("it", facts)
                .data("day", TimeWords.day(facts.date()))
                .data("from", clock(facts.startsAt()))
                .data("to", clock(facts.endsAt()))
                .data("issued", TimeWords.day(facts.issuedAt(), Time.LONDON))
                .data("mode", facts.mode().equals("remote") ? "Remote" : "In person")
                .data(
                        "domains",
                        facts.domains().stream().map(CertificatePaper::domain).toList())
                .data("cips", facts.cips().stream().map(String::valueOf).toList())
                .data("qr", QrCode.asDataAddress(facts.verifyAt()))
                .render());
    }

    private static String domain(int domain) {
        return domain + " " + DOMAINS.get(domain - 1);
    }

    private static String clock(Instant at) {
        return CLOCK.format(at.atZone(Time.LONDON));
    }
}
