package org.ledhub.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The same in a bucket of a real S3 server, and how a bucket is looked at before the hub starts. */
@EnabledIfSystemProperty(named = "ledhub.s3", matches = ".+")
class S3StoreIT extends FileStoreTest {

    @TempDir
    static Path kept;

    private static S3Server server;
    private static Bucket bucket;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        server = new S3Server(kept);
        server.start();
        bucket = server.newBucket("library");
    }

    @AfterAll
    static void stop() throws InterruptedException {
        server.close();
    }

    @Override
    FileStore store() {
        return new S3Store(bucket);
    }

    @Test
    void aBucketThatCanBeUsedHasNoProblem() {
        assertEquals(Optional.empty(), bucket.problem());
    }

    @Test
    void saysWhatIsWrongWithABucket() throws IOException {
        assertEquals(
                Optional.of("It does not exist there."),
                server.bucket("nowhere", S3Server.KEYS).problem());
        assertEquals(
                Optional.of("These keys may not use it."),
                server.bucket("library", new Bucket.Keys("hub", "wrong")).problem());
        // Nothing listens on the port that is reserved for that.
        Bucket away = new Bucket(
                "library", S3Server.REGION, Optional.of("http://127.0.0.1:9"), true, bucket.keys(), Optional.empty());
        assertEquals(Optional.of("The store does not answer."), away.problem());
        Path file = Files.writeString(folder.resolve("sent"), "bytes");
        IOException trouble = assertThrows(IOException.class, () -> new S3Store(away).put("trust/id", file));
        assertEquals(IOException.class, trouble.getClass(), "which is not a file that is missing");
        assertThrows(
                IOException.class, () -> new S3Store(server.bucket("nowhere", S3Server.KEYS)).put("trust/id", file));
        assertThrows(NoSuchFileException.class, () -> store().open("trust/id", 0, 1));
    }

    /** This server is one that cannot. */
    @Test
    void keepsNothingInTheClearWhenItIsToBeEncrypted() throws IOException {
        Bucket encrypted =
                new Bucket("library", bucket.region(), bucket.endpoint(), true, bucket.keys(), Optional.of("AES256"));
        Path file = Files.writeString(folder.resolve("sent"), "bytes");
        IOException refused =
                assertThrows(IOException.class, () -> new S3Store(encrypted).put("trust/encrypted", file));
        assertTrue(refused.getMessage().contains("not implemented"), refused::toString);
        assertThrows(NoSuchFileException.class, () -> store().open("trust/encrypted", 0, 1));
    }

    @Test
    void aStoreThatTakesACallAndSaysNothingIsNotWaitedForLong() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Bucket waiting = new Bucket(
                    "library",
                    bucket.region(),
                    Optional.of("http://127.0.0.1:" + silent.getLocalPort()),
                    true,
                    bucket.keys(),
                    Optional.empty());
            assertTimeoutPreemptively(
                    Duration.ofSeconds(30),
                    () -> assertThrows(IOException.class, () -> new S3Store(waiting).open("trust/id", 0, 1)));
        }
    }
}
