package org.ledhub.files;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.s3.S3Client;

/** A real S3 server of its own process, which keeps its buckets in a folder. {@code ./build.sh test} fetches it. */
public final class S3Server implements AutoCloseable {

    static final Bucket.Keys KEYS = new Bucket.Keys("hub", "0f9d6c1b7a");
    static final String REGION = "us-east-1";

    private static final String QUIET = """
            <configuration>
              <appender name="out" class="ch.qos.logback.core.ConsoleAppender"><encoder><pattern>%d %m%n</pattern></encoder></appender>
              <root level="warn"><appender-ref ref="out"/></root>
            </configuration>
            """;
    private static final Path LOG = Path.of("target", "s3-server.log");
    private static final Duration LONGEST_START = Duration.ofSeconds(60);

    private final Path folder;
    private final int port;
    private Process process;

    public S3Server(Path folder) throws IOException {
        this.folder = folder;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
    }

    public void start() throws IOException, InterruptedException {
        Path settings = Files.writeString(folder.resolve("s3.conf"), """
                        s3proxy.endpoint=http://127.0.0.1:%d
                        s3proxy.authorization=aws-v4
                        s3proxy.identity=%s
                        s3proxy.credential=%s
                        jclouds.provider=filesystem-nio2
                        jclouds.identity=none
                        jclouds.credential=none
                        jclouds.filesystem.basedir=%s
                        """.formatted(
                        port, KEYS.access(), KEYS.secret(), Files.createDirectories(folder.resolve("buckets"))));
        Path quiet = Files.writeString(folder.resolve("logback.xml"), QUIET);
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-Dlogback.configurationFile=" + quiet,
                        "-cp",
                        System.getProperty("ledhub.s3") + File.separator + "*",
                        "org.gaul.s3proxy.Main",
                        "--properties",
                        settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(LOG.toFile()))
                .start();
        Instant patience = Instant.now().plus(LONGEST_START);
        while (!answers()) {
            if (!process.isAlive() || Instant.now().isAfter(patience)) {
                throw new IllegalStateException("The S3 server did not start; see " + LOG);
            }
            Thread.sleep(50);
        }
    }

    Bucket newBucket(String name) {
        Bucket made = bucket(name, KEYS);
        try (S3Client s3 = made.client()) {
            s3.createBucket(bucket -> bucket.bucket(name));
        }
        return made;
    }

    Bucket bucket(String name, Bucket.Keys keys) {
        return new Bucket(
                name, REGION, Optional.of("http://127.0.0.1:" + port), true, Optional.of(keys), Optional.empty());
    }

    /** How a hub is told of a bucket here, which is made. */
    public Map<String, String> settings(String name) {
        newBucket(name);
        return settingsOfMissing(name);
    }

    public Map<String, String> settingsOfMissing(String name) {
        return Map.of(
                "LEDHUB_S3_BUCKET",
                name,
                "LEDHUB_S3_REGION",
                REGION,
                "LEDHUB_S3_ENDPOINT",
                "http://127.0.0.1:" + port,
                "LEDHUB_S3_ACCESS_KEY",
                KEYS.access(),
                "LEDHUB_S3_SECRET_KEY",
                KEYS.secret());
    }

    /** How many files are in a bucket. */
    public long kept(String name) {
        try (S3Client s3 = bucket(name, KEYS).client()) {
            return s3.listObjectsV2(bucket -> bucket.bucket(name)).keyCount();
        }
    }

    private boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 1000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
