package org.ledhub.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ledhub.hub.Storm;
import org.ledhub.identity.SignOnRefused.Reason;

/** A provider that is away, hangs, or is another one: people are told, and soon. */
class IdentityProviderTest {

    private static final Duration PATIENCE = Duration.ofSeconds(12);

    @Test
    void nobodyIsThere() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = socket.getLocalPort();
            socket.close();
            assertEquals(Reason.PROVIDER_AWAY, refusalOf(provider(port)));
        }
    }

    /** More than the hub waits for are told at once. */
    @Test
    void itHangs() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 100, InetAddress.getLoopbackAddress())) {
            IdentityProvider provider = provider(silent.getLocalPort());
            assertTimeout(
                    PATIENCE,
                    () -> Storm.of(IntStream.range(0, 60).boxed().toList(), _ -> refusalOf(provider))
                            .forEach(reason -> assertEquals(Reason.PROVIDER_AWAY, reason)));
        }
    }

    @Test
    void itAnswersSomethingElse() throws IOException {
        assertEquals(Reason.PROVIDER_AWAY, refusalAfter("<html>Guest Wi-Fi</html>"));
        assertEquals(Reason.PROVIDER_AWAY, refusalAfter("{}"));
    }

    @Test
    void itIsAnotherOne() throws IOException {
        assertEquals(Reason.PROVIDER_AWAY, refusalAfter("""
                        {"issuer":"https://login.elsewhere.example","authorization_endpoint":"https://login.elsewhere.example/in",
                        "token_endpoint":"https://login.elsewhere.example/token","jwks_uri":"https://login.elsewhere.example/keys",
                        "subject_types_supported":["public"],"response_types_supported":["code"]}
                        """));
    }

    private static Reason refusalAfter(String answer) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
        server.createContext("/", call -> {
            try (call) {
                byte[] body = answer.getBytes(StandardCharsets.UTF_8);
                call.getResponseHeaders().set("Content-Type", "application/json");
                call.sendResponseHeaders(200, body.length);
                call.getResponseBody().write(body);
            }
        });
        server.start();
        try {
            return refusalOf(provider(server.getAddress().getPort()));
        } finally {
            server.stop(0);
        }
    }

    private static IdentityProvider provider(int port) {
        return new IdentityProvider(
                new ProviderSettings(Map.of("issuer", "http://127.0.0.1:" + port, "client-id", "led-hub")),
                "https://hub.trust.example");
    }

    private static Reason refusalOf(IdentityProvider provider) {
        StartedSignOn started = StartedSignOn.next("/", Instant.now());
        return assertThrows(SignOnRefused.class, () -> provider.logInAddress(started))
                .reason();
    }
}
