package org.ledhub.identity;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;

/** Tokens that are not ours, not for us, not now, or not whole. Each logs nobody in. */
@QuarkusTest
class BadTokensTest extends HubTest {

    @Test
    void aGoodTokenIsTaken() {
        Client doctor = given.aDoctor(given.aTrust());
        with(claims(doctor).sign(), 200);
    }

    @Test
    void noBadTokenIsTaken() throws GeneralSecurityException {
        Client doctor = given.aDoctor(given.aTrust());
        for (String token : badTokens(doctor)) {
            with(token, 401);
        }
    }

    @Test
    void aTokenWithoutALiveSessionIsNotTaken() {
        Client doctor = given.aDoctor(given.aTrust());
        Client other = given.aDoctor(doctor.trustId());
        with(claims(doctor).claim("sid", UUID.randomUUID().toString()).sign(), 401);
        with(claims(doctor).claim("sid", other.sessionId().toString()).sign(), 401);
        with(claims(doctor).claim("trust", given.aTrust().toString()).sign(), 401);
    }

    private static List<String> badTokens(Client doctor) throws GeneralSecurityException {
        List<String> bad = new ArrayList<>(List.of("x", "a.b", "a.b.c", "....", "null", "eyJhbGciOiJub25lIn0.e30."));
        Instant now = Instant.now();
        bad.add(claims(doctor).issuer("someone-else").sign());
        bad.add(claims(doctor).audience("another-hub").sign());
        bad.add(claims(doctor)
                .issuedAt(now.minusSeconds(700))
                .expiresAt(now.minusSeconds(1))
                .sign());
        bad.add(claims(doctor).sign(anotherKey("EC", "secp256r1").getPrivate()));
        bad.add(claims(doctor).jws().algorithm(SignatureAlgorithm.RS256).sign(rsaKey().getPrivate()));
        bad.add(claims(doctor)
                .jws()
                .algorithm(SignatureAlgorithm.HS256)
                .sign(new SecretKeySpec(new byte[64], "HmacSHA256")));
        String good = claims(doctor).sign();
        String[] parts = good.split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        bad.add(parts[0] + "." + encode(claims.replace("\"led\"", "\"admin\"")) + "." + parts[2]);
        bad.add(encode("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + parts[1] + ".");
        bad.add(encode("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + parts[1] + "." + parts[2]);
        bad.add(encode("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "." + parts[1] + "." + parts[2]);
        bad.add(encode("{\"alg\":\"ES384\",\"typ\":\"JWT\"}") + "." + parts[1] + "." + parts[2]);
        bad.add(parts[0] + "." + parts[1] + ".");
        bad.add(parts[0] + "." + parts[1]);
        bad.add(good + ".x");
        bad.add(good.substring(0, good.length() - 8) + "AAAAAAAA");
        bad.add(parts[0] + "." + parts[1] + "." + encode("\0".repeat(64)));
        return bad;
    }

    private static JwtClaimsBuilder claims(Client doctor) {
        return Jwt.subject(doctor.id().toString())
                .claim("trust", doctor.trustId().toString())
                .claim("sid", doctor.sessionId().toString())
                .groups(Set.of("led"));
    }

    private static KeyPair anotherKey(String kind, String curve) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(kind);
        generator.initialize(new ECGenParameterSpec(curve));
        return generator.generateKeyPair();
    }

    private static KeyPair rsaKey() throws GeneralSecurityException {
        return KeyPairGenerator.getInstance("RSA").generateKeyPair();
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void with(String token, int status) {
        Client.nobodyWronglyCalls()
                .header("Cookie", "led-hub=" + token)
                .get("/me")
                .then()
                .statusCode(status)
                .body(status == 401 ? "code" : "roles[0]", equalTo(status == 401 ? "not-logged-in" : "led"));
    }
}
