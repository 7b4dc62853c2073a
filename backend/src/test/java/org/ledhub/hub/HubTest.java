package org.ledhub.hub;

import io.quarkus.test.common.QuarkusTestResource;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.ledhub.start.PostgresForTests;

/** A test against the running hub, on real PostgreSQL. Every call is held to the contract, request and answer. */
@QuarkusTestResource(PostgresForTests.class)
public abstract class HubTest {

    @Inject
    protected Given given;

    @Inject
    protected TestClock clock;

    @AfterEach
    void windTheClock() {
        clock.showRealTime();
    }
}
