package org.ledhub.identity;

import com.upokecenter.cbor.CBORObject;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ledhub.shared.Digests;
import org.ledhub.shared.Uuids;

/** A device that keeps one passkey (ES256), as honest or as false as a test wants it. */
final class TestDevice {

    static final int PRESENT = 0x01;
    static final int VERIFIED = 0x04;
    private static final int HAS_KEY = 0x40;

    String origin;
    String site;
    int flags = PRESENT | VERIFIED;
    long count;
    String handle;
    final byte[] id = ByteBuffer.allocate(16)
            .putLong(Uuids.next().getMostSignificantBits())
            .putLong(UUID.randomUUID().getLeastSignificantBits())
            .array();
    private final KeyPair keys;

    TestDevice(String origin, String site) {
        this.origin = origin;
        this.site = site;
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Counts as the other one did, and signs with its key. */
    TestDevice(TestDevice copied) {
        this.origin = copied.origin;
        this.site = copied.site;
        this.count = copied.count;
        this.handle = copied.handle;
        System.arraycopy(copied.id, 0, id, 0, id.length);
        this.keys = copied.keys;
    }

    Map<String, Object> makes(String name, String challenge) {
        Map<String, Object> made = new HashMap<>();
        made.put("name", name);
        made.put("id", text(id));
        made.put("clientDataJSON", text(clientData("webauthn.create", challenge)));
        made.put(
                "attestationObject",
                text(CBORObject.NewOrderedMap()
                        .Add("fmt", "none")
                        .Add("attStmt", CBORObject.NewMap())
                        .Add("authData", joined(data(flags | HAS_KEY), new byte[16], new byte[] {0, 16}, id, key()))
                        .EncodeToBytes()));
        made.put("transports", List.of("internal"));
        return made;
    }

    Map<String, Object> signs(String challenge) {
        count++;
        byte[] client = clientData("webauthn.get", challenge);
        byte[] data = data(flags);
        Map<String, Object> signed = new HashMap<>();
        signed.put("id", text(id));
        signed.put("clientDataJSON", text(client));
        signed.put("authenticatorData", text(data));
        signed.put("signature", text(signature(joined(data, Digests.sha256(client)))));
        signed.put("userHandle", handle);
        return signed;
    }

    static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private byte[] clientData(String type, String challenge) {
        return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
                .formatted(type, challenge, origin)
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] data(int withFlags) {
        return joined(
                Digests.sha256(site),
                new byte[] {(byte) withFlags},
                ByteBuffer.allocate(4).putInt((int) count).array());
    }

    private byte[] key() {
        ECPublicKey point = (ECPublicKey) keys.getPublic();
        return CBORObject.NewOrderedMap()
                .Add(1, 2)
                .Add(3, -7)
                .Add(-1, 1)
                .Add(-2, coordinate(point.getW().getAffineX()))
                .Add(-3, coordinate(point.getW().getAffineY()))
                .EncodeToBytes();
    }

    private static byte[] coordinate(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] fixed = new byte[32];
        int length = Math.min(bytes.length, 32);
        System.arraycopy(bytes, bytes.length - length, fixed, 32 - length, length);
        return fixed;
    }

    private byte[] signature(byte[] over) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(over);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }
}
