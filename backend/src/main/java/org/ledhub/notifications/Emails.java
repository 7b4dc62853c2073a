package org.ledhub.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.ledhub.identity.Actor;
import org.ledhub.identity.Colleague;
import org.ledhub.identity.People;
import org.ledhub.shared.Conditions;
import org.ledhub.shared.Cursor;
import org.ledhub.shared.NotFound;
import org.ledhub.shared.Page;

/** What the hub has mailed to somebody. Of one to ones only their reader is told, by the outbox's own policy. */
@ApplicationScoped
class Emails {

    private final EntityManager database;
    private final Actor actor;
    private final People people;

    Emails(EntityManager database, Actor actor, People people) {
        this.database = database;
        this.actor = actor;
        this.people = people;
    }

    @Transactional
    Page<EmailResponse> toMe(ListEmails wanted) {
        return to(actor.personId(), wanted);
    }

    @Transactional
    Page<EmailResponse> to(UUID personId, ListEmails wanted) {
        Colleague reader = Optional.ofNullable(people.colleague(personId)).orElseThrow(NotFound::new);
        Conditions where = new Conditions()
                .and("(personId = :person or personId is null and toAddress = :address)", "person", reader.id())
                .after(Cursor.parse(wanted.cursor), "createdAt", Cursor::instant, true);
        if (wanted.state != null) {
            where.and(EmailResponse.CONDITIONS.get(wanted.state));
        }
        TypedQuery<OutgoingMail> query = database.createQuery(
                "from OutgoingMail where " + where.by("createdAt desc, id desc"), OutgoingMail.class);
        where.values().forEach(query::setParameter);
        return Page.of(
                query.setParameter("address", reader.email())
                        .setMaxResults(wanted.limit + 1)
                        .getResultList(),
                wanted.limit,
                last -> new Cursor(last.createdAt.toString(), last.id),
                EmailResponse::of);
    }
}
