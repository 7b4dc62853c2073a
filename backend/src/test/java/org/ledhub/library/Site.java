package org.ledhub.library;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A site with a certificate of its own, which this machine believes while it is there. */
final class Site implements AutoCloseable {

    private static final char[] NO_SECRET = "of-a-test".toCharArray();

    private final SSLContext before;
    private final HttpsServer server;
    private final Map<String, Integer> answers = new ConcurrentHashMap<>();
    private final Map<String, Integer> asked = new ConcurrentHashMap<>();

    Site() throws Exception {
        before = SSLContext.getDefault();
        SSLContext own = withOwnCertificate();
        SSLContext.setDefault(own);
        server = HttpsServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(own));
        server.createContext("/", call -> {
            try (call) {
                String path = call.getRequestURI().getPath();
                asked.merge(path, 1, Integer::sum);
                call.sendResponseHeaders(answers.getOrDefault(path, 200), -1);
            }
        });
        server.start();
    }

    String address(String path) {
        return "https://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    void answers(String path, int status) {
        answers.put(path, status);
    }

    int timesAsked(String path) {
        return asked.getOrDefault(path, 0);
    }

    @Override
    public void close() {
        server.stop(0);
        SSLContext.setDefault(before);
    }

    private static SSLContext withOwnCertificate() throws Exception {
        Path folder = Files.createTempDirectory("site");
        Path store = folder.resolve("site.p12");
        Process made = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "site",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=127.0.0.1",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        new String(NO_SECRET)))
                .inheritIO()
                .start();
        if (made.waitFor() != 0) {
            throw new IllegalStateException("keytool made no certificate");
        }
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream bytes = Files.newInputStream(store)) {
            keys.load(bytes, NO_SECRET);
        }
        Files.delete(store);
        Files.delete(folder);
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, NO_SECRET);
        TrustManagerFactory believed = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        believed.init(keys);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), believed.getTrustManagers(), null);
        return context;
    }
}
