package org.ledhub.library;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;
import org.ledhub.hub.Rows;
import org.ledhub.shared.RowIdentity;

/** What was searched for and not found: in counts, for the editors. */
@QuarkusTest
class SearchesInVainTest extends HubTest {

    @Inject
    Rows rows;

    @Inject
    RowIdentity identity;

    private UUID trust;
    private Client admin;

    @BeforeEach
    void aLibrary() {
        trust = given.aTrust();
        admin = given.anAdmin(trust);
        given.aShelf(trust, "shelf");
        given.aResource(trust, "shelf", "Sepsis", "", "");
    }

    @Test
    void whatIsSearchedForOftenAndNotFoundIsTold() {
        for (Client doctor : given.doctors(trust, 5)) {
            search(doctor, "Parking  Pérmit!");
            search(doctor, "sepsis");
        }
        for (Client doctor : given.doctors(trust, 4)) {
            search(doctor, "zzyzx");
        }
        told().body("items.words", contains("parking permit")).body("items.times", contains(5));
    }

    @Test
    void neitherNumbersNorNarrowedSearchesNorStrangersAreCounted() {
        Client doctor = given.aDoctor(trust);
        String code = asEditor(() -> rows.first("select code from trust where id = ?", trust))
                .getFirst()
                .toString();
        for (int time = 0; time < 5; time++) {
            search(doctor, "hospital number 123456");
            doctor.calls().get("/resources?q=qqxqq&kind=slides").then().statusCode(200);
            Client.nobodyCalls()
                    .get("/resources?q=qqxqq&trust={code}", code)
                    .then()
                    .statusCode(200);
        }
        told().body("items", empty());
        assertEquals(0L, kept());
    }

    @Test
    void isForgottenAfterNinetyDays() {
        asEditor(() -> rows.add("insert into search_in_vain (words, made_on)"
                + " select 'parking permit', current_date - 91 from generate_series(1, 5)"));
        told().body("items", empty());
        assertEquals(5L, kept());
        search(given.aDoctor(trust), "bleep list");
        assertEquals(1L, kept());
    }

    @Test
    void isForTheEditorsOfTheTrust() {
        for (Client doctor : given.doctors(trust, 5)) {
            search(doctor, "parking permit");
        }
        given.anAdmin(given.aTrust())
                .calls()
                .get("/library-searches-in-vain")
                .then()
                .body("items", empty());
        for (Client other : List.of(given.aDoctor(trust), given.aTutor(trust))) {
            other.calls().get("/library-searches-in-vain").then().statusCode(403);
        }
    }

    private static void search(Client who, String words) {
        who.calls().queryParam("q", words).get("/resources").then().statusCode(200);
    }

    private ValidatableResponse told() {
        return admin.calls().get("/library-searches-in-vain").then().statusCode(200);
    }

    private Object kept() {
        return asEditor(() -> rows.first("select count(*) from search_in_vain")).getFirst();
    }

    private <T> T asEditor(Callable<T> work) {
        return QuarkusTransaction.requiringNew().call(() -> {
            identity.actAs(trust, admin.id());
            return work.call();
        });
    }
}
