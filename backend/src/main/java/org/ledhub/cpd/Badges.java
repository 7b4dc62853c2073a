package org.ledhub.cpd;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.ledhub.identity.Actor;
import org.ledhub.identity.People;

/** The caller's certificates as badges, and whatever else is signed with the keys of badges: compact JWS, as Open Badges 3.0 section 8.2 asks. */
@ApplicationScoped
class Badges {

    private static final JsonMapper JSON = new JsonMapper();

    private final Actor actor;
    private final People people;
    private final BadgeKeys keys;
    private final String baseUrl;

    Badges(Actor actor, People people, BadgeKeys keys, @ConfigProperty(name = "ledhub.base-url") String baseUrl) {
        this.actor = actor;
        this.people = people;
        this.keys = keys;
        this.baseUrl = baseUrl;
    }

    /** @param number that names its file */
    record Badge(String number, String signed) {}

    @Transactional
    Badge of(UUID certificateId) {
        Certificate certificate = Certificate.of(certificateId, actor.personId());
        CertificateHolder holder = CertificateHolder.findById(certificateId);
        String trust = CertificateFacts.read(certificate.content).trust();
        BadgeIssuer issuer = BadgeIssuer.of(actor.trustId(), trust, baseUrl);
        return new Badge(
                certificate.number,
                signed(BadgeCredential.of(certificate, identifierOf(holder), issuer, baseUrl), issuer));
    }

    /** @param credential whose claims are among its properties */
    String signed(Object credential, BadgeIssuer issuer) {
        RsaJsonWebKey key = keys.signing();
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setKeyIdHeaderValue(issuer.id() + "/keys/" + key.getKeyId());
        signature.setHeader("typ", "JWT");
        signature.setKey(key.getPrivateKey());
        try {
            signature.setPayload(JSON.writeValueAsString(credential));
            return signature.getCompactSerialization();
        } catch (JoseException | JsonProcessingException e) {
            throw new IllegalStateException("The badge could not be signed", e);
        }
    }

    private List<BadgeIdentity> identifierOf(CertificateHolder holder) {
        return holder == null
                ? List.of()
                : List.of(BadgeIdentity.of(
                        holder, people.colleague(actor.personId()).email()));
    }
}
