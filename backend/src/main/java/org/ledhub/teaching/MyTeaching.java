package org.ledhub.teaching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.ledhub.identity.Actor;
import org.ledhub.identity.AgendaItem;
import org.ledhub.identity.AgendaSource;

/** Sessions in which the caller has a place, or waits for one. */
@ApplicationScoped
class MyTeaching implements AgendaSource {

    private final EntityManager database;
    private final Actor actor;

    MyTeaching(EntityManager database, Actor actor) {
        this.database = database;
        this.actor = actor;
    }

    @Override
    public List<AgendaItem> startingBetween(Instant from, Instant to, int most) {
        return database.createQuery("""
                        select new org.ledhub.identity.AgendaItem('session', t.id, t.title, t.startsAt, t.endsAt, t.zone,
                            t.location, case when t.status = 'cancelled' then t.status else s.state end)
                        from SignUp s join TeachingSession t on t.id = s.sessionId
                        where s.personId = :me and s.state <> 'left' and t.startsAt >= :from and t.startsAt < :to
                        order by t.startsAt, t.id
                        """, AgendaItem.class)
                .setParameter("me", actor.personId())
                .setParameter("from", from)
                .setParameter("to", to)
                .setMaxResults(most)
                .getResultList();
    }
}
