package org.ledhub.appointments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.ledhub.identity.Actor;
import org.ledhub.identity.AgendaItem;
import org.ledhub.identity.AgendaSource;

/** Booked one to ones of the caller, doctor or tutor; with whom and about what stays where it is. */
@ApplicationScoped
class MyMeetings implements AgendaSource {

    private final EntityManager database;
    private final Actor actor;

    MyMeetings(EntityManager database, Actor actor) {
        this.database = database;
        this.actor = actor;
    }

    @Override
    public List<AgendaItem> startingBetween(Instant from, Instant to, int most) {
        return database.createQuery("""
                        select new org.ledhub.identity.AgendaItem('appointment', a.id, 'One to one', a.startsAt, a.endsAt, s.zone,
                            case when o.mode is null then s.place else o.place end, a.state)
                        from Appointment a join Slot s on s.id = a.slotId
                        left join OtherWay o on o.slotId = a.slotId and o.mode = a.otherWay
                        where :me in (a.doctorId, a.tutorId) and a.state = 'booked' and a.startsAt >= :from and a.startsAt < :to
                        order by a.startsAt, a.id
                        """, AgendaItem.class)
                .setParameter("me", actor.personId())
                .setParameter("from", from)
                .setParameter("to", to)
                .setMaxResults(most)
                .getResultList();
    }
}
