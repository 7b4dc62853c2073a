package org.ledhub.library;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;
import org.ledhub.hub.Rows;
import org.ledhub.shared.RowIdentity;

/** Who sees which item, however they ask; and that no door but the editors' lets anybody write. */
@QuarkusTest
class AudienceTest extends HubTest {

    private static final List<String> AUDIENCES = List.of("public", "staff", "led");

    @Inject
    Rows rows;

    @Inject
    RowIdentity identity;

    private UUID trust;
    private String code;
    private Map<String, UUID> items;

    @BeforeEach
    void anItemForEachAudience() {
        trust = given.aTrust();
        code = QuarkusTransaction.requiringNew()
                .call(() -> rows.first("select code from trust where id = ?", trust))
                .getFirst()
                .toString();
        given.aShelf(trust, "shelf");
        items = AUDIENCES.stream().collect(Collectors.toMap(each -> each, each -> anItemFor(trust, each)));
    }

    @Test
    void everybodySeesWhatIsForThemAndNothingElse() {
        seen(() -> Client.nobodyCalls().queryParam("trust", code), "public");
        seen(given.aTutor(trust)::calls, "public", "staff");
        seen(given.aDoctor(trust)::calls, "public", "staff", "led");
        seen(given.anAdmin(trust)::calls, "public", "staff", "led");
        seen(given.aPerson(trust, "led", "tutor")::calls, "public", "staff", "led");
    }

    @Test
    void peopleOfAnotherTrustSeeNothingWhateverTrustTheyName() {
        Client other = given.anAdmin(given.aTrust());
        seen(other::calls);
        seen(() -> other.calls().queryParam("trust", code));
    }

    @Test
    void aStrangerWhoNamesNoTrustReadsTheHubsOwn() {
        Client.nobodyCalls().get("/resources").then().statusCode(200).body("items.id", empty());
        Client.nobodyCalls()
                .queryParam("trust", "ZZZZZ")
                .get("/resources")
                .then()
                .body("items", empty());
        Client.nobodyWronglyCalls()
                .queryParam("trust", "no code")
                .get("/resources")
                .then()
                .statusCode(400)
                .body("errors.field", contains("trust"));
    }

    @Test
    void aStrangerIsToldThatALogInWouldShowMore() {
        for (String path : List.of("/resources", "/collections")) {
            Client.nobodyCalls().get(path).then().header("WWW-Authenticate", notNullValue());
            given.aDoctor(trust).calls().get(path).then().header("WWW-Authenticate", nullValue());
        }
    }

    @Test
    void aLogInThatNoLongerHoldsIsRefusedAndNotReadAsAStranger() {
        Client doctor = given.aDoctor(trust);
        new Client(trust, doctor.id(), "", "", doctor.sessionId(), doctor.cookie() + "x")
                .wronglyCalls()
                .get("/resources")
                .then()
                .statusCode(401);
        doctor.calls().delete("/log-in/session").then().statusCode(204);
        doctor.calls().get("/resources").then().statusCode(401).body("code", equalTo("not-logged-in"));
    }

    @Test
    void aStrangerSeesNoShelfWithoutAnythingForThem() {
        given.aShelf(trust, "empty");
        Client.nobodyCalls()
                .queryParam("trust", code)
                .get("/collections")
                .then()
                .body("items.id", contains("shelf"));
        given.aTutor(trust).calls().get("/collections").then().body("items.id", containsInAnyOrder("shelf", "empty"));
    }

    @Test
    void theDatabaseItselfLetsNobodyButAdminsWrite() {
        for (Client reader : List.of(given.aDoctor(trust), given.aTutor(trust))) {
            assertEquals(0, as(reader, () -> rows.add("update resource set title = 'x'")));
            assertEquals(0, as(reader, () -> rows.add("update collection set title = 'x'")));
            assertRefused(
                    reader, "insert into collection (slug, title, summary, shelf_order) values ('x', 'x', '', 1)");
            assertRefused(reader, """
                    insert into resource (id, title, summary, kind, url, collection, audience, source, reviewed_on, review_by)
                    values (gen_random_uuid(), 'x', '', 'link', 'https://x.example/', 'shelf', 'public', 'x', now(), now())
                    """);
        }
        assertEquals(3, as(given.anAdmin(trust), () -> rows.add("update resource set title = 'x'")));
    }

    @Test
    void theSearchOfTheDatabaseGivesNoIdsThatItsCallerMayNotSee() {
        String search = "select id from resources_by_words('item', 'item', null, null, null)"
                + " union all select id from resources_by_spelling('itemm', null, null, null)";
        assertEquals(6, as(given.aDoctor(trust), () -> rows.first(search)).size());
        assertEquals(4, as(given.aTutor(trust), () -> rows.first(search)).size());
        assertEquals(
                0, as(given.anAdmin(given.aTrust()), () -> rows.first(search)).size());
        assertEquals(
                0,
                QuarkusTransaction.requiringNew().call(() -> rows.first(search)).size());
    }

    /** The ways to an item: the list, the search, the spelling, the item's own address, and the count on its shelf. */
    private void seen(Supplier<RequestSpecification> calls, String... audiences) {
        String[] ids =
                Stream.of(audiences).map(each -> items.get(each).toString()).toArray(String[]::new);
        calls.get().get("/resources").then().statusCode(200).body("items.id", containsInAnyOrder(ids));
        for (String q : List.of("item", "itemm")) {
            calls.get().queryParam("q", q).get("/resources").then().body("items.id", containsInAnyOrder(ids));
        }
        for (String audience : AUDIENCES) {
            int status = List.of(audiences).contains(audience) ? 200 : 404;
            calls.get().get("/resources/{id}", items.get(audience)).then().statusCode(status);
            calls.get()
                    .queryParam("audience", audience)
                    .get("/resources")
                    .then()
                    .body("items.size()", equalTo(status == 200 ? 1 : 0));
        }
        if (audiences.length > 0) {
            calls.get().get("/collections").then().body("items.resources", contains(audiences.length));
        }
    }

    private UUID anItemFor(UUID trust, String audience) {
        UUID id = given.aResource(trust, "shelf", "Item", "", "");
        QuarkusTransaction.requiringNew().run(() -> {
            identity.actAs(trust, null);
            rows.add("update resource set audience = ? where id = ?", audience, id);
        });
        return id;
    }

    private <T> T as(Client person, Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(() -> {
            identity.actAs(person.trustId(), person.id());
            return work.get();
        });
    }

    private void assertRefused(Client person, String statement) {
        IllegalStateException refused =
                assertThrows(IllegalStateException.class, () -> as(person, () -> rows.add(statement)));
        assertTrue(refused.getMessage().contains("row-level security"), refused.getMessage());
    }
}
