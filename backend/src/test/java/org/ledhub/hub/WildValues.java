package org.ledhub.hub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.curiousoddman.rgxgen.RgxGen;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** What a schema of the contract allows, and what nobody should send. */
final class WildValues {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int MOST_IDS = 300;
    private static final int DAYS_AROUND = 60;
    private static final int LONG = 20_000;

    private static final List<String> WRONG_TEXTS = List.of(
            "",
            " ",
            "\u0000",
            "a\u0000b",
            "\ud800",
            "\u202egnp.exe",
            "'; drop table person; --",
            "%00",
            "../../../../etc/passwd",
            "=1+1",
            "<script>alert(1)</script>",
            "${jndi:ldap://127.0.0.1/a}",
            "{{7*7}}",
            "\r\nBcc: all@test.example",
            "null",
            "-1",
            "2026-02-30",
            "+999999999-12-31",
            "0000-01-01",
            "9999-12-31T23:59:59Z",
            "2026-10-25T01:30:00",
            "24:00",
            "00000000-0000-0000-0000-000000000000",
            "x".repeat(LONG));

    private final Random random;
    private final JsonNode contract;
    /** By the first part of the address that answered them. */
    private final Map<String, List<String>> ids = new HashMap<>();

    WildValues(Random random, JsonNode contract) {
        this.random = random;
        this.contract = contract;
    }

    /** Ids that answers held are worth asking for. */
    void learnFrom(String place, JsonNode answer) {
        List<String> known = ids.computeIfAbsent(place, _ -> new ArrayList<>());
        answer.findValues("id").stream()
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .filter(id -> !known.contains(id))
                .limit(MOST_IDS - known.size())
                .forEach(known::add);
    }

    String id(String place) {
        List<String> known = ids.getOrDefault(place, List.of());
        if (known.isEmpty() || oneIn(8)) {
            return anyId();
        }
        return known.get(random.nextInt(known.size()));
    }

    private String anyId() {
        List<String> all = ids.values().stream().flatMap(List::stream).toList();
        return all.isEmpty() || oneIn(5) ? UUID.randomUUID().toString() : all.get(random.nextInt(all.size()));
    }

    JsonNode resolved(JsonNode node) {
        return node.has("$ref")
                ? resolved(contract.at(node.get("$ref").textValue().substring(1)))
                : node;
    }

    JsonNode allowed(JsonNode described) {
        JsonNode schema = resolved(described);
        if (schema.path("nullable").booleanValue() && oneIn(4)) {
            return JSON.nullNode();
        }
        if (schema.has("enum")) {
            return any(schema.get("enum"));
        }
        return switch (schema.path("type").asText("object")) {
            case "string" -> JSON.textNode(text(schema));
            case "integer" -> JSON.numberNode(number(schema));
            case "number" -> JSON.numberNode(number(schema) + random.nextInt(4) / 4.0);
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            case "array" -> array(schema);
            default -> object(schema);
        };
    }

    /** One value in it, somewhere, made wrong. */
    JsonNode spoilt(JsonNode value) {
        if (value instanceof ObjectNode object && !object.isEmpty() && !oneIn(8)) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = names.get(random.nextInt(names.size()));
            return switch (random.nextInt(5)) {
                case 0 -> object.without(name);
                case 1 -> object.set(wrongText(), wrong());
                default -> object.set(name, spoilt(object.get(name)));
            };
        }
        if (value instanceof ArrayNode array && !array.isEmpty() && !oneIn(4)) {
            int which = random.nextInt(array.size());
            array.set(which, spoilt(array.get(which)));
            return array;
        }
        return wrong();
    }

    JsonNode wrong() {
        return switch (random.nextInt(9)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.booleanNode(random.nextBoolean());
            case 2 -> JSON.numberNode(random.nextLong());
            case 3 -> JSON.numberNode(BigInteger.TEN.pow(random.nextInt(400)));
            case 4 -> JSON.numberNode(random.nextInt(5) - 2.5);
            case 5 -> JSON.arrayNode().add(JSON.arrayNode());
            case 6 -> JSON.objectNode().put("$ref", "#/x");
            default -> JSON.textNode(wrongText());
        };
    }

    String wrongText() {
        return WRONG_TEXTS.get(random.nextInt(WRONG_TEXTS.size()));
    }

    boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    private JsonNode any(JsonNode list) {
        return list.get(random.nextInt(list.size()));
    }

    private JsonNode object(JsonNode schema) {
        ObjectNode made = JSON.objectNode();
        List<String> required = new ArrayList<>();
        schema.path("required").forEach(each -> required.add(each.textValue()));
        schema.path("properties").properties().forEach(property -> {
            if (required.contains(property.getKey()) || random.nextBoolean()) {
                made.set(property.getKey(), allowed(property.getValue()));
            }
        });
        return made;
    }

    private JsonNode array(JsonNode schema) {
        ArrayNode made = JSON.arrayNode();
        int size = schema.path("minItems").intValue() + random.nextInt(3);
        for (int i = 0; i < size; i++) {
            JsonNode item = allowed(schema.get("items"));
            if (!schema.path("uniqueItems").booleanValue() || made.valueStream().noneMatch(item::equals)) {
                made.add(item);
            }
        }
        return made;
    }

    private String text(JsonNode schema) {
        if (schema.has("pattern")) {
            return RgxGen.parse(schema.get("pattern").textValue()).generate(random);
        }
        LocalDate day = LocalDate.now(ZoneOffset.UTC).plusDays(random.nextInt(-DAYS_AROUND, DAYS_AROUND));
        return switch (schema.path("format").asText()) {
            case "uuid" -> anyId();
            case "date" -> day.toString();
            case "date-time" ->
                OffsetDateTime.ofInstant(
                                Instant.now().plusSeconds(random.nextInt(-DAYS_AROUND, DAYS_AROUND) * 86_400L),
                                ZoneOffset.UTC)
                        .toString();
            case "email" -> "person" + random.nextInt(100) + "@test.example";
            case "uri" -> "https://www.example.org/" + random.nextInt(100);
            default -> words(schema);
        };
    }

    private String words(JsonNode schema) {
        int least = schema.path("minLength").intValue();
        int most = Math.min(schema.path("maxLength").asInt(20), least + 20);
        int length = random.nextInt(least, most + 1);
        StringBuilder words = new StringBuilder("Café au lait für Łukasz ".substring(0, Math.min(length, 24)));
        while (words.length() < length) {
            words.append('x');
        }
        return words.toString();
    }

    private long number(JsonNode schema) {
        long least = schema.path("minimum").asLong(0);
        long most = schema.path("maximum").asLong(least + 100);
        return random.nextLong(least, most + 1);
    }
}
