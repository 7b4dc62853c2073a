package org.ledhub.notifications;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** A real mail server that a test can take away, and put a bad one in its place. */
public class MailServer implements QuarkusTestResourceLifecycleManager {

    private static final long LONGEST_START = 30_000;

    private static int port;
    private static GreenMail server;
    private static ServerSocket bad;
    private static Thread porter;
    /** They end with the server, as they do when a real one is restarted. */
    private static final List<Socket> calls = new CopyOnWriteArrayList<>();

    @Override
    public Map<String, String> start() {
        port = aPortThatNoCallerIsGiven();
        works();
        return Map.of(
                "ledhub.mail.host", "127.0.0.1",
                "ledhub.mail.port", String.valueOf(port),
                "ledhub.mail.tls", "disabled",
                "ledhub.mail.from", "led-hub@trust.example");
    }

    @Override
    public void stop() {
        isGone();
    }

    /** Below those that the system gives to whoever calls somebody: it is free again each time the server comes back. */
    private static int aPortThatNoCallerIsGiven() {
        return IntStream.generate(() -> ThreadLocalRandom.current().nextInt(20_000, 32_000))
                .filter(MailServer::isFree)
                .findFirst()
                .getAsInt();
    }

    private static boolean isFree(int candidate) {
        try (ServerSocket free = new ServerSocket(candidate, 1, InetAddress.getLoopbackAddress())) {
            return free.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    static void works() {
        isGone();
        ServerSetup setup = new ServerSetup(port, "127.0.0.1", "smtp");
        setup.setServerStartupTimeout(LONGEST_START);
        server = new GreenMail(setup);
        server.start();
    }

    static void isGone() {
        if (server != null) {
            server.stop();
            server = null;
        }
        if (bad != null) {
            close(bad);
            waitForThePorter();
            bad = null;
        }
        calls.forEach(MailServer::close);
        calls.clear();
    }

    /** Takes the call and never says a word. */
    static void hangs() {
        answers(null);
    }

    /** Greets, then says this to everything but a greeting and a farewell. */
    static void answers(String refusal) {
        isGone();
        try {
            ServerSocket door = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
            bad = door;
            porter = Thread.ofPlatform().daemon().start(() -> serve(door, refusal));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A closed door keeps its port until the thread that waits at it has let go. */
    private static void waitForThePorter() {
        try {
            porter.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public static List<MimeMessage> mailTo(String address) {
        return List.of(server.getReceivedMessagesForDomain(address));
    }

    private static void serve(ServerSocket door, String refusal) {
        while (!door.isClosed()) {
            try {
                Socket caller = door.accept();
                calls.add(caller);
                if (refusal != null) {
                    Thread.ofVirtual().start(() -> talk(caller, refusal));
                }
            } catch (IOException e) {
                return;
            }
        }
    }

    private static void talk(Socket caller, String refusal) {
        try (caller) {
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII));
            say(caller, "220 here");
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String verb = line.toUpperCase();
                if (verb.startsWith("QUIT")) {
                    say(caller, "221 bye");
                    return;
                }
                boolean isPolite = verb.startsWith("EHLO") || verb.startsWith("MAIL") || verb.startsWith("RSET");
                say(caller, isPolite ? "250 fine" : refusal);
            }
        } catch (IOException e) {
            // The caller hung up
        }
    }

    private static void say(Socket caller, String line) throws IOException {
        caller.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        caller.getOutputStream().flush();
    }

    private static void close(Closeable door) {
        try {
            door.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
