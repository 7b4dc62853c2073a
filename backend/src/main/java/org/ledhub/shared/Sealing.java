package org.ledhub.shared;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Seals confidential text (AEAD, Google Tink) with a key that lives outside the database. {@code boundTo} names the row, the
 * people and the field: sealed text moved anywhere else does not open.
 */
@ApplicationScoped
public class Sealing {

    // Lengths are rounded up to this, so that a length does not tell one answer from another.
    private static final int PADDING = 64;

    private final Aead aead;

    Sealing(@ConfigProperty(name = "ledhub.sealing.keyset") Path keyset) throws IOException, GeneralSecurityException {
        this.aead = TinkJsonProtoKeysetFormat.parseKeyset(
                        Files.readString(keyset), AeadConfig2026.get(), InsecureSecretKeyAccess.get())
                .getPrimitive(AeadConfig2026.get(), Aead.class);
    }

    public byte[] seal(String text, String boundTo) {
        if (text == null) {
            return null;
        }
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        byte[] padded = Arrays.copyOf(plain, (plain.length / PADDING + 1) * PADDING);
        padded[plain.length] = 1;
        try {
            return aead.encrypt(padded, boundTo.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Sealing failed", e);
        }
    }

    public String open(byte[] sealed, String boundTo) {
        if (sealed == null) {
            return null;
        }
        try {
            byte[] padded = aead.decrypt(sealed, boundTo.getBytes(StandardCharsets.UTF_8));
            int end = padded.length - 1;
            while (padded[end] == 0) {
                end--;
            }
            return new String(padded, 0, end, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Sealed text does not open: wrong key, or moved from its row", e);
        }
    }
}
