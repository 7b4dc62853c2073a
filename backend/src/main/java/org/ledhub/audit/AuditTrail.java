package org.ledhub.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.UUID;
import org.ledhub.identity.Actor;
import org.ledhub.identity.ApiClientAdded;
import org.ledhub.identity.ApiClientChanged;
import org.ledhub.identity.ApiClientSecretIssued;
import org.ledhub.identity.ApiClientSecretRevoked;
import org.ledhub.identity.EmailChanged;
import org.ledhub.identity.LogInsEnded;
import org.ledhub.identity.PasskeyAdded;
import org.ledhub.identity.PasskeyRemoved;
import org.ledhub.identity.PasskeyStopped;
import org.ledhub.identity.PersonAdded;
import org.ledhub.identity.PersonChanged;
import org.ledhub.identity.PersonInvited;
import org.ledhub.identity.PersonLeft;
import org.ledhub.identity.RolesChanged;
import org.ledhub.identity.WorkAccountLinked;
import org.ledhub.identity.WorkAccountUnlinked;
import org.ledhub.shared.Uuids;

/** Writes the audit row of a change, in the transaction of that change. */
@ApplicationScoped
public class AuditTrail {

    private final EntityManager database;
    private final Actor actor;
    private final Clock clock;

    AuditTrail(EntityManager database, Actor actor, Clock clock) {
        this.database = database;
        this.actor = actor;
        this.clock = clock;
    }

    /** The actor is the caller, a person or a system, or nobody where the hub itself acts.
     *
     * @param action what was done, as feature.past-tense: {@code session.cancelled} */
    public void record(String action, UUID subjectId) {
        AuditEvent event = new AuditEvent();
        event.id = Uuids.next();
        event.at = clock.instant();
        event.actorId = actor.person().orElse(null);
        event.clientId = actor.client().orElse(null);
        event.action = action;
        event.subjectId = subjectId;
        database.persist(event);
    }

    void on(@Observes PersonAdded event) {
        record("person.added", event.personId());
    }

    void on(@Observes PersonInvited event) {
        record("person.invited", event.personId());
    }

    void on(@Observes PersonChanged event) {
        record("person.changed", event.personId());
    }

    void on(@Observes RolesChanged event) {
        record("person.roles-changed", event.personId());
    }

    void on(@Observes PersonLeft event) {
        record("person.left", event.personId());
    }

    void on(@Observes LogInsEnded event) {
        record("log-in.ended-elsewhere", event.personId());
    }

    void on(@Observes EmailChanged event) {
        record("person.email-changed", event.personId());
    }

    void on(@Observes PasskeyAdded event) {
        record("passkey.added", event.personId());
    }

    void on(@Observes PasskeyRemoved event) {
        record("passkey.removed", event.personId());
    }

    void on(@Observes PasskeyStopped event) {
        record("passkey.stopped", event.personId());
    }

    void on(@Observes WorkAccountLinked event) {
        record("work-account.linked", event.personId());
    }

    void on(@Observes WorkAccountUnlinked event) {
        record("work-account.unlinked", event.personId());
    }

    void on(@Observes ApiClientAdded event) {
        record("api-client.added", event.clientId());
    }

    void on(@Observes ApiClientChanged event) {
        record("api-client.changed", event.clientId());
    }

    void on(@Observes ApiClientSecretIssued event) {
        record("api-client.secret-issued", event.clientId());
    }

    void on(@Observes ApiClientSecretRevoked event) {
        record("api-client.secret-revoked", event.clientId());
    }
}
