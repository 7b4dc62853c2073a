package org.ledhub.library;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;

/** What doctors type, and what must come first for it in the library that a trial starts with. */
@QuarkusTest
class RelevanceTest extends HubTest {

    @Test
    void whatIsMeantComesFirst() throws IOException {
        Client doctor = aDoctorWithTheExampleLibrary();
        assertTrue(wanted().size() >= 40, "queries that are kept");
        Assertions.assertAll(wanted().entrySet().stream().map(each -> first(doctor, each.getKey(), each.getValue())));
    }

    private static Executable first(Client doctor, String q, String title) {
        return () -> doctor.calls()
                .queryParam("q", q)
                .get("/resources")
                .then()
                .statusCode(200)
                .body("items[0].title", equalTo(title));
    }

    @Test
    void theBestIsFoundHoweverManyMentionItAndWhenItWasAdded() {
        UUID trust = given.aTrust();
        given.aShelf(trust, "shelf");
        given.aResource(trust, "shelf", "Sepsis", "", "");
        IntStream.range(0, 230).forEach(i -> given.aResource(trust, "shelf", "Fluids " + i, "For sepsis.", ""));
        given.aDoctor(trust)
                .calls()
                .queryParam("q", "sepsis")
                .get("/resources")
                .then()
                .body("items[0].title", equalTo("Sepsis"));
    }

    private Client aDoctorWithTheExampleLibrary() throws IOException {
        UUID trust = given.aTrust();
        try (InputStream file = RelevanceTest.class.getResourceAsStream("/example/library.json")) {
            List<String> shelves = new ArrayList<>();
            for (JsonNode item : new ObjectMapper().readTree(file)) {
                String shelf = item.get("collection").asText();
                if (!shelves.contains(shelf)) {
                    given.aShelf(trust, shelf);
                    shelves.add(shelf);
                }
                List<String> keywords = new ArrayList<>();
                item.get("keywords").forEach(each -> keywords.add(each.asText()));
                given.aResource(
                        trust,
                        shelf,
                        item.get("title").asText(),
                        item.get("summary").asText(),
                        String.join(" ", keywords));
            }
        }
        return given.aDoctor(trust);
    }

    private static Map<String, String> wanted() throws IOException {
        Map<String, String> wanted = new LinkedHashMap<>();
        try (InputStream file = RelevanceTest.class.getResourceAsStream("/library/relevance.txt")) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\\|"))
                    .forEach(each -> wanted.put(each[0], each[1]));
        }
        return wanted;
    }
}
