package org.ledhub.integration;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A system that is told what happened, and keeps all of it. */
public final class Receiver implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ConcurrentLinkedQueue<ToldWebhook> told = new ConcurrentLinkedQueue<>();
    private final Map<String, Integer> answers = new ConcurrentHashMap<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile String redirect = "";

    public Receiver(String host) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName(host), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::take);
        server.start();
    }

    public String address(String path) {
        return "http://" + server.getAddress().getHostString() + ":" + port() + path;
    }

    int port() {
        return server.getAddress().getPort();
    }

    void answers(String path, int status) {
        answers.put(path, status);
    }

    void redirectsTo(String address) {
        redirect = address;
    }

    /** In the order in which it came. */
    public List<ToldWebhook> told(String path) {
        return told.stream().filter(each -> each.path().equals(path)).toList();
    }

    private void take(HttpExchange call) throws IOException {
        try (call) {
            String path = call.getRequestURI().getPath();
            told.add(ToldWebhook.of(call, new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            switch (path) {
                case "/silent" -> keepSilent();
                case "/moved" -> {
                    call.getResponseHeaders().add("Location", redirect);
                    call.sendResponseHeaders(307, -1);
                }
                default -> call.sendResponseHeaders(answers.getOrDefault(path, 204), -1);
            }
        }
    }

    private void keepSilent() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        over.countDown();
        server.stop(0);
        threads.close();
    }
}
