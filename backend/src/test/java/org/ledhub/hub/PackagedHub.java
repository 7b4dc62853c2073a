package org.ledhub.hub;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The product as people start it: a process of its own; a trial with its own PostgreSQL unless told otherwise. */
final class PackagedHub implements AutoCloseable {

    private static final Path PRODUCT = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final Path LOG = Path.of("target", "packaged-hub.log");
    private static final Duration LONGEST_START = Duration.ofSeconds(90);
    private static final Pattern CODE = Pattern.compile("code is (\\d{6})");
    private static final Pattern COOKIE = Pattern.compile("led-hub=([^;]+)");

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Path data;
    private final Map<String, String> settings;
    private final int port = freePort();
    private Process process;

    PackagedHub(Path data) {
        this(data, Map.of());
    }

    PackagedHub(Path data, Map<String, String> settings) {
        this.data = data;
        this.settings = settings;
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return port;
    }

    long processId() {
        return process.pid();
    }

    void start() throws IOException, InterruptedException {
        process = program()
                .redirectOutput(ProcessBuilder.Redirect.appendTo(LOG.toFile()))
                .start();
        untilReady();
    }

    /** What it says when it does not start, with this exit code. */
    String refusal(int exitCode) throws IOException, InterruptedException {
        process = program().start();
        String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != exitCode) {
            throw new IllegalStateException("The hub ended with " + process.exitValue() + ": " + words);
        }
        return words;
    }

    private ProcessBuilder program() {
        ProcessBuilder program = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", PRODUCT.toString());
        program.environment().putAll(Map.of("LEDHUB_DATA", data.toString(), "LEDHUB_PORT", String.valueOf(port)));
        program.environment().putAll(settings);
        return program.redirectErrorStream(true);
    }

    /** Waits for an outcome, however long it takes up to a limit; nothing here is a promise about speed. */
    void untilReady() throws InterruptedException {
        Instant limit = Instant.now().plus(LONGEST_START);
        while (status("GET", "/q/health/ready", null) != 200) {
            if (Instant.now().isAfter(limit) || !process.isAlive()) {
                throw new IllegalStateException("The hub did not become ready; see " + LOG);
            }
            Thread.sleep(100);
        }
    }

    void killTheHub() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void killTheDatabase() throws IOException {
        long postmaster = Long.parseLong(Files.readAllLines(data.resolve("database/postmaster.pid"))
                .getFirst()
                .strip());
        ProcessHandle.of(postmaster).orElseThrow().destroyForcibly();
    }

    /** The session cookie of this person. */
    String logIn(String email) throws IOException, InterruptedException {
        send("POST", "/api/v1/log-in/codes", null, "{\"email\":\"" + email + "\"}");
        Matcher code = CODE.matcher(get("/api/v1/trial/mailbox?to=" + email, null));
        code.find();
        HttpResponse<String> loggedIn = send(
                "POST",
                "/api/v1/log-in/sessions",
                null,
                "{\"email\":\"" + email + "\",\"code\":\"" + code.group(1) + "\"}");
        Matcher cookie = COOKIE.matcher(String.join(" ", loggedIn.headers().allValues("Set-Cookie")));
        cookie.find();
        return cookie.group(1);
    }

    String get(String path, String cookie) throws IOException, InterruptedException {
        return send("GET", path, cookie, null).body();
    }

    /** 0 when there was no answer at all. */
    int status(String method, String path, String cookie) {
        try {
            return send(method, path, cookie, null).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    HttpResponse<String> post(String path, String cookie, String json) throws IOException, InterruptedException {
        return send("POST", path, cookie, json);
    }

    private HttpResponse<String> send(String method, String path, String cookie, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(20))
                .header("X-Requested-By", "led-hub")
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (cookie != null) {
            request.header("Cookie", "led-hub=" + cookie);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
