package org.ledhub.hub;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** A real nginx with the configuration that is delivered; only addresses and folders are those of a test. */
final class ReverseProxy implements AutoCloseable {

    private static final Path DELIVERED = Path.of("..", "frontend", "nginx.conf");
    private static final Path PAGES =
            Path.of("..", "frontend", "dist").toAbsolutePath().normalize();
    private static final Path LOG = Path.of("target", "proxy.log");
    private static final Duration LONGEST_START = Duration.ofSeconds(30);

    private final int port = PackagedHub.freePort();
    private final Process process;

    ReverseProxy(String nginx, Path folder, List<Integer> replicas) throws IOException, InterruptedException {
        Path configuration = Files.writeString(folder.resolve("nginx.conf"), configuration(folder, replicas));
        process = new ProcessBuilder(
                        nginx, "-p", folder.toString(), "-c", configuration.toString(), "-g", "daemon off;")
                .redirectErrorStream(true)
                .redirectOutput(LOG.toFile())
                .start();
        Instant limit = Instant.now().plus(LONGEST_START);
        while (!answers()) {
            if (!process.isAlive() || Instant.now().isAfter(limit)) {
                throw new IllegalStateException("The proxy shows no page: " + Files.readString(LOG));
            }
            Thread.sleep(50);
        }
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    private String configuration(Path folder, List<Integer> replicas) throws IOException {
        String servers = replicas.stream()
                .map(replica -> "server 127.0.0.1:" + replica + " max_fails=2 fail_timeout=5s;")
                .collect(Collectors.joining("\n        "));
        // The folder of temporary files first: the other folders may lie in one of that name.
        String delivered = Files.readString(DELIVERED).replace("/tmp/", folder + "/");
        return replaced(delivered, "server api:8080 max_fails=2 fail_timeout=5s;", servers)
                .replace("listen 8080;", "listen 127.0.0.1:" + port + ";")
                .replace("root /usr/share/nginx/html;", "root " + PAGES + ";")
                .replace("/dev/stdout", folder.resolve("access.log").toString())
                .replace("worker_processes auto;", "worker_processes 1;\nuser root;");
    }

    private static String replaced(String text, String what, String with) {
        if (!text.contains(what)) {
            throw new IllegalStateException("The delivered configuration no longer has: " + what);
        }
        return text.replace(what, with);
    }

    private boolean answers() {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(address() + "/").toURL().openConnection();
            return connection.getResponseCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
