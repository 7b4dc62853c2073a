package org.ledhub.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** For work of which no row can be locked, since none may be there yet: one transaction after the other, on every replica. */
@ApplicationScoped
public class Turns {

    private final EntityManager database;

    Turns(EntityManager database) {
        this.database = database;
    }

    /** Waits until no other transaction is at the same, and keeps the turn until this one ends. */
    public void take(String work) {
        database.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(:work, 0)) as text)")
                .setParameter("work", work)
                .getSingleResult();
    }
}
