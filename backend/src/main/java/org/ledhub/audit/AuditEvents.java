package org.ledhub.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.ledhub.identity.Actor;
import org.ledhub.identity.ApiClients;
import org.ledhub.identity.People;
import org.ledhub.identity.Role;
import org.ledhub.shared.Conditions;
import org.ledhub.shared.Cursor;
import org.ledhub.shared.Named;
import org.ledhub.shared.Page;

/** Reads the audit trail: an admin that of the trust, everybody what they did and what was done about them. */
@ApplicationScoped
class AuditEvents {

    /** What doctors do with what is theirs alone; that they did it is nobody else's business either. */
    private static final String THEIRS_ALONE =
            "(actorId = :me or not (action like 'cpd-%' or action like 'reflection.%' or action like 'bookmark.%' or action like 'pathway.%'"
                    + " or action like 'my-data.%'))";

    private final EntityManager database;
    private final Actor actor;
    private final People people;
    private final ApiClients clients;
    private final Clock clock;

    AuditEvents(EntityManager database, Actor actor, People people, ApiClients clients, Clock clock) {
        this.clients = clients;
        this.database = database;
        this.actor = actor;
        this.people = people;
        this.clock = clock;
    }

    @Transactional
    Page<AuditEventResponse> list(ListAuditEvents wanted) {
        Conditions where = new Conditions()
                .and(actor.is(Role.ADMIN) ? THEIRS_ALONE : ":me in (actorId, subjectId)", "me", actor.personId())
                .and("at >= :from", "from", instant(wanted.from))
                .and("at < :to", "to", instant(wanted.to))
                .and("actorId = :actor", "actor", wanted.actorId)
                .and("subjectId = :subject", "subject", wanted.subjectId)
                .and("(action = :action or action like concat(:action, '.%'))", "action", wanted.action)
                .after(Cursor.parse(wanted.cursor), "at", Cursor::instant, true);
        TypedQuery<AuditEvent> query =
                database.createQuery("from AuditEvent where " + where.by("at desc, id desc"), AuditEvent.class);
        where.values().forEach(query::setParameter);
        List<AuditEvent> rows = query.setMaxResults(wanted.limit + 1).getResultList();
        Map<UUID, String> names = namesIn(rows);
        Map<UUID, String> systems = clients.namesOf(rows.stream()
                .map(event -> event.clientId)
                .filter(Objects::nonNull)
                .toList());
        return Page.of(
                rows,
                wanted.limit,
                last -> new Cursor(last.at.toString(), last.id),
                event -> answer(event, names, systems));
    }

    @Transactional
    AuditVerification verify() {
        return database.createQuery("from AuditChainState where trustId = :trust", AuditChainState.class)
                .setParameter("trust", actor.trustId())
                .getResultStream()
                .map(state -> AuditVerification.of(state, clock.instant()))
                .findFirst()
                .orElseGet(() -> AuditVerification.ofNothing(clock.instant()));
    }

    /** One statement for a whole list. */
    private Map<UUID, String> namesIn(List<AuditEvent> events) {
        return people.namesOf(events.stream()
                .flatMap(event -> Stream.of(event.actorId, event.subjectId))
                .filter(Objects::nonNull)
                .toList());
    }

    private static AuditEventResponse answer(AuditEvent event, Map<UUID, String> names, Map<UUID, String> systems) {
        return new AuditEventResponse(
                event.id,
                event.at,
                Named.of(event.actorId, names),
                Named.of(event.clientId, systems),
                event.action,
                event.subjectId,
                Named.of(event.subjectId, names));
    }

    private static Instant instant(OffsetDateTime asked) {
        return asked == null ? null : asked.toInstant();
    }
}
