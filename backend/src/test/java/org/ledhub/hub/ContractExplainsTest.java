package org.ledhub.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Whoever reads one operation of the contract sees what to send, what comes back, what may be refused and who may. */
class ContractExplainsTest {

    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    @Test
    void everyOperationIsExplained() throws IOException {
        assertEquals(List.of(), missingIn(new YAMLMapper().readTree(Contract.text())));
    }

    @Test
    void whatIsNotExplainedIsFound() throws IOException {
        JsonNode contract = new YAMLMapper().readTree(Contract.text());
        ObjectNode add = (ObjectNode) contract.at("/paths/~1api-clients/post");
        ((ObjectNode) add.at("/requestBody/content/application~1json")).remove("example");
        ((ObjectNode) add.at("/responses/201/content/application~1json")).remove("example");
        ((ObjectNode) add.path("responses")).remove(List.of("401", "403"));
        add.remove("x-roles");
        ((ObjectNode) contract.at("/components/responses/Conflict/content/application~1problem+json"))
                .remove("example");
        List<String> missing = missingIn(contract);
        assertTrue(
                missing.containsAll(List.of(
                        "post /api-clients: no example of application/json in the request",
                        "post /api-clients: no example of application/json in 201",
                        "post /api-clients: no 401",
                        "post /api-clients: no 403",
                        "post /api-clients: not who may",
                        "put /api-clients/{id}: no example of application/problem+json in 409")),
                missing::toString);
    }

    private static List<String> missingIn(JsonNode contract) {
        List<String> missing = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : contract.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                if (METHODS.contains(operation.getKey())) {
                    missingIn(contract, operation.getValue())
                            .forEach(each -> missing.add(operation.getKey() + " " + path.getKey() + ": " + each));
                }
            }
        }
        return missing;
    }

    private static List<String> missingIn(JsonNode contract, JsonNode operation) {
        List<String> missing = new ArrayList<>();
        addMissingExamples(resolved(contract, operation.path("requestBody")), "the request", missing);
        for (Map.Entry<String, JsonNode> answer : operation.path("responses").properties()) {
            addMissingExamples(resolved(contract, answer.getValue()), answer.getKey(), missing);
        }
        JsonNode security = operation.has("security") ? operation.path("security") : contract.path("security");
        boolean forPeople = names(security, "session") && !isOpen(security);
        if (operation.path("responses").properties().stream()
                .noneMatch(each -> each.getKey().startsWith("4"))) {
            missing.add("no refusal");
        }
        for (String refusal : forPeople ? List.of("401", "403") : List.<String>of()) {
            if (!operation.path("responses").has(refusal)) {
                missing.add("no " + refusal);
            }
        }
        if (forPeople && operation.path("x-roles").isEmpty()) {
            missing.add("not who may");
        }
        return missing;
    }

    /** Of a file there is none to read. */
    private static void addMissingExamples(JsonNode message, String where, List<String> missing) {
        for (Map.Entry<String, JsonNode> content : message.path("content").properties()) {
            boolean isFile = content.getValue().at("/schema/format").asText().equals("binary");
            if (!isFile
                    && !content.getValue().has("example")
                    && !content.getValue().has("examples")) {
                missing.add("no example of " + content.getKey() + " in " + where);
            }
        }
    }

    private static boolean isOpen(JsonNode security) {
        return StreamSupport.stream(security.spliterator(), false).anyMatch(JsonNode::isEmpty);
    }

    private static boolean names(JsonNode security, String scheme) {
        return StreamSupport.stream(security.spliterator(), false).anyMatch(way -> way.has(scheme));
    }

    private static JsonNode resolved(JsonNode contract, JsonNode node) {
        return node.has("$ref") ? contract.at(node.path("$ref").asText().substring(1)) : node;
    }
}
