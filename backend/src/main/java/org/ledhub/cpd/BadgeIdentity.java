package org.ledhub.cpd;

import java.util.HexFormat;
import org.ledhub.identity.People;
import org.ledhub.shared.Digests;

/** Proves an email address to whoever is told it, and tells it to nobody else: an IdentityObject of Open Badges 3.0. */
record BadgeIdentity(String type, boolean hashed, String identityHash, String identityType, String salt) {

    private static final int SALT_BYTES = 16;

    /** @param holder whose salt is another one: with it, the digest of name and GMC number could be tried out */
    static BadgeIdentity of(CertificateHolder holder, String email) {
        String salt = HexFormat.of().formatHex(Digests.sha256("badge\n" + holder.salt), 0, SALT_BYTES);
        String hash = HexFormat.of().formatHex(Digests.sha256(People.asKept(email) + salt));
        return new BadgeIdentity("IdentityObject", true, "sha256$" + hash, "emailAddress", salt);
    }
}
