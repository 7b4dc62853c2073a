package org.ledhub.identity;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwe.ContentEncryptionAlgorithmIdentifiers;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwe.KeyManagementAlgorithmIdentifiers;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.jose4j.zip.CompressionAlgorithmIdentifiers;

/** Everything that a token can be and still not log anybody in, by what is wrong with it. After RFC 8725 and what libraries got wrong. */
final class BadTokens {

    /** The order of P-256. */
    private static final BigInteger ORDER =
            new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);

    private static final int HALF = 32;
    private static final int BOMB = 10_000_000;

    private final Map<String, String> tokens = new LinkedHashMap<>();
    private final EllipticCurveJsonWebKey own;
    private final Map<String, Object> claims;
    private final List<String> ids;
    private final Map<String, Object> ofOthers;

    /**
     * @param own the hub's key, as it signs
     * @param token one that is good
     * @param ids the claims of it that name something
     * @param ofOthers what they may not be changed to
     */
    BadTokens(EllipticCurveJsonWebKey own, String token, List<String> ids, Map<String, Object> ofOthers)
            throws JoseException {
        this.own = own;
        this.claims = JsonUtil.parseJson(claimsOf(token));
        this.ids = ids;
        this.ofOthers = ofOthers;
    }

    Map<String, String> all() throws GeneralSecurityException, JoseException {
        shapes();
        algorithms();
        headers();
        signatures();
        issuerAndAudience();
        times();
        names();
        payloads();
        return tokens;
    }

    /** The same by the same means, with nothing wrong: proves that the others fail for their fault. */
    String good() throws JoseException {
        return signed(claims -> {});
    }

    private void shapes() throws JoseException {
        String[] parts = good().split("\\.");
        add("a word", "x");
        add("null", "null");
        add("two words", "a.b");
        add("three words", "a.b.c");
        add("dots", "....");
        add("no signature", parts[0] + "." + parts[1]);
        add("no claims", parts[0] + ".." + parts[2]);
        add("no header", "." + parts[1] + "." + parts[2]);
        add("four parts", good() + ".x");
        add("padded", parts[0] + "=." + parts[1] + "=." + parts[2] + "==");
        add("with its scheme", "Bearer " + good());
        add("with a percent", good().replaceFirst("\\.", "%2E"));
        add("encrypted to nobody", parts[0] + "." + parts[1] + "." + parts[2] + "." + parts[1] + "." + parts[2]);
        add("in JSON", encode("{\"payload\":\"" + parts[1] + "\",\"protected\":\"" + parts[0] + "\"}"));
        add("very long", parts[0] + "." + parts[1] + "." + "A".repeat(6000));
    }

    private void algorithms() throws GeneralSecurityException, JoseException {
        String body = good().split("\\.")[1];
        for (String none : List.of("none", "None", "NONE", "nOnE", "")) {
            String header = encode("{\"alg\":\"" + none + "\"}");
            add("algorithm '" + none + "', unsigned", header + "." + body + ".");
            add("algorithm '" + none + "', signature of ours", header + "." + body + "." + signatureOf(good()));
        }
        add("no algorithm", encode("{\"typ\":\"JWT\"}") + "." + body + "." + signatureOf(good()));
        add("algorithm a list", encode("{\"alg\":[\"ES256\"]}") + "." + body + "." + signatureOf(good()));
        add("algorithm a number", encode("{\"alg\":256}") + "." + body + "." + signatureOf(good()));
        add("algorithm in small letters", encode("{\"alg\":\"es256\"}") + "." + body + "." + signatureOf(good()));
        add("algorithm unknown", encode("{\"alg\":\"ES257\"}") + "." + body + "." + signatureOf(good()));
        // The public key is no secret: whoever verifies with it as one lets everybody sign.
        byte[] der = own.getPublicKey().getEncoded();
        String pem = "-----BEGIN PUBLIC KEY-----\n" + Base64.getMimeEncoder().encodeToString(der)
                + "\n-----END PUBLIC KEY-----\n";
        String jwk = own.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
        for (String hmac : List.of("HS256", "HS384", "HS512")) {
            add(hmac + " with the public key", signed(hmac, new HmacKey(der)));
            add(hmac + " with the public key as PEM", signed(hmac, new HmacKey(pem.getBytes(StandardCharsets.UTF_8))));
            add(hmac + " with the public key as JWK", signed(hmac, new HmacKey(jwk.getBytes(StandardCharsets.UTF_8))));
        }
        add("HS256 with zeros", signed("HS256", new HmacKey(new byte[32])));
        KeyPair rsa = pair("RSA", new RSAKeyGenParameterSpec(2048, RSAKeyGenParameterSpec.F4));
        for (String algorithm : List.of("RS256", "RS512", "PS256")) {
            add(algorithm, signed(algorithm, rsa.getPrivate()));
        }
        add("another's key", signed("ES256", curve("secp256r1").getPrivate()));
        add("ES384", signed("ES384", curve("secp384r1").getPrivate()));
        add("ES512", signed("ES512", curve("secp521r1").getPrivate()));
        add(
                "EdDSA",
                signed(
                        "EdDSA",
                        KeyPairGenerator.getInstance("Ed25519")
                                .generateKeyPair()
                                .getPrivate()));
    }

    /** A header says how to verify; whoever believes it verifies with the forger's key. */
    private void headers() throws GeneralSecurityException, JoseException {
        KeyPair forged = curve("secp256r1");
        JsonWebKey key = JsonWebKey.Factory.newJwk(forged.getPublic());
        PrivateKey by = forged.getPrivate();
        add("brings its key", forged(by, jws -> jws.setJwkHeader((EllipticCurveJsonWebKey) key)));
        add("says where its key is", forged(by, jws -> jws.setHeader("jku", "https://forger.example/keys")));
        add("says where its certificate is", forged(by, jws -> jws.setHeader("x5u", "https://forger.example/cert")));
        add("brings a certificate", forged(by, jws -> jws.setHeader("x5c", List.of("MIIB"))));
        add("key id is a path", forged(by, jws -> jws.setKeyIdHeaderValue("../../../../dev/null")));
        add("key id is SQL", forged(by, jws -> jws.setKeyIdHeaderValue("' or 1=1 --")));
        add("key id is a list", forged(by, jws -> jws.setHeader("kid", List.of("a"))));
        add("demands what is unknown", withHeader(Map.of("crit", List.of("new"), "new", true)));
        add("key id of nobody", withHeader(Map.of("kid", "nobody")));
        String twice = encode("{\"alg\":\"ES256\",\"alg\":\"none\"}");
        add("two algorithms", twice + "." + good().split("\\.")[1] + ".");
        JsonWebEncryption sealed = new JsonWebEncryption();
        sealed.setAlgorithmHeaderValue(KeyManagementAlgorithmIdentifiers.ECDH_ES);
        sealed.setEncryptionMethodHeaderParameter(ContentEncryptionAlgorithmIdentifiers.AES_128_GCM);
        sealed.setKey(own.getPublicKey());
        sealed.setContentTypeHeaderValue("JWT");
        sealed.setPayload(good());
        add("a good one, sealed", sealed.getCompactSerialization());
        add("a bomb", bomb());
    }

    private void signatures() throws JoseException {
        String good = good();
        String start = good.substring(0, good.lastIndexOf('.') + 1);
        byte[] signature = Base64.getUrlDecoder().decode(signatureOf(good));
        add("empty signature", start);
        add("signature of zeros", start + encode(new byte[64]));
        add("signature of the order", start + encode(join(ORDER, ORDER)));
        add("signature of one and zero", start + encode(join(BigInteger.ONE, BigInteger.ZERO)));
        add("signature cut", start + encode(Arrays.copyOf(signature, 63)));
        add("signature with more", start + encode(Arrays.copyOf(signature, 65)));
        for (int at : List.of(0, 31, 32, 63)) {
            byte[] flipped = signature.clone();
            flipped[at] ^= 1;
            add("signature with byte " + at + " changed", start + encode(flipped));
        }
        add("signature of another token", start + signatureOf(signed(claims -> claims.put("jti", "another"))));
        add(
                "more time, old signature",
                good.split("\\.")[0] + "." + encode(json(each -> each.put("exp", Long.MAX_VALUE / 1000))) + "."
                        + signatureOf(good));
    }

    private void issuerAndAudience() throws JoseException {
        for (String claim : List.of("iss", "aud")) {
            without(claim);
            with(claim, "");
            with(claim, "LED-HUB");
            with(claim, "led-hub ");
            with(claim, "another-hub");
            with(claim, 1);
        }
        with("iss", List.of("led-hub"));
        with("aud", List.of());
        with("aud", List.of("another-hub", "led-hub-2"));
    }

    private void times() throws JoseException {
        long now = Instant.now().getEpochSecond();
        without("exp");
        with("exp", 0);
        with("exp", -1);
        with("exp", "later");
        with("exp", List.of(now + 600));
        with("nbf", now + 3600);
        for (int ago : List.of(0, 1, 30, 59, 120)) {
            add("over " + ago + " s ago", signed(each -> {
                each.put("iat", now - 540);
                each.put("exp", now - ago);
            }));
        }
        add("over before it began", signed(each -> {
            each.put("iat", now - 10);
            each.put("exp", now - 20);
        }));
    }

    private void names() throws JoseException {
        for (String claim : ids) {
            without(claim);
            with(claim, "");
            with(claim, "1");
            with(claim, UUID.randomUUID().toString());
            with(claim, "' or 1=1 --");
            with(claim, 1);
            with(claim, List.of(claims.get(claim)));
        }
        for (Map.Entry<String, Object> other : ofOthers.entrySet()) {
            with(other.getKey(), other.getValue());
        }
    }

    private void payloads() throws GeneralSecurityException, JoseException {
        add("claims are no JSON", sign("ES256", own.getPrivateKey(), "claims", jws -> {}));
        add("claims are a list", sign("ES256", own.getPrivateKey(), "[]", jws -> {}));
        add("claims are empty", sign("ES256", own.getPrivateKey(), "{}", jws -> {}));
        PrivateKey forger = curve("secp256r1").getPrivate();
        Consumer<JsonWebSignature> nested = jws -> jws.setContentTypeHeaderValue("JWT");
        add("ours round a forger's", sign("ES256", own.getPrivateKey(), forged(forger, jws -> {}), nested));
        add("a forger's round ours", sign("ES256", forger, good(), nested));
        add(
                "claims are deep",
                sign("ES256", own.getPrivateKey(), "{\"a\":".repeat(500) + "1" + "}".repeat(500), jws -> {}));
    }

    private void without(String claim) throws JoseException {
        add("without " + claim, signed(claims -> claims.remove(claim)));
    }

    private void with(String claim, Object value) throws JoseException {
        add(claim + " is " + JsonUtil.toJson(Map.of("value", value)), signed(claims -> claims.put(claim, value)));
    }

    private void add(String fault, String token) {
        if (tokens.put(fault, token) != null) {
            throw new IllegalStateException("twice: " + fault);
        }
    }

    private String signed(Consumer<Map<String, Object>> change) throws JoseException {
        return sign("ES256", own.getPrivateKey(), json(change), jws -> {});
    }

    private String signed(String algorithm, Key key) throws JoseException {
        return sign(algorithm, key, json(claims -> {}), jws -> {});
    }

    private String forged(PrivateKey by, Consumer<JsonWebSignature> header) throws JoseException {
        return sign("ES256", by, json(claims -> {}), header);
    }

    private String withHeader(Map<String, Object> fields) throws JoseException {
        return sign("ES256", own.getPrivateKey(), json(claims -> {}), jws -> fields.forEach(jws::setHeader));
    }

    private static String sign(String algorithm, Key key, String payload, Consumer<JsonWebSignature> header)
            throws JoseException {
        JsonWebSignature jws = new JsonWebSignature();
        jws.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        jws.setDoKeyValidation(false);
        jws.setAlgorithmHeaderValue(algorithm);
        jws.setKey(key);
        jws.setPayload(payload);
        header.accept(jws);
        return jws.getCompactSerialization();
    }

    private String json(Consumer<Map<String, Object>> change) {
        Map<String, Object> changed = new HashMap<>(claims);
        change.accept(changed);
        return JsonUtil.toJson(changed);
    }

    /** Ten megabytes that travel as ten thousand bytes, for whoever inflates before verifying. */
    private String bomb() throws JoseException {
        JsonWebEncryption sealed = new JsonWebEncryption();
        sealed.setAlgorithmHeaderValue(KeyManagementAlgorithmIdentifiers.ECDH_ES);
        sealed.setEncryptionMethodHeaderParameter(ContentEncryptionAlgorithmIdentifiers.AES_128_GCM);
        sealed.setCompressionAlgorithmHeaderParameter(CompressionAlgorithmIdentifiers.DEFLATE);
        sealed.setKey(own.getPublicKey());
        sealed.setPayload("0".repeat(BOMB));
        return sealed.getCompactSerialization();
    }

    private static String claimsOf(String token) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
    }

    private static String signatureOf(String token) {
        return token.substring(token.lastIndexOf('.') + 1);
    }

    private static byte[] join(BigInteger r, BigInteger s) {
        byte[] both = new byte[2 * HALF];
        copy(r, both, HALF);
        copy(s, both, 2 * HALF);
        return both;
    }

    private static void copy(BigInteger number, byte[] into, int end) {
        byte[] bytes = number.toByteArray();
        int length = Math.min(bytes.length, HALF);
        System.arraycopy(bytes, bytes.length - length, into, end - length, length);
    }

    private static KeyPair curve(String name) throws GeneralSecurityException {
        return pair("EC", new ECGenParameterSpec(name));
    }

    private static KeyPair pair(String kind, AlgorithmParameterSpec size) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(kind);
        generator.initialize(size);
        return generator.generateKeyPair();
    }

    private static String encode(String text) {
        return encode(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
