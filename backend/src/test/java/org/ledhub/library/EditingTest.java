package org.ledhub.library;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;
import org.ledhub.hub.Rows;
import org.ledhub.shared.RowIdentity;

@QuarkusTest
class EditingTest extends HubTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/London"));

    @Inject
    Rows rows;

    @Inject
    RowIdentity identity;

    private UUID trust;
    private Client admin;
    private Client doctor;

    @BeforeEach
    void aShelf() {
        trust = given.aTrust();
        admin = given.anAdmin(trust);
        doctor = given.aDoctor(trust);
        given.aShelf(trust, "shelf");
    }

    @Test
    void aDraftIsForAdminsUntilItIsPublished() {
        UUID id = draft(Map.of());
        admin.calls().get("/resources/{id}", id).then().statusCode(200).body("state", equalTo("draft"));
        doctor.calls().get("/resources/{id}", id).then().statusCode(404);
        for (Client reader : List.of(admin, doctor)) {
            reader.calls().get("/resources").then().body("items", empty());
            reader.calls().queryParam("q", "sepsis").get("/resources").then().body("items", empty());
        }
        publish(id);
        publish(id);
        doctor.calls().get("/resources").then().body("items.id", contains(id.toString()));
        doctor.calls().get("/resources/{id}", id).then().body("state", equalTo("published"));
    }

    @Test
    void keepsAllThatWasWritten() {
        UUID owner = admin.id();
        UUID id = draft(Map.of(
                "kind",
                "opportunity",
                "closesOn",
                TODAY.plusDays(3).toString(),
                "licence",
                "Open Government Licence",
                "validFor",
                "2027 round",
                "keywords",
                "IMT CREST",
                "ownerId",
                owner.toString(),
                "specialties",
                List.of("Medicine"),
                "careerStages",
                List.of("junior", "registrar"),
                "imgRelevant",
                true));
        admin.calls()
                .get("/resources/{id}", id)
                .then()
                .body("closesOn", equalTo(TODAY.plusDays(3).toString()))
                .body("closed", equalTo(false))
                .body("licence", equalTo("Open Government Licence"))
                .body("validFor", equalTo("2027 round"))
                .body("keywords", equalTo("IMT CREST"))
                .body("owner.name", equalTo(admin.name()))
                .body("specialties", contains("Medicine"))
                .body("careerStages", contains("junior", "registrar"))
                .body("imgRelevant", equalTo(true))
                .body("reviewedOn", equalTo(TODAY.toString()));
        clock.moveOn(Duration.ofDays(4));
        admin.calls().get("/resources/{id}", id).then().body("closed", equalTo(true));
        queue("closed").body("items", empty());
        publish(id);
        queue("closed").body("items.id", contains(id.toString()));
    }

    @Test
    void anArticleIsShownAsSafeHtmlAndFoundByItsText() {
        UUID id = draft(article("# First hour\n\nGive **fluids** and call [NICE](https://www.nice.org.uk/).\n\n"
                + "<script>alert(1)</script>\n\n[x](javascript:alert(1)) ![y](https://evil.example/p.png)"));
        publish(id);
        String html = doctor.calls().get("/resources/{id}", id).path("html");
        assertTrue(html.startsWith("<h2>First hour</h2>"), html);
        assertTrue(html.contains("<strong>fluids</strong>"), html);
        assertTrue(html.contains("<a href=\"https://www.nice.org.uk/\" rel=\"noopener noreferrer\">NICE</a>"), html);
        for (String bad : List.of("<script", "javascript:", "<img")) {
            assertTrue(!html.contains(bad), html);
        }
        doctor.calls().queryParam("q", "fluids").get("/resources").then().body("items.id", contains(id.toString()));
        doctor.calls().get("/resources").then().body("items.html", contains(nullValue()));
    }

    @Test
    void everyVersionIsKeptAndNobodyCanChangeOne() {
        UUID id = draft(Map.of());
        change(id, Map.of("title", "Sepsis, again")).then().statusCode(200);
        publish(id);
        admin.calls()
                .get("/resources/{id}/versions", id)
                .then()
                .statusCode(200)
                .body("items.number", contains(3, 2, 1))
                .body("items.title", contains("Sepsis, again", "Sepsis, again", "Sepsis"))
                .body("items.state", contains("published", "draft", "draft"))
                .body("items.changedBy.name", contains(admin.name(), admin.name(), admin.name()));
        for (String right : List.of("update", "delete")) {
            assertEquals(
                    List.of(false),
                    QuarkusTransaction.requiringNew()
                            .call(() -> rows.first("select has_table_privilege('resource_version', ?)", right)));
        }
    }

    @Test
    void aStaleChangeIsRefused() {
        UUID id = draft(Map.of());
        String read = admin.calls().get("/resources/{id}", id).header("ETag");
        change(id, Map.of("title", "Sepsis, again")).then().statusCode(200);
        admin.sends(facts(Map.of()))
                .header("If-Match", read)
                .put("/resources/{id}", id)
                .then()
                .statusCode(412);
        admin.wronglySends(facts(Map.of())).put("/resources/{id}", id).then().statusCode(428);
    }

    @Test
    void whatIsSupersededLeadsToItsSuccessor() {
        UUID old = published(Map.of());
        UUID next = published(Map.of("title", "Sepsis 2027"));
        supersede(old, next).then().statusCode(200);
        supersede(old, next).then().statusCode(200);
        doctor.calls()
                .get("/resources/{id}", old)
                .then()
                .statusCode(200)
                .body("state", equalTo("superseded"))
                .body("supersededBy.id", equalTo(next.toString()))
                .body("supersededBy.name", equalTo("Sepsis 2027"));
        doctor.calls().get("/resources").then().body("items.id", contains(next.toString()));
        doctor.calls().queryParam("q", "sepsis").get("/resources").then().body("items.id", contains(next.toString()));
        doctor.calls().get("/collections").then().body("items.resources", contains(1));
        queue("ended").body("items.id", contains(old.toString()));
    }

    @Test
    void whatTakesAPlaceIsPublishedAndAnother() {
        UUID old = published(Map.of());
        UUID theirs = given.aResource(aTrustWithAShelf(), "shelf", "Theirs", "", "");
        for (UUID wrong : List.of(draft(Map.of()), theirs, UUID.randomUUID())) {
            supersede(old, wrong).then().statusCode(400).body("errors.field", contains("id"));
        }
        supersede(old, old).then().statusCode(409).body("code", equalTo("superseded-by-itself"));
    }

    @Test
    void whatIsForOthersIsNotNamedAsTheSuccessor() {
        UUID old = published(Map.of());
        supersede(old, published(Map.of("audience", "led"))).then().statusCode(200);
        given.aTutor(trust)
                .calls()
                .get("/resources/{id}", old)
                .then()
                .body("state", equalTo("superseded"))
                .body("supersededBy", nullValue());
    }

    @Test
    void whatIsWithdrawnIsGoneUntilItIsPublishedAgain() {
        UUID id = published(Map.of());
        admin.calls().delete("/resources/{id}", id).then().statusCode(204);
        admin.calls().delete("/resources/{id}", id).then().statusCode(204);
        doctor.calls().get("/resources/{id}", id).then().statusCode(404);
        queue("ended").body("items.id", contains(id.toString()));
        publish(id);
        doctor.calls().get("/resources/{id}", id).then().statusCode(200);
    }

    @Test
    void whatIsOverdueWaitsForItsOwnerUntilItIsReviewed() {
        UUID mine = published(Map.of(
                "ownerId", admin.id().toString(), "reviewBy", TODAY.plusDays(1).toString()));
        UUID nobodys = published(Map.of("reviewBy", TODAY.plusDays(2).toString()));
        UUID later = published(Map.of("reviewBy", TODAY.plusDays(90).toString()));
        Client colleague = given.anAdmin(trust);
        clock.moveOn(Duration.ofDays(3));
        queue("review")
                .body("items.id", contains(mine.toString(), nobodys.toString()))
                .body("items.overdue", contains(true, true));
        colleague
                .calls()
                .queryParam("queue", "review")
                .queryParam("mine", true)
                .get("/library-upkeep")
                .then()
                .body("items.id", contains(nobodys.toString()));
        String again = TODAY.plusDays(200).toString();
        admin.sends(Map.of("reviewBy", again))
                .post("/resources/{id}/review", mine)
                .then()
                .statusCode(200)
                .body("reviewBy", equalTo(again))
                .body("reviewedOn", equalTo(TODAY.plusDays(3).toString()))
                .body("overdue", equalTo(false));
        queue("review").body("items.id", contains(nobodys.toString()));
        admin.sends(Map.of("reviewBy", TODAY.toString()))
                .post("/resources/{id}/review", nobodys)
                .then()
                .statusCode(400)
                .body("errors.field", contains("reviewBy"));
        doctor.calls().get("/resources/{id}", later).then().body("overdue", equalTo(false));
    }

    @Test
    void pagesOfAQueueMeetEachOnce() {
        Stream.iterate(0, i -> i + 1).limit(5).forEach(i -> draft(Map.of("title", "Draft " + i)));
        Response first = admin.calls()
                .queryParam("queue", "drafts")
                .queryParam("limit", 3)
                .get("/library-upkeep");
        Response second = admin.calls()
                .queryParam("queue", "drafts")
                .queryParam("limit", 3)
                .queryParam("cursor", first.<String>path("next"))
                .get("/library-upkeep");
        assertEquals(
                5,
                Stream.of(first, second)
                        .flatMap(page -> page.jsonPath().getList("items.id", String.class).stream())
                        .distinct()
                        .count());
    }

    static List<Arguments> wrongAnswers() {
        return List.of(
                Arguments.of("title", Map.of("title", " ")),
                Arguments.of("url", Map.of("url", "http://www.example.org/")),
                Arguments.of("url", Map.of("url", "javascript:alert(1)")),
                Arguments.of("body", Map.of("body", "Text of a link")),
                Arguments.of("body", Map.of("kind", "article")),
                Arguments.of("url", Map.of("kind", "article", "body", "Text")),
                Arguments.of("closesOn", Map.of("closesOn", TODAY.toString())),
                Arguments.of("closesOn", Map.of("kind", "opportunity")),
                Arguments.of("collection", Map.of("collection", "no-shelf")),
                Arguments.of("ownerId", Map.of("ownerId", UUID.randomUUID().toString())),
                Arguments.of("reviewBy", Map.of("reviewBy", TODAY.minusDays(1).toString())),
                Arguments.of("careerStages[0]", Map.of("careerStages", List.of("professor"))),
                Arguments.of("summary", Map.of("summary", "a\u0000b")));
    }

    @ParameterizedTest
    @MethodSource("wrongAnswers")
    void saysWhichAnswerIsWrong(String field, Map<String, Object> wrong) {
        admin.wronglySends(facts(wrong))
                .post("/resources")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem(field));
    }

    @Test
    void nobodyElseWrites() {
        UUID id = published(Map.of());
        for (Client other : List.of(doctor, given.aTutor(trust))) {
            written(other, id, 403);
        }
        Client otherTrusts = given.anAdmin(aTrustWithAShelf());
        otherTrusts.calls().get("/resources/{id}/versions", id).then().statusCode(404);
        otherTrusts
                .sends(facts(Map.of()))
                .header("If-Match", "*")
                .put("/resources/{id}", id)
                .then()
                .statusCode(404);
        otherTrusts.calls().post("/resources/{id}/publication", id).then().statusCode(404);
        otherTrusts
                .sends(Map.of("reviewBy", TODAY.toString()))
                .post("/resources/{id}/review", id)
                .then()
                .statusCode(404);
        otherTrusts
                .sends(Map.of("id", id.toString()))
                .put("/resources/{id}/successor", id)
                .then()
                .statusCode(404);
        otherTrusts.calls().delete("/resources/{id}", id).then().statusCode(404);
        otherTrusts
                .calls()
                .queryParam("queue", "ended")
                .get("/library-upkeep")
                .then()
                .body("items", empty());
    }

    @Test
    void sentTwiceMakesOne() {
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            admin.sends(facts(Map.of()))
                    .header("Idempotency-Key", key)
                    .post("/resources")
                    .then()
                    .statusCode(201);
        }
        queue("drafts").body("items.size()", equalTo(1));
    }

    @Test
    void theDatabaseKeepsKindAndContentTogether() {
        UUID id = published(Map.of());
        for (String broken : List.of(
                "update resource set kind = 'article' where id = ?",
                "update resource set closes_on = current_date where id = ?",
                "update resource set state = 'superseded' where id = ?")) {
            assertThrows(
                    IllegalStateException.class,
                    () -> QuarkusTransaction.requiringNew().run(() -> {
                        identity.actAs(trust, null);
                        rows.add(broken, id);
                    }));
        }
    }

    private void written(Client by, UUID id, int status) {
        by.sends(facts(Map.of())).post("/resources").then().statusCode(status);
        by.sends(facts(Map.of()))
                .header("If-Match", "*")
                .put("/resources/{id}", id)
                .then()
                .statusCode(status);
        by.calls().post("/resources/{id}/publication", id).then().statusCode(status);
        by.sends(Map.of("reviewBy", TODAY.toString()))
                .post("/resources/{id}/review", id)
                .then()
                .statusCode(status);
        by.sends(Map.of("id", id.toString()))
                .put("/resources/{id}/successor", id)
                .then()
                .statusCode(status);
        by.calls().delete("/resources/{id}", id).then().statusCode(status);
        by.calls().get("/resources/{id}/versions", id).then().statusCode(status);
        by.calls().queryParam("queue", "review").get("/library-upkeep").then().statusCode(status);
    }

    private UUID aTrustWithAShelf() {
        UUID other = given.aTrust();
        given.aShelf(other, "shelf");
        return other;
    }

    private UUID published(Map<String, Object> more) {
        UUID id = draft(more);
        publish(id);
        return id;
    }

    private UUID draft(Map<String, Object> more) {
        return UUID.fromString(admin.sends(facts(more))
                .post("/resources")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private void publish(UUID id) {
        admin.calls().post("/resources/{id}/publication", id).then().statusCode(200);
    }

    private Response change(UUID id, Map<String, Object> more) {
        String read = admin.calls().get("/resources/{id}", id).header("ETag");
        return admin.sends(facts(more)).header("If-Match", read).put("/resources/{id}", id);
    }

    private Response supersede(UUID id, UUID by) {
        return admin.sends(Map.of("id", by.toString())).put("/resources/{id}/successor", id);
    }

    private ValidatableResponse queue(String name) {
        return admin.calls()
                .queryParam("queue", name)
                .get("/library-upkeep")
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> article(String body) {
        Map<String, Object> facts = new HashMap<>(Map.of("kind", "article", "body", body));
        facts.put("url", null);
        return facts;
    }

    private static Map<String, Object> facts(Map<String, Object> more) {
        Map<String, Object> facts = new HashMap<>(Map.of(
                "title", "Sepsis",
                "summary", "Recognise it early.",
                "kind", "link",
                "url", "https://www.example.org/",
                "collection", "shelf",
                "audience", "public",
                "source", "Example",
                "reviewBy", TODAY.plusDays(40).toString()));
        facts.putAll(more);
        return facts;
    }
}
