package org.ledhub.library;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;
import org.ledhub.hub.Pages;
import org.ledhub.hub.Rows;
import org.ledhub.shared.RowIdentity;

@QuarkusTest
class LibraryTest extends HubTest {

    @Inject
    Rows rows;

    @Inject
    RowIdentity identity;

    private UUID trust;
    private Client doctor;

    @BeforeEach
    void aShelf() {
        trust = given.aTrust();
        doctor = given.aDoctor(trust);
        given.aShelf(trust, "shelf");
    }

    @Test
    void aWordInTheTitleCountsMoreThanOneInTheSummary() {
        add("Fluids", "What sepsis needs in its first hour of sepsis care.");
        add("Sepsis", "Recognise it early.");
        find("sepsis").body("items.title", contains("Sepsis", "Fluids"));
    }

    @ParameterizedTest
    @CsvSource({"portf", "portf path", "PORTFOLIO", "pathways", "path port", "'portfolio, pathway!'"})
    void findsByTheStartsOfWordsInAnyOrder(String q) {
        add("Portfolio Pathway", "");
        add("Annual leave", "");
        find(q).body("items.title", contains("Portfolio Pathway"));
    }

    @ParameterizedTest
    @CsvSource({"cafe, Café rota", "café, Cafe rota", "naïve, A naive look", "resume, Your résumé"})
    void forgivesAccents(String q, String title) {
        add(title, "");
        add("Annual leave", "");
        find(q).body("items.title", contains(title));
    }

    @ParameterizedTest
    @ValueSource(strings = {"portfollio", "porfolio", "portfolioo"})
    void forgivesATypo(String q) {
        add("Portfolio Pathway", "");
        add("Annual leave", "");
        find(q).body("items.title", contains("Portfolio Pathway"));
    }

    @Test
    void findsOldNamesAndAbbreviations() {
        given.aResource(trust, "shelf", "Portfolio Pathway", "", "CESR certificate-of-eligibility");
        add("Annual leave", "");
        find("cesr").body("items.title", contains("Portfolio Pathway"));
    }

    @Test
    void saysNothingFoundWithAnEmptyList() {
        add("Annual leave", "");
        find("zebra").body("items", empty()).body("next", nullValue());
    }

    @Test
    void thePassagesJoinToTheTextAndMarkTheWords() {
        add("Sepsis & <b>fluids</b>", "Sepsis kills. Treat SEPSIS early.");
        List<Map<String, Object>> passages = find("sepsis").extract().path("items[0].highlight");
        assertEquals(
                "Sepsis & <b>fluids</b>. Sepsis kills. Treat SEPSIS early.",
                passages.stream().map(each -> (String) each.get("text")).collect(Collectors.joining()));
        assertEquals(
                List.of("Sepsis", "Sepsis", "SEPSIS"),
                passages.stream()
                        .filter(each -> (Boolean) each.get("match"))
                        .map(each -> each.get("text"))
                        .toList());
    }

    @Test
    void theLongestTextsAreCutWithinTheContract() {
        String title = "a".repeat(199);
        given.aResource(trust, "shelf", title, "b ".repeat(500), "keyword");
        add("Sepsis", "sepsis ".repeat(140));
        for (String q : List.of("keyword", "sepsis")) {
            List<String> texts = find(q).extract().path("items[0].highlight.text");
            String joined = String.join("", texts);
            assertTrue(joined.endsWith(q.equals("keyword") ? "b ".repeat(500) : "sepsis ".repeat(140)), joined);
        }
    }

    @Test
    void withoutASearchThereIsNoHighlight() {
        UUID id = add("Sepsis", "");
        doctor.calls().get("/resources").then().statusCode(200).body("items.highlight", contains(nullValue()));
        doctor.calls().get("/resources/{id}", id).then().statusCode(200).body("highlight", nullValue());
    }

    @Test
    void withoutASearchListsByTitle() {
        add("B", "");
        add("C", "");
        add("A", "");
        doctor.calls().get("/resources").then().body("items.title", contains("A", "B", "C"));
    }

    static List<String> oddQueries() {
        return List.of(
                "'",
                "\"",
                "\"unclosed",
                "\"\"",
                "''; drop table resource; --",
                ":*",
                "a:*",
                "sepsis:",
                "*",
                "&",
                "|",
                "!",
                "!!",
                "&&",
                "| |",
                "sepsis &",
                "& sepsis",
                "sepsis | ",
                "sepsis <-> shock",
                "<->",
                "(",
                ")",
                "((a)",
                "()",
                "\\",
                "\\'",
                "%",
                "_",
                "%>",
                "-",
                "--",
                "-sepsis",
                "+",
                "or",
                "OR",
                "and",
                "the",
                "the of and",
                "a OR",
                "-\"a b\"",
                " ",
                "\t",
                "\n",
                "\uD83E\uDE7A",
                "sepsis \uD83E\uDE7A",
                "日本語",
                "العربية",
                "ß",
                "ﬀ",
                "½",
                "²",
                "İ",
                "e\u0301",
                "\u0301",
                "\u200B",
                "\u00A0",
                "a".repeat(200),
                "a ".repeat(100),
                "\uD83E\uDE7A".repeat(100),
                "(".repeat(200),
                "-a ".repeat(66),
                "http://x.y/?a=b&c=d",
                "name@nhs.net",
                "1e309",
                "0x41",
                "null",
                "${7*7}",
                "{{7*7}}",
                "<script>alert(1)</script>",
                "../../etc/passwd",
                "\uE000",
                "\uFFFD");
    }

    @ParameterizedTest
    @MethodSource("oddQueries")
    void answersOddQueries(String q) {
        add("Sepsis", "Recognise it early.");
        doctor.calls().queryParam("q", q).get("/resources").then().statusCode(200);
    }

    static List<String> refusedQueries() {
        return List.of("a".repeat(201), "a\u0000b", "\u202Esispes");
    }

    @ParameterizedTest
    @MethodSource("refusedQueries")
    void refusesAQueryThatIsTooLongOrCannotBeShown(String q) {
        doctor.wronglyCalls()
                .queryParam("q", q)
                .get("/resources")
                .then()
                .statusCode(400)
                .body("errors.field", contains("q"));
    }

    @Test
    void pagesOfASearchMeetEachOnceBestFirst() {
        List<String> made = IntStream.range(0, 25)
                .mapToObj(i -> (i % 2 == 0 ? add("Sepsis " + i, "") : add("Fluids " + i, "For sepsis.")).toString())
                .toList();
        List<Response> pages = Pages.of(doctor, "/resources", Map.of("q", "sepsis", "limit", 4));
        List<String> met = Pages.idsOf(pages);
        assertEquals(25, met.size());
        assertEquals(new HashSet<>(made), new HashSet<>(met));
        List<String> titles = pages.stream()
                .flatMap(page -> page.jsonPath().getList("items.title", String.class).stream())
                .toList();
        assertTrue(titles.subList(0, 13).stream().allMatch(title -> title.startsWith("Sepsis")), titles.toString());
    }

    @Test
    void pagesByTitleMeetEachOnceThoughTitlesAreTheSameOrLong() {
        List<String> made = IntStream.range(0, 12)
                .mapToObj(i ->
                        add(i < 6 ? "Sepsis" : "敗".repeat(199) + i % 3, "").toString())
                .toList();
        List<String> met = Pages.idsOf(Pages.of(doctor, "/resources", Map.of("limit", 2)));
        assertEquals(12, met.size());
        assertEquals(new HashSet<>(made), new HashSet<>(met));
    }

    @Test
    void refusesACursorThatItDidNotGive() {
        add("Sepsis", "");
        String id = UUID.randomUUID().toString();
        for (String cursor : List.of("nonsense", encoded("no id"), encoded("a\u0000b\n" + id), encoded("x\n" + id))) {
            doctor.calls()
                    .queryParam("q", "sepsis")
                    .queryParam("cursor", cursor)
                    .get("/resources")
                    .then()
                    .statusCode(400)
                    .body("errors.field", contains("cursor"));
        }
        doctor.calls()
                .queryParam("cursor", encoded("a\u0000b\n" + id))
                .get("/resources")
                .then()
                .statusCode(400);
    }

    @Test
    void filtersWithAndWithoutASearch() {
        given.aShelf(trust, "other");
        given.aResource(trust, "other", "Sepsis elsewhere", "", "");
        UUID film = add("Sepsis film", "");
        change(film, "captioned", true);
        change(film, "kind", "recording");
        change(add("Sepsis for staff", ""), "audience", "staff");
        for (Map<String, String> search : List.of(Map.of("q", "sepsis"), Map.<String, String>of())) {
            filtered(search, "collection", "other", "Sepsis elsewhere");
            filtered(search, "collection", "shelf", "Sepsis film", "Sepsis for staff");
            filtered(search, "kind", "recording", "Sepsis film");
            filtered(search, "audience", "staff", "Sepsis for staff");
            filtered(search, "audience", "led");
        }
        for (String wrong :
                List.of("kind=book", "audience=everyone", "collection=Not%20kebab", "limit=0", "limit=101")) {
            doctor.wronglyCalls()
                    .urlEncodingEnabled(false)
                    .get("/resources?" + wrong)
                    .then()
                    .statusCode(400);
        }
    }

    @Test
    void isOverdueOnceItsReviewDateHasPassed() {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
        UUID due = add("A due today", "");
        change(due, "review_by", today);
        UUID overdue = add("B due yesterday", "");
        change(overdue, "review_by", today.minusDays(1));
        doctor.calls().get("/resources").then().body("items.overdue", contains(false, true));
        doctor.calls().get("/resources/{id}", overdue).then().body("overdue", equalTo(true));
        find("due").body("items.overdue", containsInAnyOrder(false, true));
    }

    @Test
    void anotherTrustsLibraryIsNotThere() {
        UUID theirTrust = given.aTrust();
        given.aShelf(theirTrust, "theirs");
        UUID theirs = given.aResource(theirTrust, "theirs", "Sepsis of others", "", "");
        for (UUID id : new UUID[] {theirs, UUID.randomUUID()}) {
            doctor.calls().get("/resources/{id}", id).then().statusCode(404).body("code", equalTo("not-found"));
        }
        find("sepsis").body("items", empty());
        doctor.calls().get("/resources").then().body("items", empty());
        doctor.calls().get("/collections").then().body("items.id", contains("shelf"));
    }

    @Test
    void collectionsSayHowMuchIsInThem() {
        add("One", "");
        add("Two", "");
        doctor.calls()
                .get("/collections")
                .then()
                .statusCode(200)
                .body("items.id", contains("shelf"))
                .body("items[0].resources", equalTo(2));
    }

    @Test
    void saysWhenNothingHasChanged() {
        UUID id = add("Sepsis", "");
        for (String path : List.of("/resources", "/resources?q=sepsis", "/resources/" + id, "/collections")) {
            String tag = doctor.calls().get(path).header("ETag");
            doctor.calls()
                    .header("If-None-Match", tag)
                    .get(path)
                    .then()
                    .statusCode(304)
                    .header("ETag", equalTo(tag));
        }
        String tag = doctor.calls().get("/resources").header("ETag");
        add("Stroke", "");
        doctor.calls()
                .header("If-None-Match", tag)
                .get("/resources")
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(tag)));
    }

    private UUID add(String title, String summary) {
        return given.aResource(trust, "shelf", title, summary, "");
    }

    private void change(UUID resource, String column, Object value) {
        QuarkusTransaction.requiringNew().run(() -> {
            identity.actAs(trust, null);
            rows.add("update resource set " + column + " = ? where id = ?", value, resource);
        });
    }

    private ValidatableResponse find(String q) {
        return doctor.calls().queryParam("q", q).get("/resources").then().statusCode(200);
    }

    private void filtered(Map<String, String> search, String filter, String value, String... titles) {
        doctor.calls()
                .queryParams(search)
                .queryParam(filter, value)
                .get("/resources")
                .then()
                .statusCode(200)
                .body("items.title", containsInAnyOrder(titles));
    }

    private static String encoded(String cursor) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor.getBytes(StandardCharsets.UTF_8));
    }
}
