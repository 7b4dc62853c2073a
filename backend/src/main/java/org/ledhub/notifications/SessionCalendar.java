package org.ledhub.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ledhub.identity.Actor;
import org.ledhub.shared.NotFound;

/**
 * One session as a file for the caller's calendar. It has the UID of the caller's invite and the lowest sequence, so that an invite, before
 * or after, is always the newer one of the same thing.
 */
@ApplicationScoped
class SessionCalendar {

    private final EntityManager database;
    private final Calendars calendars;
    private final Actor actor;
    private final String hubAddress;

    SessionCalendar(
            EntityManager database,
            Calendars calendars,
            Actor actor,
            @ConfigProperty(name = "ledhub.base-url") String hubAddress) {
        this.database = database;
        this.calendars = calendars;
        this.actor = actor;
        this.hubAddress = hubAddress;
    }

    @Transactional
    String file(UUID sessionId) {
        List<Tuple> found = database.createNativeQuery("""
                        select id as session_id, title, starts_at, ends_at, location, mode, 0 as sequence,
                               status = 'scheduled' as stands
                          from teaching_session where id = :id and status in ('scheduled', 'cancelled')
                        """, Tuple.class)
                .setParameter("id", sessionId)
                .getResultList();
        Tuple session = found.stream().findFirst().orElseThrow(NotFound::new);
        return calendars.file(Occasion.ofTeaching(session, Diaries.uid(sessionId, actor.personId()), hubAddress));
    }
}
