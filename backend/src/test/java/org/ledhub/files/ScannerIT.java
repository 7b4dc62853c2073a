package org.ledhub.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** A real ClamAV, which knows one virus: the harmless one that scanners are tried with. */
@EnabledIfSystemProperty(named = "ledhub.clamd", matches = ".+")
class ScannerIT {

    /** In two parts, or a scanner on the machine of a developer would take this file away. */
    private static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    @TempDir
    Path folder;

    @Test
    void tellsWhatIsCleanFromWhatIsNotAndNoticesThatItHasGone() throws Exception {
        int port = freePort();
        FileScanner scanner = new FileScanner(Optional.of("127.0.0.1:" + port));
        Path clean = Files.writeString(folder.resolve("clean.pdf"), "%PDF-1.7 nothing to see");
        Path infected = Files.writeString(folder.resolve("infected.pdf"), "%PDF-1.7 " + EICAR);
        assertEquals(FileScanner.Verdict.NO_ANSWER, scanner.scan(clean));
        Process clamd = start(port);
        try {
            assertEquals(FileScanner.Verdict.CLEAN, scanner.scan(clean));
            assertEquals(FileScanner.Verdict.INFECTED, scanner.scan(infected));
        } finally {
            clamd.destroy();
            clamd.waitFor();
        }
        assertEquals(FileScanner.Verdict.NO_ANSWER, scanner.scan(clean));
    }

    private Process start(int port) throws IOException, InterruptedException {
        Path signatures = Files.createDirectories(folder.resolve("signatures"));
        String hex = HexFormat.of().formatHex(EICAR.getBytes(StandardCharsets.US_ASCII));
        Files.writeString(signatures.resolve("test.ndb"), "Test-File:0:*:" + hex + "\n");
        Path settings = Files.writeString(
                folder.resolve("clamd.conf"),
                "Foreground yes\nTCPSocket " + port + "\nTCPAddr 127.0.0.1\nDatabaseDirectory " + signatures
                        + "\nStreamMaxLength 101M\nUser " + System.getProperty("user.name") + "\n");
        Process clamd = new ProcessBuilder(System.getProperty("ledhub.clamd"), "--config-file=" + settings)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("clamd.log").toFile())
                .start();
        Instant patience = Instant.now().plus(Duration.ofMinutes(1));
        while (!answers(port)) {
            assertTrue(
                    clamd.isAlive() && Instant.now().isBefore(patience),
                    () -> "ClamAV did not start: " + log(folder.resolve("clamd.log")));
            Thread.sleep(100);
        }
        return clamd;
    }

    private static String log(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 1000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
