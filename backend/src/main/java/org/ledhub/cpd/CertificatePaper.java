package org.ledhub.cpd;

import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import org.ledhub.shared.PdfPress;

/** A certificate as a page to print. */
@ApplicationScoped
class CertificatePaper {

    private final Template certificate;
    private final PdfPress press;

    CertificatePaper(Template certificate, PdfPress press) {
        this.certificate = certificate;
        this.press = press;
    }

    byte[] print(CertificateResponse facts) {
        return press.print(certificate.data("sheet", CertificateSheet.of(facts)).render());
    }
}
