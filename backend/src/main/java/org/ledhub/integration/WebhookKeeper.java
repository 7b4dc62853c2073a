package org.ledhub.integration;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import org.ledhub.shared.Rounds;
import org.ledhub.shared.RowIdentity;
import org.ledhub.shared.Time;
import org.ledhub.shared.WithoutLogIn;

/**
 * Sends a courier to every webhook that something is due for. Each has one of its own, so that a system that keeps silent holds up
 * nobody else. Any number of replicas share the work.
 */
@ApplicationScoped
@WithoutLogIn
class WebhookKeeper {

    private static final Logger LOG = Logger.getLogger(WebhookKeeper.class);
    private static final Period KEPT_FOR = Period.ofDays(30);

    private final EntityManager database;
    private final RowIdentity rows;
    private final Rounds rounds;
    private final Courier courier;
    private final Clock clock;
    private final Set<UUID> onTheirWay = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    WebhookKeeper(EntityManager database, RowIdentity rows, Rounds rounds, Courier courier, Clock clock) {
        this.database = database;
        this.rows = rows;
        this.rounds = rounds;
        this.courier = courier;
        this.clock = clock;
    }

    @Scheduled(every = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    void sendCouriers() {
        send();
    }

    /** Done when all of them are back. */
    CompletableFuture<Void> send() {
        return CompletableFuture.allOf(due().stream()
                .filter(webhook -> onTheirWay.add(webhook.id()))
                .map(webhook -> CompletableFuture.runAsync(() -> deliver(webhook), threads))
                .toArray(CompletableFuture[]::new));
    }

    @Scheduled(every = "24h", delayed = "20m", concurrentExecution = ConcurrentExecution.SKIP)
    void forget() {
        var limit = clock.instant().atZone(Time.LONDON).minus(KEPT_FOR).toInstant();
        rounds.trusts().forEach(trust -> rounds.run(trust, null, () -> WebhookDelivery.forgetBefore(limit)));
    }

    private record Due(UUID trust, UUID id) {}

    private void deliver(Due webhook) {
        try {
            courier.deliver(webhook.trust(), webhook.id());
        } catch (RuntimeException e) {
            LOG.errorf(e, "Webhook %s could not be told", webhook.id());
        } finally {
            onTheirWay.remove(webhook.id());
        }
    }

    @SuppressWarnings("unchecked")
    private List<Due> due() {
        List<Tuple> found = QuarkusTransaction.requiringNew().call(() -> {
            rows.actFor("courier");
            return database.createNativeQuery(
                            "select distinct trust_id, webhook_id from webhook_delivery where due_at <= :now",
                            Tuple.class)
                    .setParameter("now", clock.instant())
                    .getResultList();
        });
        return found.stream()
                .map(row -> new Due(row.get("trust_id", UUID.class), row.get("webhook_id", UUID.class)))
                .toList();
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
