package org.ledhub.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.HexFormat;
import java.util.UUID;

/**
 * Tells PostgreSQL who a transaction acts for; row-level security does the rest. Every setting is local to the transaction, so a
 * pooled connection never carries the last caller's identity.
 */
@ApplicationScoped
public class RowIdentity {

    private final EntityManager database;
    private final Clock clock;

    RowIdentity(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** For work that no request asked for, in a trust and for a person that the work itself knows. */
    public void actAs(UUID trustId, UUID personId) {
        set("hub.trust_id", trustId.toString());
        set("hub.person_id", personId == null ? "" : personId.toString());
    }

    /** Lets the transaction see the one active person with this address, of whichever trust. */
    public void seekByEmail(String email) {
        set("hub.log_in_email", email);
    }

    /** Lets the transaction see the one passkey with this credential id, of whichever trust. */
    public void seekByPasskey(byte[] credentialId) {
        set("hub.passkey", HexFormat.of().formatHex(credentialId));
    }

    /** Lets the transaction see the one account of an identity provider that this is, of whichever trust. */
    public void seekByAccount(String issuer, String subject) {
        set("hub.account_issuer", issuer);
        set("hub.account_subject", subject);
    }

    /** Lets the transaction see the one log-in session with this id, of whichever trust. */
    public void seekBySession(UUID sessionId) {
        set("hub.renewal_of", sessionId.toString());
    }

    /** Lets the transaction see the one certificate with this code, of whichever trust. */
    public void seekByCertificateCode(String code) {
        set("hub.certificate_code", code);
    }

    /** Lets the transaction of somebody without a log-in see the public items of one trust's library. */
    public void readPublicLibraryOf(String trustCode) {
        database.createNativeQuery("""
                        select set_config('hub.public_library_of', (select cast(id as text) from trust where code = :code), true)
                        """).setParameter("code", trustCode).getSingleResult();
    }

    /** Lets a transaction that acts for nobody else see what the link with this hash shows, if it holds. */
    public void seekByShare(byte[] hash) {
        set("hub.share_hash", HexFormat.of().formatHex(hash));
        set("hub.share_at", clock.instant().toString());
    }

    /** Lets the transaction see the one calendar feed whose secret has this hash, of whichever trust. */
    public void seekByFeedSecret(byte[] hash) {
        set("hub.feed_secret_hash", HexFormat.of().formatHex(hash));
    }

    /** Lets the transaction see the one secret of an API client that has this hash, of whichever trust. */
    public void seekByClientSecret(byte[] hash) {
        set("hub.client_secret_hash", HexFormat.of().formatHex(hash));
    }

    /** Lets the hub's own work see one file of a doctor's evidence. */
    public void seekEvidence(UUID id) {
        set("hub.evidence_id", id.toString());
    }

    /** For background work over all trusts; the policies name what each purpose may see. */
    public void actFor(String purpose) {
        set("hub.purpose", purpose);
    }

    /** @throws NotLoggedIn when the log-in, or what a system was given, has ended since the token was signed */
    void actAs(Caller.Identity caller) {
        switch (caller) {
            case Caller.Person person -> actAs(person);
            case Caller.Client client -> actAs(client);
        }
    }

    private void actAs(Caller.Client client) {
        Object standing = database.createNativeQuery(
                        "select act_as_client(:home, :client, :secret, :scopes, :address, :at)")
                .setParameter("home", client.homeTrustId())
                .setParameter("client", client.clientId())
                .setParameter("secret", client.secretId())
                .setParameter("scopes", client.scopes())
                .setParameter("address", client.address())
                .setParameter("at", clock.instant())
                .getSingleResult();
        if ("elsewhere".equals(standing)) {
            throw new CalledFromElsewhere();
        }
        if (!"live".equals(standing)) {
            throw new NotLoggedIn();
        }
    }

    private void actAs(Caller.Person caller) {
        Object live = database.createNativeQuery("select act_as(:trust, :person, :session, :at)")
                .setParameter("trust", caller.trustId())
                .setParameter("person", caller.personId())
                .setParameter("session", caller.sessionId())
                .setParameter("at", clock.instant())
                .getSingleResult();
        if (!Boolean.TRUE.equals(live)) {
            throw new NotLoggedIn();
        }
    }

    private void set(String setting, String value) {
        database.createNativeQuery("select set_config(:setting, :value, true)")
                .setParameter("setting", setting)
                .setParameter("value", value)
                .getSingleResult();
    }
}
