package org.ledhub.cpd;

import java.time.Instant;

/** What a link shows, as it is now. */
record SharedCpdResponse(Instant expiresAt, boolean certificates, boolean evidence, CpdPack pack) {

    static SharedCpdResponse of(SharedCpd.Opened opened) {
        CpdShare share = opened.share();
        return new SharedCpdResponse(share.expiresAt, share.certificates, share.evidence, opened.pack());
    }
}
