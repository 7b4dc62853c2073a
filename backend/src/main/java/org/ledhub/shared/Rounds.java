package org.ledhub.shared;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

/** For work that no request asked for: trust by trust, each in a transaction of its own that sees what that trust, or one person, may see. */
@ApplicationScoped
public class Rounds {

    private final EntityManager database;
    private final RowIdentity rows;

    Rounds(EntityManager database, RowIdentity rows) {
        this.database = database;
        this.rows = rows;
    }

    public List<UUID> trusts() {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery("select id from trust order by id", UUID.class)
                        .getResultList());
    }

    /** @param person null for nobody in particular */
    public void run(UUID trust, UUID person, Runnable work) {
        call(trust, person, () -> {
            work.run();
            return null;
        });
    }

    public <T> T call(UUID trust, UUID person, Callable<T> work) {
        return QuarkusTransaction.requiringNew().call(() -> {
            rows.actAs(trust, person);
            return work.call();
        });
    }
}
