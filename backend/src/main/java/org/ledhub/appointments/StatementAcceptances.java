package org.ledhub.appointments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.ledhub.identity.Actor;

/** Who has accepted which statement. The row is its own record: nothing is told to the audit trail that admins read. */
@ApplicationScoped
class StatementAcceptances {

    private final EntityManager database;
    private final Actor actor;
    private final Clock clock;

    StatementAcceptances(EntityManager database, Actor actor, Clock clock) {
        this.database = database;
        this.actor = actor;
        this.clock = clock;
    }

    @Transactional
    StatementResponse get() {
        List<Instant> accepted = database.createNativeQuery(
                        "select accepted_at from one_to_one.statement_acceptance where person_id = :me and version = :version",
                        Instant.class)
                .setParameter("me", actor.personId())
                .setParameter("version", ConfidentialityStatement.IN_FORCE)
                .getResultList();
        return new StatementResponse(
                ConfidentialityStatement.IN_FORCE,
                ConfidentialityStatement.PARAGRAPHS,
                accepted.isEmpty() ? null : accepted.getFirst());
    }

    /** Again changes nothing: the first acceptance counts. */
    @Transactional
    StatementResponse accept(int version) {
        if (version != ConfidentialityStatement.IN_FORCE) {
            throw new StatementChanged();
        }
        database.createNativeQuery("insert into one_to_one.statement_acceptance (person_id, version, accepted_at)"
                        + " values (:me, :version, :now) on conflict do nothing")
                .setParameter("me", actor.personId())
                .setParameter("version", version)
                .setParameter("now", clock.instant())
                .executeUpdate();
        return get();
    }
}
