package org.ledhub.start;

import java.io.IOException;
import java.time.Duration;

/** In a trial nobody else looks after the server: a dead one is started again on its old port. */
final class PostgresWatchdog {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final EmbeddedPostgres postgres;
    private final Thread thread;

    private PostgresWatchdog(EmbeddedPostgres postgres) {
        this.postgres = postgres;
        this.thread = Thread.ofPlatform().daemon().name("postgres-watchdog").unstarted(this::watch);
    }

    static PostgresWatchdog over(EmbeddedPostgres postgres) {
        PostgresWatchdog watchdog = new PostgresWatchdog(postgres);
        watchdog.thread.start();
        return watchdog;
    }

    /** Ends the watch first, so that it does not wake what is being laid to rest. */
    void stopAll() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        postgres.stop();
    }

    private void watch() {
        try {
            while (true) {
                Thread.sleep(LOOK_EVERY);
                restartIfDead();
            }
        } catch (InterruptedException _) {
            // The hub is stopping.
        }
    }

    /** A failed try is not the end: the last children of a killed server may hold its memory for a moment. */
    private void restartIfDead() throws InterruptedException {
        try {
            if (!postgres.isRunning()) {
                System.err.println("PostgreSQL is gone; starting it again.");
                postgres.start();
            }
        } catch (IOException e) {
            System.err.println("PostgreSQL is not back yet: " + e.getMessage());
        }
    }
}
