package org.ledhub.identity;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;

@QuarkusTest
class RosterImportTest extends HubTest {

    private static final String HEAD = "Full name;Email address;GMC no.;Department;Start date;End date\n";

    private Client admin;
    private UUID trust;

    @BeforeEach
    void aTrust() {
        trust = given.aTrust();
        admin = given.anAdmin(trust);
    }

    @Test
    void aDryRunShowsAndChangesNothing() {
        String table = HEAD + "Adaeze Okonkwo;" + RosterTest.email() + ";765 4321;Medicine;02/12/2026;3 Aug 2027\n";
        take(table, true).body("added", equalTo(1)).body("rows.result", contains("added"));
        admin.calls().get("/people?q=adaeze").then().body("items", hasSize(0));
        take(table, false).body("added", equalTo(1)).body("changed", equalTo(0));
        String id = admin.calls().get("/people?q=adaeze").then().extract().path("items[0].id");
        admin.calls()
                .get("/people/{id}", id)
                .then()
                .body("roles", contains("led"))
                .body("gmcNumber", equalTo("7654321"))
                .body("specialty", equalTo("Medicine"))
                .body("contractStartsOn", equalTo("2026-12-02"))
                .body("contractEndsOn", equalTo("2027-08-03"));
        take(table, false)
                .body("added", equalTo(0))
                .body("changed", equalTo(0))
                .body("rows.result", contains("there-already"));
    }

    @Test
    void anEmptyCellLeavesWhatIsThereAndRolesStay() {
        Client doctor = given.aPerson(trust, "led", "tutor");
        take(HEAD + "Ada Lovelace;" + doctor.email() + ";1234567;Surgery;;\n", false)
                .body("changed", equalTo(1));
        take("Name,Email,Specialty\n," + doctor.email().toUpperCase() + ",Medicine\n", false)
                .body("changed", equalTo(1));
        admin.calls()
                .get("/people/{id}", doctor.id())
                .then()
                .body("name", equalTo("Ada Lovelace"))
                .body("gmcNumber", equalTo("1234567"))
                .body("specialty", equalTo("Medicine"))
                .body("roles", contains("led", "tutor"));
        doctor.calls().get("/me").then().statusCode(200);
    }

    @Test
    void whatIsWrongIsNamedRowByRowAndTheRestIsTaken() {
        Client holder = given.aDoctor(trust);
        take("Name,Email,GMC\n," + holder.email() + ",7777777\n", false).body("changed", equalTo(1));
        Client elsewhere = given.aDoctor(given.aTrust());
        String twice = RosterTest.email();
        String rows = String.join(
                "\n",
                "A One;not an address;;;;",
                ";" + RosterTest.email() + ";;;;",
                "A Three;" + RosterTest.email() + ";123;;;",
                "A Four;" + RosterTest.email() + ";;;soon;",
                "A Five;" + RosterTest.email() + ";;;02/12/2026;01/12/2026",
                "A Six;" + RosterTest.email() + ";7777777;;;",
                "A Seven;" + elsewhere.email() + ";;;;",
                "",
                "A Eight;" + twice + ";;;;",
                "A Eight;" + twice + ";;;;");
        take(HEAD + rows + "\n", false)
                .body("added", equalTo(1))
                .body("rows.row", contains(2, 3, 4, 5, 6, 7, 8, 10, 11))
                .body(
                        "rows.detail",
                        contains(
                                equalTo("Enter an email address in the correct format, like name@nhs.net"),
                                equalTo("Enter a name"),
                                equalTo("Enter a GMC number of 7 digits"),
                                equalTo("Enter dates like 02/12/2026"),
                                equalTo("Enter a last day that is not before the first"),
                                equalTo("Another person of your trust has this GMC number"),
                                equalTo("Another person uses this email address"),
                                nullValue(),
                                nullValue()))
                .body("rows[7].result", equalTo("added"))
                .body("rows[8].result", equalTo("there-already"));
    }

    @Test
    void whoLeftStaysLeft() {
        Client leaver = given.aDoctor(trust);
        admin.sends(RosterTest.person(leaver.email(), Map.of("status", "left")))
                .header("If-Match", "*")
                .put("/people/{id}", leaver.id())
                .then()
                .statusCode(200);
        take(HEAD + "Ada Lovelace;" + leaver.email() + ";;;;\n", false)
                .body("rows.detail", contains("They have left. Make them active again on their own page"));
    }

    @Test
    void whatIsNoTableOfPeopleIsRefused() {
        for (String wrong : List.of("Name,Email\n", "Email,Phone\na@b.example,1\n", "\"", "no table")) {
            admin.sends(Map.of("csv", wrong))
                    .post("/people/import")
                    .then()
                    .statusCode(400)
                    .body("errors[0].code", equalTo("no-people-found"));
        }
        admin.sends(Map.of("csv", "Name,Email\n" + "A,a@b.example\n".repeat(1001)))
                .post("/people/import")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("too-many"));
    }

    @Test
    void onlyTheEducationTeamImports() {
        for (Client other : List.of(given.aDoctor(trust), given.aTutor(trust))) {
            other.sends(Map.of("csv", HEAD)).post("/people/import").then().statusCode(403);
        }
    }

    private ValidatableResponse take(String csv, boolean dryRun) {
        return admin.sends(Map.of("csv", csv))
                .post("/people/import?dryRun={dry}", dryRun)
                .then()
                .statusCode(200);
    }
}
