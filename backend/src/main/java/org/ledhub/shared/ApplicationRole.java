package org.ledhub.shared;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Refuses to start as a database role that row-level security would not hold: an owner, a superuser, or one that bypasses it. */
@ApplicationScoped
@WithoutLogIn
class ApplicationRole {

    private static final int BEFORE_EVERYTHING = 1;

    private final EntityManager database;

    ApplicationRole(EntityManager database) {
        this.database = database;
    }

    @Transactional
    void check(@Observes @Priority(BEFORE_EVERYTHING) StartupEvent event) {
        Object unsafe = database.createNativeQuery("""
                        select r.rolsuper or r.rolbypassrls
                            or exists (select from pg_class c where c.relowner = r.oid and c.relkind in ('r', 'v', 'p'))
                        from pg_roles r where r.rolname = current_user
                        """).getSingleResult();
        if (Boolean.TRUE.equals(unsafe)) {
            throw new IllegalStateException(
                    "The application's database role owns tables or bypasses row-level security."
                            + " Give LEDHUB_DATABASE_USER a role of its own, as docs/operations.md describes.");
        }
    }
}
