package org.ledhub.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ledhub.integration.Receiver;
import org.ledhub.integration.ToldWebhook;

/** Pulls the plug on the packaged product while people join. Whoever was answered "yes" is told of, and nobody else. */
class WebhookCrashIT {

    private static final int CALLERS = 4;
    private static final int BLOWS = 3;
    private static final int BEFORE_EACH = 15;
    private static final Duration LONGEST = Duration.ofSeconds(90);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();

    @TempDir
    Path folder;

    @Test
    void whateverWasAcknowledgedIsToldAlthoughTheHubIsKilled() throws Exception {
        try (Receiver receiver = new Receiver("127.0.0.1");
                PackagedHub hub =
                        new PackagedHub(folder.resolve("data"), Map.of("LEDHUB_PRIVATE_NETWORKS", "127.0.0.1/32"))) {
            hub.start();
            String admin = hub.logIn("admin@trial.example");
            String webhook = idOf(hub.post(
                    "/api/v1/webhooks",
                    admin,
                    "{\"name\":\"Rota\",\"address\":\"" + receiver.address("/told")
                            + "\",\"events\":[\"person.joined\"]}"));
            assertEquals(
                    201,
                    hub.post("/api/v1/webhooks/" + webhook + "/secrets", admin, null)
                            .statusCode());
            for (int blow = 1; blow <= BLOWS; blow++) {
                joinUntilTheHubIsKilled(hub, admin);
                hub.start();
            }
            Instant limit = Instant.now().plus(LONGEST);
            while (!told(receiver).containsAll(acknowledged) && Instant.now().isBefore(limit)) {
                Thread.sleep(200);
            }
            Set<String> lost = new HashSet<>(acknowledged);
            lost.removeAll(told(receiver));
            assertEquals(Set.of(), lost);
            assertTrue(acknowledged.size() >= BLOWS * BEFORE_EACH);
            for (String person : told(receiver)) {
                assertEquals(
                        200, hub.status("GET", "/api/v1/people/" + person, admin), "told of somebody who is there");
            }
        }
    }

    private void joinUntilTheHubIsKilled(PackagedHub hub, String admin) throws InterruptedException {
        int before = acknowledged.size();
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        for (int caller = 0; caller < CALLERS; caller++) {
            callers.submit(() -> {
                while (!over.get()) {
                    join(hub, admin);
                }
            });
        }
        while (acknowledged.size() < before + BEFORE_EACH) {
            Thread.onSpinWait();
        }
        hub.killTheHub();
        over.set(true);
        callers.shutdown();
        assertTrue(callers.awaitTermination(60, TimeUnit.SECONDS));
    }

    private void join(PackagedHub hub, String admin) {
        try {
            HttpResponse<String> answer = hub.post(
                    "/api/v1/people",
                    admin,
                    "{\"name\":\"Adaeze Okonkwo\",\"email\":\"" + UUID.randomUUID()
                            + "@joined.example\",\"roles\":[\"led\"],\"status\":\"active\"}");
            if (answer.statusCode() == 201) {
                acknowledged.add(idOf(answer));
            }
        } catch (IOException e) {
            Thread.onSpinWait();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Set<String> told(Receiver receiver) {
        return receiver.told("/told").stream().map(ToldWebhook::subject).collect(Collectors.toSet());
    }

    private static String idOf(HttpResponse<String> answer) throws IOException {
        return JSON.readTree(answer.body()).path("id").asText();
    }
}
