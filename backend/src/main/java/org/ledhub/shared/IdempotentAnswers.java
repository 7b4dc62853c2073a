package org.ledhub.shared;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;

/** The first answers of POSTs, each for a day. */
@ApplicationScoped
class IdempotentAnswers {

    private static final Duration KEPT = Duration.ofHours(24);

    record Answer(byte[] requestHash, int status, String location, long version, String body) {}

    private final EntityManager database;
    private final Sealing sealing;
    private final Clock clock;
    private final RowIdentity rows;

    IdempotentAnswers(EntityManager database, Sealing sealing, Clock clock, RowIdentity rows) {
        this.database = database;
        this.sealing = sealing;
        this.clock = clock;
        this.rows = rows;
    }

    /** False when the key is known; waits while another request with the same key is still at work. */
    boolean claim(String key, byte[] requestHash) {
        return database.createNativeQuery(
                                "insert into idempotent_answer (key, request_hash, created_at) values (:key, :hash, :now)"
                                        + " on conflict do nothing")
                        .setParameter("key", key)
                        .setParameter("hash", requestHash)
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                == 1;
    }

    void keep(String key, Answer answer) {
        database.createNativeQuery(
                        "update idempotent_answer set status = :status, location = :location, version = :version,"
                                + " sealed_body = cast(:body as bytea) where key = :key")
                .setParameter("status", answer.status())
                .setParameter("location", answer.location())
                .setParameter("version", answer.version())
                .setParameter("body", sealing.seal(answer.body(), boundTo(key)))
                .setParameter("key", key)
                .executeUpdate();
    }

    Answer given(String key) {
        Tuple row = (Tuple) database.createNativeQuery(
                        "select request_hash, status, location, version, sealed_body from idempotent_answer where key = :key",
                        Tuple.class)
                .setParameter("key", key)
                .getSingleResult();
        return new Answer(
                row.get(0, byte[].class),
                row.get(1, Integer.class),
                row.get(2, String.class),
                row.get(3, Long.class),
                sealing.open(row.get(4, byte[].class), boundTo(key)));
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void forgetOld() {
        rows.actFor("housekeeping");
        database.createNativeQuery("delete from idempotent_answer where created_at < :before")
                .setParameter("before", clock.instant().minus(KEPT))
                .executeUpdate();
    }

    private static String boundTo(String key) {
        return "idempotent_answer|" + key;
    }
}
