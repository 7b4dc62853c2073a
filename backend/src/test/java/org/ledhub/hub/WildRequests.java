package org.ledhub.hub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Requests as the contract describes them, and such that are wrong in one way or another. */
final class WildRequests {

    /** @param path below the server's address, percent-encoded */
    record Wild(String operation, String method, String path, Map<String, String> headers, byte[] body) {

        @Override
        public String toString() {
            String sent = body == null
                    ? ""
                    : "\n" + new String(body, 0, Math.min(body.length, 2_000), StandardCharsets.UTF_8);
            return method + " " + path + " " + headers + sent;
        }
    }

    private record Operation(String method, String path, JsonNode described, List<JsonNode> parameters) {}

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DEEP = 2_000;

    /** Whoever sends a longer address is cut off before the hub reads on. */
    private static final int LONGEST_IN_ADDRESS = 500;

    private final Random random;
    private final WildValues values;
    private final List<Operation> operations = new ArrayList<>();

    WildRequests(Random random) {
        this.random = random;
        JsonNode contract;
        try {
            contract = new YAMLMapper().readTree(Contract.text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.values = new WildValues(random, contract);
        contract.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(each -> {
                    if (!each.getKey().equals("parameters")) {
                        List<JsonNode> parameters = new ArrayList<>();
                        path.getValue().path("parameters").forEach(one -> parameters.add(values.resolved(one)));
                        each.getValue().path("parameters").forEach(one -> parameters.add(values.resolved(one)));
                        operations.add(
                                new Operation(each.getKey().toUpperCase(), path.getKey(), each.getValue(), parameters));
                    }
                }));
    }

    int operations() {
        return operations.size();
    }

    void learnFrom(String path, JsonNode answer) {
        values.learnFrom(place(path), answer);
    }

    /** "sessions" of "/sessions/{id}/sign-up" */
    private static String place(String path) {
        return path.split("[/?]")[1];
    }

    Wild next() {
        Operation operation = operations.get(random.nextInt(operations.size()));
        boolean isWrong = random.nextBoolean();
        Map<String, String> headers = headers(operation);
        byte[] body = body(operation, headers, isWrong);
        return new Wild(
                operation.method() + " " + operation.path(),
                operation.method(),
                path(operation, isWrong) + query(operation, isWrong),
                headers,
                body);
    }

    private String path(Operation operation, boolean isWrong) {
        String path = operation.path();
        for (JsonNode parameter : in(operation, "path")) {
            String name = parameter.get("name").textValue();
            boolean isSpoilt = isWrong && values.oneIn(6);
            String value = name.equals("id") && !isSpoilt ? values.id(place(path)) : text(parameter, isSpoilt);
            path = path.replace("{" + name + "}", encoded(value));
        }
        return path;
    }

    private String query(Operation operation, boolean isWrong) {
        String query = in(operation, "query").stream()
                .filter(parameter ->
                        parameter.path("required").booleanValue() ? !isWrong || !values.oneIn(4) : values.oneIn(3))
                .map(parameter ->
                        parameter.get("name").textValue() + "=" + encoded(text(parameter, isWrong && values.oneIn(3))))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    private String text(JsonNode parameter, boolean isWrong) {
        if (isWrong) {
            String wrong = values.wrongText();
            return wrong.substring(0, Math.min(wrong.length(), LONGEST_IN_ADDRESS));
        }
        JsonNode value = values.allowed(parameter.get("schema"));
        return value.isArray()
                ? value.valueStream().map(JsonNode::asText).collect(Collectors.joining(","))
                : value.asText();
    }

    private Map<String, String> headers(Operation operation) {
        Map<String, String> headers = new TreeMap<>();
        for (JsonNode parameter : in(operation, "header")) {
            String name = parameter.get("name").textValue();
            switch (name) {
                case "If-Match" -> headers.put(name, values.oneIn(4) ? "\"nonsense" : "*");
                case "Idempotency-Key" ->
                    headers.put(
                            name, values.oneIn(10) ? "again" : UUID.randomUUID().toString());
                case "If-None-Match" -> {
                    if (values.oneIn(10)) {
                        headers.put(name, "*");
                    }
                }
                default -> {
                    if (values.oneIn(2)) {
                        headers.put(name, text(parameter, false).replaceAll("[^ -~]", "?"));
                    }
                }
            }
        }
        if (values.oneIn(20)) {
            headers.put("Accept", values.oneIn(2) ? "application/pdf" : "nonsense/;;");
        }
        return headers;
    }

    private byte[] body(Operation operation, Map<String, String> headers, boolean isWrong) {
        JsonNode contents =
                values.resolved(operation.described().path("requestBody")).path("content");
        if (contents.isEmpty()) {
            return isWrong && values.oneIn(4) ? "{}".getBytes(StandardCharsets.UTF_8) : null;
        }
        String type = contents.fieldNames().next();
        headers.put("Content-Type", isWrong && values.oneIn(20) ? "text/plain" : type);
        JsonNode value = values.allowed(contents.get(type).path("schema"));
        if (type.endsWith("urlencoded")) {
            return value.properties().stream()
                    .map(each -> each.getKey() + "=" + encoded(each.getValue().asText()))
                    .collect(Collectors.joining("&"))
                    .getBytes(StandardCharsets.UTF_8);
        }
        if (!type.equals("application/json")) {
            return value.asText().getBytes(StandardCharsets.UTF_8);
        }
        return isWrong && values.oneIn(10) ? notJson() : written(isWrong ? values.spoilt(value) : value);
    }

    private byte[] notJson() {
        return switch (random.nextInt(4)) {
            case 0 -> "[".repeat(DEEP).getBytes(StandardCharsets.UTF_8);
            case 1 -> new byte[] {'{', '"', (byte) 0xc3, (byte) 0x28, '"', ':', '1', '}'};
            case 2 -> "{\"a\":1".getBytes(StandardCharsets.UTF_8);
            default -> new byte[0];
        };
    }

    /** Text that is no text goes as an escape, as it would from a program that does not look. */
    private static byte[] written(JsonNode value) {
        try {
            return JSON.writeValueAsString(value).replace("\ud800", "\\ud800").getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<JsonNode> in(Operation operation, String place) {
        return operation.parameters().stream()
                .filter(each -> each.get("in").textValue().equals(place))
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
