package org.ledhub.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ledhub.shared.Turns;

/**
 * What people's own calendars were told, by invite. Each person and occasion has one UID for ever; its sequence rises whenever something
 * is told of it, also when it is cancelled, and when it is booked again.
 */
@ApplicationScoped
class Diaries {

    private final EntityManager database;
    private final Turns turns;
    private final boolean takesInvites;

    Diaries(EntityManager database, Turns turns, @ConfigProperty(name = "ledhub.mail.by") String by) {
        this.database = database;
        this.turns = turns;
        this.takesInvites = by.equals("smtp");
    }

    static String uid(UUID occasionId, UUID personId) {
        return occasionId + "." + personId + "@led-hub";
    }

    /**
     * Until the transaction ends, whoever else writes an invite about this waits, and then reads what is true: of two invites, the one
     * with the higher sequence knows more.
     */
    void takeTurns(UUID occasionId, UUID personId) {
        turns.take(uid(occasionId, personId));
    }

    /** Whether the person's calendar, as far as it was told, has it. */
    boolean has(UUID occasionId, UUID personId) {
        return !database.createNativeQuery(
                        "select 1 from diary_entry where occasion_id = :occasion and person_id = :person and stands")
                .setParameter("occasion", occasionId)
                .setParameter("person", personId)
                .getResultList()
                .isEmpty();
    }

    /** Who chose a feed gets no new invite; one that stands is kept up to date. */
    boolean wants(UUID occasionId, UUID personId) {
        return has(occasionId, personId)
                || takesInvites && NotificationPreference.of(personId).wantsInvites();
    }

    /** @return the sequence of the invite that says so */
    int writeIn(UUID occasionId, UUID personId) {
        return note(occasionId, personId, true);
    }

    int takeOut(UUID occasionId, UUID personId) {
        return note(occasionId, personId, false);
    }

    private int note(UUID occasionId, UUID personId, boolean stands) {
        return ((Number) database.createNativeQuery("""
                        insert into diary_entry as e (occasion_id, person_id, stands) values (:occasion, :person, :stands)
                        on conflict (trust_id, person_id, occasion_id)
                            do update set sequence = e.sequence + 1, stands = excluded.stands
                        returning sequence
                        """)
                        .setParameter("occasion", occasionId)
                        .setParameter("person", personId)
                        .setParameter("stands", stands)
                        .getSingleResult())
                .intValue();
    }
}
