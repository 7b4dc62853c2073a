package org.ledhub.example;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ledhub.identity.FirstTrust;
import org.ledhub.shared.WithoutLogIn;

/**
 * Fills an empty database: with example data, or with the one trust and administrator that the operator named. Beside them stands the
 * practice trust, in which test clients work.
 */
@ApplicationScoped
@WithoutLogIn
class FirstStart {

    private static final int TURNS = 1;

    /** Seconds; nobody waits for it but whoever starts the hub, and a slow machine may take a while. */
    private static final int PATIENCE = 120;

    private final EntityManager database;
    private final FirstTrust firstTrust;
    private final ExampleData exampleData;
    private final boolean withExampleData;

    FirstStart(
            EntityManager database,
            FirstTrust firstTrust,
            ExampleData exampleData,
            @ConfigProperty(name = "ledhub.example-data") boolean withExampleData) {
        this.database = database;
        this.firstTrust = firstTrust;
        this.exampleData = exampleData;
        this.withExampleData = withExampleData;
    }

    /** Replicas that start together take turns, and only the first finds the database empty. */
    @Transactional
    @TransactionConfiguration(timeout = PATIENCE)
    void fill(@Observes StartupEvent event) {
        database.createNativeQuery("select pg_advisory_xact_lock(:turns)")
                .setParameter("turns", TURNS)
                .getSingleResult();
        if (firstTrust.isMissing()) {
            if (withExampleData) {
                exampleData.create();
            } else {
                firstTrust.create();
            }
        }
        if (hasNoPracticeTrust()) {
            exampleData.createPracticeTrust();
        }
    }

    private boolean hasNoPracticeTrust() {
        return database.createNativeQuery("select id from trust where is_practice")
                .getResultList()
                .isEmpty();
    }
}
