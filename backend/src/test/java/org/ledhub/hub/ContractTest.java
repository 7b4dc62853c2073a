package org.ledhub.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The contract and the code say the same; and the checks that say so can fail. */
class ContractTest {

    private static final String HUB =
            "{\"name\":\"LED Hub\",\"version\":\"1\",\"trial\":true,\"logIn\":[\"passkey\",\"code\"],\"invites\":true}";

    @Test
    void theRoutesOfTheCodeAreThoseOfTheContractForTheSameRoles() throws IOException {
        assertEquals(contractRoutes(Contract.text()), Endpoints.all());
    }

    @Test
    void anUndocumentedRouteIsFound() throws IOException {
        String without = Contract.text().replaceFirst("(?m)^  /cpd-summary:", "  /cpd-totals:");
        assertNotEquals(contractRoutes(without), Endpoints.all());
    }

    @Test
    void anAnswerAsTheContractSaysPasses() {
        assertFalse(isRefused(Contract.text(), 200, HUB));
    }

    @Test
    void aWrongStatusIsFound() {
        assertTrue(isRefused(Contract.text(), 201, HUB));
    }

    @Test
    void aRenamedFieldIsFound() {
        assertTrue(isRefused(Contract.text(), 200, HUB.replace("trial", "isTrial")));
    }

    @Test
    void aMissingFieldIsFound() {
        assertTrue(isRefused(Contract.text(), 200, HUB.replace("\"trial\":true,", "")));
    }

    @Test
    void aWrongTypeIsFound() {
        assertTrue(isRefused(Contract.text(), 200, HUB.replace("true", "\"yes\"")));
    }

    @Test
    void everyStringOfTheContractHasALength() throws IOException {
        StringBuilder without = new StringBuilder();
        collectStringsWithoutLength(new YAMLMapper().readTree(Contract.text()), "", without);
        assertEquals("", without.toString());
    }

    private static boolean isRefused(String contract, int status, String body) {
        return Contract.validator(contract, false)
                .validateResponse(
                        "/api/v1/hub",
                        Request.Method.GET,
                        SimpleResponse.Builder.status(status)
                                .withContentType("application/json")
                                .withBody(body)
                                .build())
                .hasErrors();
    }

    private static Map<String, String> contractRoutes(String contract) throws IOException {
        Map<String, String> routes = new TreeMap<>();
        JsonNode paths = new YAMLMapper().readTree(contract).path("paths");
        paths.properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    if (!operation.getKey().equals("parameters")) {
                        routes.put(
                                operation.getKey().toUpperCase() + " " + path.getKey(), whoMay(operation.getValue()));
                    }
                }));
        return routes;
    }

    /** Roles of people and scopes of systems. Where anybody may, the code has no rule: {@code Actor} asks systems for their scope. */
    private static String whoMay(JsonNode operation) {
        if (operation.path("x-roles").isEmpty()) {
            return "";
        }
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        operation.path("x-roles").forEach(all::add);
        operation.path("security").forEach(way -> way.path("client").forEach(all::add));
        return Endpoints.sorted(all);
    }

    private static void collectStringsWithoutLength(JsonNode node, String at, StringBuilder found) {
        boolean isString = node.path("type").asText().equals("string");
        if (isString && !node.has("maxLength") && !node.has("enum")) {
            found.append(at).append('\n');
        }
        node.properties()
                .forEach(child -> collectStringsWithoutLength(child.getValue(), at + "/" + child.getKey(), found));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collectStringsWithoutLength(node.get(i), at + "/" + i, found);
        }
    }
}
