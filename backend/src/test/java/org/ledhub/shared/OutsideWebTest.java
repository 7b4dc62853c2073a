package org.ledhub.shared;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against real sites on addresses of this machine: one that the operator allows, and one that nobody does. */
class OutsideWebTest {

    private static final String ALLOWED = "127.0.0.1";
    private static final String INSIDE = "127.0.0.2";

    private final ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private HttpServer site;
    private HttpServer inside;
    private OutsideWeb web;

    @BeforeEach
    void twoSites() throws Exception {
        site = serve(ALLOWED);
        inside = serve(INSIDE);
        web = web(List.of(ALLOWED + "/32"));
    }

    @AfterEach
    void stop() throws Exception {
        over.countDown();
        web.close();
        site.stop(0);
        inside.stop(0);
        threads.close();
    }

    @ParameterizedTest
    @CsvSource({"/200, 200", "/404, 404", "/410, 410", "/503, 503", "/moved, 200", "/endless, 200"})
    void saysWhatIsThere(String path, int status) throws IOException {
        assertEquals(status, web.statusOf(address(site, path)));
    }

    /** More often than there are connections to one site. */
    @Test
    void leavesNoConnectionBehind() throws IOException {
        for (int time = 0; time < 30; time++) {
            assertEquals(200, web.statusOf(address(site, "/endless")));
        }
    }

    @Test
    void asksNoPrivateAddress() {
        assertThrows(OutsideWeb.NotForEverybody.class, () -> web.statusOf(address(inside, "/200")));
        assertEquals(List.of(), List.copyOf(asked));
    }

    @Test
    void isNotLedToOne() {
        assertThrows(OutsideWeb.NotForEverybody.class, () -> web.statusOf(address(site, "/inside")));
        assertEquals(List.of(ALLOWED + "/inside"), List.copyOf(asked));
    }

    @Test
    void asksNoneAtAllUnlessTheOperatorSaysSo() throws Exception {
        OutsideWeb strict = web(List.of());
        assertThrows(OutsideWeb.NotForEverybody.class, () -> strict.statusOf(address(site, "/200")));
        strict.close();
        assertEquals(List.of(), List.copyOf(asked));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/never", "/round", "/nonsense"})
    void givesUp(String path) {
        assertThrows(IOException.class, () -> web.statusOf(address(site, path)));
    }

    @ParameterizedTest
    @CsvSource({"/204, 204", "/500, 500", "/moved, 302", "/inside, 302", "/endless, 200"})
    void tellsAndIsNotLedElsewhere(String path, int status) throws IOException {
        assertEquals(status, web.tell(address(site, path), "{}", Map.of("webhook-id", "1")));
        assertEquals(List.of(ALLOWED + path), List.copyOf(asked));
    }

    /** Of an address, and of a name that leads to one. */
    @Test
    void tellsNoPrivateAddress() throws Exception {
        assertThrows(OutsideWeb.NotForEverybody.class, () -> web.tell(address(inside, "/200"), "{}", Map.of()));
        OutsideWeb strict = web(List.of());
        String byName = "http://localhost:" + site.getAddress().getPort() + "/200";
        assertThrows(OutsideWeb.NotForEverybody.class, () -> strict.tell(byName, "{}", Map.of()));
        strict.close();
        assertEquals(List.of(), List.copyOf(asked));
    }

    @Test
    void givesUpOnWhoeverKeepsSilent() {
        assertThrows(IOException.class, () -> web.tell(address(site, "/never"), "{}", Map.of()));
    }

    /** Never silent for as long as the hub waits for a byte, and never done. */
    @Test
    void givesUpOnWhatDribbles() throws Exception {
        try (ServerSocket slow = new ServerSocket(0, 1, InetAddress.getByName(ALLOWED))) {
            threads.submit(() -> {
                try (Socket call = slow.accept()) {
                    call.getOutputStream().write("HTTP/1.1 200 OK\r\nX: ".getBytes(StandardCharsets.US_ASCII));
                    while (!over.await(100, TimeUnit.MILLISECONDS)) {
                        call.getOutputStream().write('x');
                    }
                }
                return null;
            });
            assertThrows(IOException.class, () -> web.statusOf("http://" + ALLOWED + ":" + slow.getLocalPort() + "/"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "127.0.0.1",
                "169.254.169.254",
                "172.31.255.255",
                "192.168.0.1",
                "192.0.2.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "fc00::1",
                "fd12::1",
                "fe80::1",
                "ff02::1",
                "64:ff9b::a00:1",
                "2001:db8::1",
                "2002:a00:1::",
                "2001:0:a00:1::",
                "localhost",
                "2130706433",
                "0x7f.1",
                "127.1"
            })
    void isPrivate(String host) {
        PublicAddresses addresses = new PublicAddresses(Optional.empty());
        assertThrows(IOException.class, () -> addresses.resolve(host));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "151.101.0.144", "172.32.0.1", "2606:4700::1111", "2a00:1450:4009::200e"})
    void isPublic(String host) {
        PublicAddresses addresses = new PublicAddresses(Optional.empty());
        assertDoesNotThrow(() -> addresses.resolve(host));
    }

    private static OutsideWeb web(List<String> allowed) throws Exception {
        return new OutsideWeb(new PublicAddresses(Optional.of(allowed)), "https://hub.example", Duration.ofSeconds(1));
    }

    private static String address(HttpServer server, String path) {
        InetSocketAddress at = server.getAddress();
        return "http://" + at.getHostString() + ":" + at.getPort() + path;
    }

    private HttpServer serve(String host) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName(host), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", call -> {
            asked.add(host + call.getRequestURI());
            answer(call);
        });
        server.start();
        return server;
    }

    private void answer(HttpExchange call) throws IOException {
        try (call) {
            String path = call.getRequestURI().getPath();
            switch (path) {
                case "/moved" -> redirect(call, address(site, "/200"));
                case "/inside" -> redirect(call, address(inside, "/200"));
                case "/round" -> redirect(call, address(site, "/round"));
                case "/nonsense" -> redirect(call, "gopher://example.org/");
                case "/never" -> await();
                case "/endless" -> endless(call);
                default -> call.sendResponseHeaders(Integer.parseInt(path.substring(1)), -1);
            }
        }
    }

    private static void redirect(HttpExchange call, String to) throws IOException {
        call.getResponseHeaders().add("Location", to);
        call.sendResponseHeaders(302, -1);
    }

    private void await() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void endless(HttpExchange call) throws IOException {
        call.sendResponseHeaders(200, 0);
        byte[] chunk = new byte[64_000];
        while (over.getCount() > 0) {
            call.getResponseBody().write(chunk);
        }
    }
}
