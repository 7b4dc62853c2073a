package org.ledhub.notifications;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import javax.crypto.spec.SecretKeySpec;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;

/** The part of GOV.UK Notify's API that takes an email, with its rules for who may call and what an email is. */
class NotifyStandIn implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SERVICE = UUID.randomUUID().toString();
    private static final String SECRET = UUID.randomUUID().toString();

    final String key = "hub-" + SERVICE + "-" + SECRET;
    final String template = UUID.randomUUID().toString();

    private final List<JsonNode> taken = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final HttpServer server;
    private volatile Refusal refusal;
    private volatile boolean hangs;

    private record Refusal(int status, String error, String message) {}

    NotifyStandIn() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v2/notifications/email", this::take);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    List<JsonNode> taken() {
        return taken;
    }

    void works() {
        refusal = null;
        hangs = false;
    }

    void hangs() {
        hangs = true;
    }

    void answers(int status, String error, String message) {
        refusal = new Refusal(status, error, message);
    }

    @Override
    public void close() {
        if (closing.getCount() > 0) {
            closing.countDown();
            server.stop(0);
        }
    }

    private void take(HttpExchange call) throws IOException {
        JsonNode email = JSON.readTree(call.getRequestBody());
        if (hangs) {
            waitForTheEnd();
        }
        if (refusal != null) {
            refuse(call, refusal);
        } else if (!isOurs(call.getRequestHeaders().getFirst("Authorization"))) {
            refuse(call, new Refusal(403, "AuthError", "Invalid token: signature, api token not found"));
        } else if (!email.path("template_id").asText().equals(template)) {
            refuse(call, new Refusal(400, "BadRequestError", "Template not found"));
        } else {
            taken.add(email);
            answer(
                    call,
                    201,
                    Map.of(
                            "id", UUID.randomUUID().toString(),
                            "reference", email.path("reference").asText(),
                            "uri", url(),
                            "content",
                                    Map.of(
                                            "subject",
                                                    email.at("/personalisation/subject")
                                                            .asText(),
                                            "body",
                                                    email.at("/personalisation/body")
                                                            .asText(),
                                            "from_email", "led.hub@notifications.service.gov.uk"),
                            "template", Map.of("id", template, "version", 1, "uri", url())));
        }
    }

    private void waitForTheEnd() {
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isOurs(String authorization) {
        try {
            new JwtConsumerBuilder()
                    .setVerificationKey(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"))
                    .setExpectedIssuer(SERVICE)
                    .setRequireIssuedAt()
                    .setRelaxVerificationKeyValidation()
                    .build()
                    .processToClaims(authorization.replace("Bearer ", ""));
            return true;
        } catch (InvalidJwtException e) {
            return false;
        }
    }

    private static void refuse(HttpExchange call, Refusal refusal) throws IOException {
        answer(
                call,
                refusal.status(),
                Map.of(
                        "status_code", refusal.status(),
                        "errors", List.of(Map.of("error", refusal.error(), "message", refusal.message()))));
    }

    private static void answer(HttpExchange call, int status, Map<String, ?> body) throws IOException {
        byte[] json = JSON.writeValueAsBytes(body);
        try (call) {
            call.getResponseHeaders().set("Content-Type", "application/json");
            call.sendResponseHeaders(status, json.length);
            call.getResponseBody().write(json);
        }
    }
}
