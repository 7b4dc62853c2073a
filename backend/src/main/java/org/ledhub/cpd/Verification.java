package org.ledhub.cpd;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.ledhub.shared.RowIdentity;
import org.ledhub.shared.Throttle;
import org.ledhub.shared.WithoutLogIn;

/** Lets anybody with a certificate's code see whether it holds. */
@ApplicationScoped
@WithoutLogIn
class Verification {

    private static final int A_MINUTE = 60;

    private final RowIdentity rows;
    private final Throttle addresses = new Throttle(A_MINUTE);

    Verification(RowIdentity rows) {
        this.rows = rows;
    }

    @Transactional
    VerifiedCertificate verify(String code, String address) {
        addresses.take(address);
        rows.seekByCertificateCode(code);
        return VerifiedCertificate.of(Certificate.byCode(code));
    }
}
