package org.ledhub.cpd;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;
import org.ledhub.hub.Owner;
import org.ledhub.hub.RegisterOf;
import org.ledhub.start.BadgeKeysOfTests;

/** A badge holds for a verifier that is not this hub: Nimbus reads what jose4j has signed, with nothing but the published keys. */
@QuarkusTest
class OpenBadgeTest extends HubTest {

    @Inject
    BadgeKeys badgeKeys;

    @ConfigProperty(name = "ledhub.badges.keys")
    Path keyFile;

    private UUID trust;
    private Client admin;
    private Client doctor;
    private UUID session;
    private RegisterOf register;

    @BeforeEach
    void aCertificate() {
        trust = given.aTrust();
        admin = given.anAdmin(trust);
        doctor = given.aDoctor(trust);
        session = given.aSession(trust, 5, Duration.ofHours(-2));
        register = new RegisterOf(admin, session);
        register.mark(doctor, "in-person");
        register.lock();
    }

    @Test
    void anIndependentVerifierAcceptsItOffline() throws ParseException {
        String badge = badge(certificate());
        assertTrue(holds(badge, keys()));
        JsonPath header = part(badge, 0);
        assertEquals(Set.of("alg", "kid", "typ"), header.getMap("").keySet());
        assertEquals("RS256", header.getString("alg"));
        assertEquals("JWT", header.getString("typ"));
    }

    @Test
    void itsKeyCanBeDereferencedAndHasNoPrivatePart() throws ParseException {
        String kid = part(badge(certificate()), 0).getString("kid");
        String path = kid.substring(kid.indexOf("/badge-issuers/"));
        String key = Client.nobodyCalls()
                .get(path)
                .then()
                .statusCode(200)
                .header("Cache-Control", "public, max-age=300")
                .extract()
                .asString();
        assertFalse(JWK.parse(key).isPrivate());
        assertTrue(keys().getKeys().stream().noneMatch(JWK::isPrivate));
        assertTrue(((RSAKey) JWK.parse(key)).getModulus().decodeToBigInteger().bitLength() >= 2048);
        Client.nobodyCalls().get(path + "0").then().statusCode(404);
    }

    @Test
    void saysWhatTheFrozenCertificateSaysInTheShapeOfOpenBadges() {
        JsonPath certificate =
                doctor.calls().get("/certificates/{id}", certificate()).jsonPath();
        given.titled(trust, session, "Something else by now");
        JsonPath badge = part(badge(certificate()), 1);
        assertEquals(
                List.of(
                        "https://www.w3.org/ns/credentials/v2",
                        "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"),
                badge.getList("'@context'"));
        assertEquals(List.of("VerifiableCredential", "OpenBadgeCredential"), badge.getList("type"));
        assertEquals(certificate.getString("verifyAt"), badge.getString("id"));
        assertEquals(certificate.getString("title"), badge.getString("name"));
        assertEquals(certificate.getString("title"), badge.getString("credentialSubject.achievement.name"));
        assertTrue(
                badge.getString("credentialSubject.achievement.description").contains(certificate.getString("number")));
        assertEquals(1.0f, badge.getFloat("credentialSubject.creditsEarned"));
        assertEquals(certificate.getString("trust"), badge.getString("issuer.name"));
        assertTrue(badge.getString("issuer.id").endsWith("/api/v1/badge-issuers/" + trust));
        assertEquals(List.of("Profile"), badge.getList("issuer.type"));
        assertEquals("BitstringStatusListEntry", badge.getString("credentialStatus.type"));
    }

    @Test
    void holdsNobodysNameAndProvesAnEmailOnlyToWhoKnowsIt() throws NoSuchAlgorithmException {
        String text =
                new String(Base64.getUrlDecoder().decode(badge(certificate()).split("\\.")[1]), StandardCharsets.UTF_8);
        JsonPath content = JsonPath.from(text);
        for (String secret : List.of(doctor.name(), doctor.email(), doctor.id().toString(), "P. ")) {
            assertFalse(text.contains(secret), secret);
        }
        String salt = content.getString("credentialSubject.identifier[0].salt");
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest((doctor.email() + salt).getBytes(StandardCharsets.UTF_8));
        assertEquals(
                "sha256$" + HexFormat.of().formatHex(digest),
                content.getString("credentialSubject.identifier[0].identityHash"));
        assertEquals("emailAddress", content.getString("credentialSubject.identifier[0].identityType"));
    }

    @Test
    void whatWasTamperedWithIsRefused() throws ParseException, JOSEException {
        String badge = badge(certificate());
        JWKSet keys = keys();
        Map<String, String> corpus = tampered(badge, keys);
        assertEquals(18, corpus.size());
        corpus.forEach((how, forged) -> assertFalse(holds(forged, keys), how));
        assertTrue(holds(badge, keys), "and the genuine one still holds");
    }

    private Map<String, String> tampered(String badge, JWKSet keys) throws ParseException, JOSEException {
        String[] parts = badge.split("\\.");
        String header = plain(parts[0]);
        String content = plain(parts[1]);
        String kid = JWSObject.parse(badge).getHeader().getKeyID();
        RSAKey thief = new RSAKeyGenerator(2048).generate();
        JWSSigner stolen = new RSASSASigner(thief);
        Map<String, String> corpus = new LinkedHashMap<>();
        corpus.put("another title", parts[0] + "." + coded(content.replace("Session", "Degree")) + "." + parts[2]);
        corpus.put("more credit", altered(parts, content, "\"creditsEarned\":1.0", "\"creditsEarned\":9.0"));
        corpus.put("another status", altered(parts, content, "\"statusListIndex\":\"", "\"statusListIndex\":\"9"));
        corpus.put(
                "another trust",
                altered(parts, content, trust.toString(), UUID.randomUUID().toString()));
        corpus.put("an earlier day", altered(parts, content, "\"validFrom\":\"20", "\"validFrom\":\"19"));
        corpus.put("another email", altered(parts, content, "sha256$", "sha256$0"));
        corpus.put("white space", altered(parts, content, "{", "{ "));
        corpus.put("no algorithm", coded(header.replace("RS256", "none")) + "." + parts[1] + ".");
        corpus.put("no algorithm, signed", coded(header.replace("RS256", "none")) + "." + parts[1] + "." + parts[2]);
        corpus.put("another algorithm", coded(header.replace("RS256", "RS384")) + "." + parts[1] + "." + parts[2]);
        corpus.put("no signature", parts[0] + "." + parts[1] + ".");
        corpus.put("half a signature", parts[0] + "." + parts[1] + "." + parts[2].substring(0, 100));
        corpus.put("one letter of the signature", parts[0] + "." + parts[1] + "." + flipped(parts[2]));
        corpus.put(
                "the signature of another",
                parts[0] + "." + parts[1] + "." + anotherBadge().split("\\.")[2]);
        corpus.put("a thief's key under our name", signed(JWSAlgorithm.RS256, kid, stolen, content));
        corpus.put(
                "a thief's key under his name",
                signed(JWSAlgorithm.RS256, "https://thief.example/keys/1", stolen, content));
        corpus.put("a key of ours that is none", signed(JWSAlgorithm.RS256, kid + "0", stolen, content));
        corpus.put(
                "the public key as a shared secret",
                signed(
                        JWSAlgorithm.HS256,
                        kid,
                        new MACSigner(keys.getKeys()
                                .getFirst()
                                .toRSAKey()
                                .getModulus()
                                .decode()),
                        content));
        return corpus;
    }

    @Test
    void aCorrectionIsToldWithoutSayingWhose() throws ParseException, IOException {
        String first = badge(certificate());
        assertFalse(isEnded(first));
        register.reopen();
        register.mark(doctor, "remote");
        register.lock();
        String second = badge(certificate());
        assertTrue(isEnded(first), "superseded");
        assertTrue(isEnded(badge(anyCertificate("superseded"))), "signed again, it is still superseded");
        assertFalse(isEnded(second));
        register.reopen();
        register.mark(doctor, null);
        register.lock();
        assertTrue(isEnded(second), "revoked");
        assertTrue(holds(second, keys()), "what was signed stays signed");
    }

    @Test
    void theListOfOneTrustTellsNothingOfAnother() throws ParseException, IOException {
        String ended = badge(certificate());
        register.reopen();
        register.mark(doctor, null);
        register.lock();
        assertTrue(isEnded(ended));
        UUID other = given.aTrust();
        JsonPath entry = part(ended, 1);
        String address =
                entry.getString("credentialStatus.statusListCredential").replace(trust.toString(), other.toString());
        assertFalse(bit(address, entry.getInt("credentialStatus.statusListIndex")));
    }

    @Test
    void aKeyThatSignsNoMoreStaysPublished() throws IOException, ParseException, JoseException {
        BadgeKeysOfTests operator = new BadgeKeysOfTests(keyFile);
        String before = operator.content();
        try {
            String old = badge(certificate());
            operator.add();
            badgeKeys.readAgain();
            assertEquals(
                    part(old, 0).getString("kid"), part(badge(certificate()), 0).getString("kid"), "added, not in use");
            operator.useNewest();
            badgeKeys.readAgain();
            String fresh = badge(certificate());
            assertFalse(part(old, 0).getString("kid").equals(part(fresh, 0).getString("kid")));
            assertTrue(holds(old, keys()));
            assertTrue(holds(fresh, keys()));
        } finally {
            operator.putBack(before);
            badgeKeys.readAgain();
        }
    }

    @Test
    void itsIssuerIsPublicAndAnUnknownOneIsAbsent() {
        Client.nobodyCalls()
                .get("/badge-issuers/{id}", trust)
                .then()
                .statusCode(200)
                .header("Cache-Control", "public, max-age=300")
                .body("'@context'", hasItem("https://www.w3.org/ns/credentials/v2"))
                .body("type", equalTo(List.of("Profile")))
                .body("name", startsWith("Trust "));
        Client.nobodyCalls().get("/badge-issuers/{id}/keys", trust).then().body("keys", not(hasSize(0)));
        for (String path : List.of("", "/keys", "/keys/hub-1", "/status/0")) {
            Client.nobodyCalls()
                    .get("/badge-issuers/" + UUID.randomUUID() + path)
                    .then()
                    .statusCode(404);
        }
        Client.nobodyWronglyCalls()
                .get("/badge-issuers/{id}/status/-1", trust)
                .then()
                .statusCode(400);
    }

    /** Erasing takes the row of the name; the certificate, and badges that were handed out, stay. */
    @Test
    void holdsAndIsVerifiedWithoutTheNameAfterItIsErased() throws ParseException {
        String id = certificate();
        String handedOut = badge(id);
        String code = doctor.calls().get("/certificates/{id}", id).path("code");
        Owner.does(
                "alter table certificate_holder no force row level security",
                "delete from certificate_holder where certificate_id = '" + id + "'",
                "alter table certificate_holder force row level security");

        String signedAfter = badge(id);
        for (String badge : List.of(handedOut, signedAfter)) {
            assertTrue(holds(badge, keys()));
            assertFalse(plain(badge.split("\\.")[1]).contains(doctor.name()));
        }
        assertNull(part(signedAfter, 1).get("credentialSubject.identifier"));
        String verified = Client.nobodyCalls()
                .get("/verify/{code}", code)
                .then()
                .statusCode(200)
                .body("status", equalTo("valid"))
                .extract()
                .asString();
        assertFalse(verified.contains(doctor.name()), verified);
        doctor.calls().get("/certificates/{id}", id).then().body("name", nullValue());
    }

    @Test
    void onlyTheDoctorHasIt() {
        String id = certificate();
        for (Client other : List.of(given.aDoctor(trust), given.aDoctor(given.aTrust()))) {
            other.calls().get("/certificates/{id}/badge", id).then().statusCode(404);
        }
        for (Client other : List.of(admin, given.aTutor(trust))) {
            other.calls().get("/certificates/{id}/badge", id).then().statusCode(403);
        }
        Client.nobodyWronglyCalls().get("/certificates/{id}/badge", id).then().statusCode(401);
    }

    /** Section 8.2.5 of Open Badges 3.0, with the keys of the one issuer that the verifier trusts. */
    private boolean holds(String badge, JWKSet keys) {
        try {
            JWSObject signed = JWSObject.parse(badge);
            String kid = signed.getHeader().getKeyID();
            Map<String, Object> content = signed.getPayload().toJSONObject();
            String issuer = (String) content.get("iss");
            JWK key = keys.getKeyByKeyId(kid.substring(kid.lastIndexOf('/') + 1));
            return issuer.endsWith("/badge-issuers/" + trust)
                    && kid.startsWith(issuer + "/keys/")
                    && key != null
                    && signed.getHeader().getAlgorithm().equals(JWSAlgorithm.RS256)
                    && signed.verify(new RSASSAVerifier(key.toRSAKey()))
                    && claimsMatch(content);
        } catch (ParseException | JOSEException | IllegalStateException e) {
            return false;
        }
    }

    private static boolean claimsMatch(Map<String, Object> content) {
        Instant validFrom = Instant.parse((String) content.get("validFrom"));
        return content.get("iss").equals(((Map<?, ?>) content.get("issuer")).get("id"))
                && content.get("jti").equals(content.get("id"))
                && content.get("sub").equals(((Map<?, ?>) content.get("credentialSubject")).get("id"))
                && ((Number) content.get("nbf")).longValue() == validFrom.getEpochSecond()
                && validFrom.getNano() == 0
                && !validFrom.isAfter(Instant.now());
    }

    private boolean isEnded(String badge) throws ParseException, IOException {
        JsonPath entry = part(badge, 1);
        return bit(
                entry.getString("credentialStatus.statusListCredential"),
                entry.getInt("credentialStatus.statusListIndex"));
    }

    private boolean bit(String address, int place) throws ParseException, IOException {
        String list = Client.nobodyCalls()
                .get(address.substring(address.indexOf("/badge-issuers/")))
                .then()
                .statusCode(200)
                .contentType("application/vc+jwt")
                .header("Cache-Control", "public, max-age=300")
                .extract()
                .asString();
        JsonPath content = part(list, 1);
        assertEquals(address, content.getString("id"));
        assertEquals("revocation", content.getString("credentialSubject.statusPurpose"));
        String encoded = content.getString("credentialSubject.encodedList");
        assertTrue(encoded.startsWith("u"), "multibase");
        byte[] bits = new GZIPInputStream(new ByteArrayInputStream(new Base64URL(encoded.substring(1)).decode()))
                .readAllBytes();
        assertEquals(131_072, bits.length * 8);
        return (bits[place / 8] >> 7 - place % 8 & 1) == 1;
    }

    private JWKSet keys() throws ParseException {
        return JWKSet.parse(
                Client.nobodyCalls().get("/badge-issuers/{id}/keys", trust).asString());
    }

    private String anotherBadge() {
        Client other = given.aDoctor(trust);
        register.reopen();
        register.mark(other, "in-person");
        register.lock();
        String id = other.calls().get("/certificates").path("items[0].id");
        return other.calls().get("/certificates/{id}/badge", id).asString();
    }

    private String badge(String certificate) {
        return doctor.calls()
                .get("/certificates/{id}/badge", certificate)
                .then()
                .statusCode(200)
                .contentType("application/vc+jwt")
                .header("Content-Disposition", startsWith("attachment; filename=\"badge-CPD-"))
                .extract()
                .asString();
    }

    private String certificate() {
        return anyCertificate("valid");
    }

    private String anyCertificate(String status) {
        return doctor.calls().get("/certificates").path("items.find { it.status == '" + status + "' }.id");
    }

    private static JsonPath part(String badge, int which) {
        return JsonPath.from(plain(badge.split("\\.")[which]));
    }

    private static String plain(String coded) {
        return new Base64URL(coded).decodeToString();
    }

    private static String coded(String plain) {
        return Base64URL.encode(plain).toString();
    }

    private static String altered(String[] parts, String content, String was, String is) {
        assertTrue(content.contains(was), was);
        return parts[0] + "." + coded(content.replace(was, is)) + "." + parts[2];
    }

    private static String flipped(String signature) {
        return (signature.charAt(0) == 'A' ? 'B' : 'A') + signature.substring(1);
    }

    private static String signed(JWSAlgorithm algorithm, String kid, JWSSigner signer, String content)
            throws JOSEException {
        JWSObject forged = new JWSObject(
                new JWSHeader.Builder(algorithm)
                        .keyID(kid)
                        .type(JOSEObjectType.JWT)
                        .build(),
                new Payload(content));
        forged.sign(signer);
        return forged.serialize();
    }
}
