package org.ledhub.library;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;
import org.ledhub.hub.Pages;
import org.ledhub.hub.Rows;
import org.ledhub.shared.RowIdentity;

@QuarkusTest
class MyResourcesTest extends HubTest {

    @Inject
    Rows rows;

    @Inject
    RowIdentity identity;

    private UUID trust;
    private Client doctor;
    private UUID sepsis;
    private UUID fluids;

    @BeforeEach
    void twoResources() {
        trust = given.aTrust();
        doctor = given.aDoctor(trust);
        given.aShelf(trust, "shelf");
        sepsis = given.aResource(trust, "shelf", "Sepsis", "", "");
        fluids = given.aResource(trust, "shelf", "Fluids", "", "");
    }

    @Test
    void whatIsSavedIsListedLatestFirstUntilItIsTakenOff() {
        save(sepsis);
        clock.moveOn(Duration.ofMinutes(1));
        save(fluids);
        save(sepsis);
        mine("saved").body("items.id", contains(fluids.toString(), sepsis.toString()));
        doctor.calls().get("/resources").then().body("items.saved", contains(true, true));
        doctor.calls().delete("/resources/{id}/bookmark", fluids).then().statusCode(204);
        doctor.calls().delete("/resources/{id}/bookmark", fluids).then().statusCode(204);
        mine("saved").body("items.id", contains(sepsis.toString()));
        doctor.calls().get("/resources/{id}", fluids).then().body("saved", equalTo(false));
    }

    @Test
    void whatWasReadIsListedLatestFirstAndTheOldestIsForgotten() {
        read(sepsis);
        clock.moveOn(Duration.ofMinutes(1));
        read(fluids);
        clock.moveOn(Duration.ofMinutes(1));
        read(sepsis);
        mine("read").body("items.id", contains(sepsis.toString(), fluids.toString()));
        IntStream.range(0, 29).forEach(i -> {
            clock.moveOn(Duration.ofMinutes(1));
            read(given.aResource(trust, "shelf", "More " + i, "", ""));
        });
        List<String> met = Pages.idsOf(Pages.of(doctor, "/my-resources", Map.of("list", "read", "limit", 7)));
        Assertions.assertEquals(30, met.size());
        Assertions.assertEquals(sepsis.toString(), met.getLast());
    }

    @Test
    void nobodyElseKnowsNotEvenTheDatabaseTellsThem() {
        save(sepsis);
        read(sepsis);
        for (Client other : List.of(given.aDoctor(trust), given.anAdmin(trust))) {
            for (String list : List.of("saved", "read")) {
                other.calls()
                        .queryParam("list", list)
                        .get("/my-resources")
                        .then()
                        .body("items", empty());
            }
            other.calls().get("/resources/{id}", sepsis).then().body("saved", equalTo(false));
            other.calls().delete("/resources/{id}/bookmark", sepsis).then().statusCode(204);
            for (String table : List.of("bookmark", "resource_reading")) {
                Assertions.assertEquals(
                        List.of(0L), QuarkusTransaction.requiringNew().call(() -> {
                            identity.actAs(trust, other.id());
                            return rows.first("select count(*) from " + table);
                        }));
            }
        }
        mine("saved").body("items", hasSize(1));
    }

    @Test
    void whatSomebodyMayNotSeeCannotBeSavedAndIsNotListed() {
        save(sepsis);
        Client tutor = given.aTutor(trust);
        Client stranger = given.aDoctor(given.aTrust());
        for (Client other : List.of(tutor, stranger)) {
            UUID hidden = other == tutor ? onlyForDoctors(fluids) : sepsis;
            other.calls().put("/resources/{id}/bookmark", hidden).then().statusCode(404);
            other.calls().put("/resources/{id}/reading", hidden).then().statusCode(404);
        }
        given.anAdmin(trust).calls().delete("/resources/{id}", sepsis).then().statusCode(204);
        mine("saved").body("items", empty());
        Client.nobodyWronglyCalls()
                .put("/resources/{id}/bookmark", sepsis)
                .then()
                .statusCode(401);
    }

    @Test
    void countsWhatASearchCanBeNarrowedTo() {
        given.aShelf(trust, "other");
        given.aResource(trust, "other", "Sepsis elsewhere", "", "");
        String film = given.aResource(trust, "shelf", "Sepsis film", "", "").toString();
        change("update resource set kind = 'recording', captioned = true where id = ?", UUID.fromString(film));
        facets(Map.of("q", "sepsis"))
                .body("kinds.value", contains("link", "recording"))
                .body("kinds.resources", contains(2, 1))
                .body("collections.value", contains("shelf", "other"))
                .body("collections.resources", contains(2, 1))
                .body("suggestions", empty());
        facets(Map.of("q", "sepsis", "kind", "recording"))
                .body("kinds.resources", contains(2, 1))
                .body("collections.value", contains("shelf"));
        facets(Map.of("collection", "shelf")).body("kinds.resources", contains(2, 1));
        onlyForDoctors(UUID.fromString(film));
        given.aTutor(trust)
                .calls()
                .queryParam("q", "sepsis")
                .get("/resource-facets")
                .then()
                .body("kinds.value", contains("link"));
    }

    @Test
    void suggestsWhatIsSpelledALittleLikeASearchThatFoundNothing() {
        given.aResource(trust, "shelf", "Anaphylaxis", "", "");
        facets(Map.of("q", "anafilaxis")).body("suggestions.name", contains("Anaphylaxis"));
        facets(Map.of("q", "zzzzzz")).body("suggestions", empty()).body("kinds", empty());
    }

    private void save(UUID id) {
        doctor.calls().put("/resources/{id}/bookmark", id).then().statusCode(204);
    }

    private void read(UUID id) {
        doctor.calls().put("/resources/{id}/reading", id).then().statusCode(204);
    }

    private ValidatableResponse mine(String list) {
        return doctor.calls()
                .queryParam("list", list)
                .get("/my-resources")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse facets(Map<String, String> search) {
        return doctor.calls().queryParams(search).get("/resource-facets").then().statusCode(200);
    }

    private UUID onlyForDoctors(UUID id) {
        change("update resource set audience = 'led' where id = ?", id);
        return id;
    }

    private void change(String statement, UUID id) {
        QuarkusTransaction.requiringNew().run(() -> {
            identity.actAs(trust, null);
            rows.add(statement, id);
        });
    }
}
