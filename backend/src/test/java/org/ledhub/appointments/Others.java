package org.ledhub.appointments;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.ledhub.hub.Client;
import org.ledhub.hub.Given;
import org.ledhub.hub.Rows;
import org.ledhub.shared.RowIdentity;

/** Everybody who could try to reach what is a pair's alone. */
@ApplicationScoped
class Others {

    private final Given given;
    private final Rows rows;
    private final RowIdentity identity;

    Others(Given given, Rows rows, RowIdentity identity) {
        this.given = given;
        this.rows = rows;
        this.identity = identity;
    }

    /**
     * @param roles those that the token says, empty without a good one
     * @param trustId whom the database would be told to act for; null for who has no good token
     */
    record Principal(RequestSpecification calls, Set<String> roles, boolean isLoggedIn, UUID trustId, UUID personId) {}

    Map<String, Principal> of(UUID trust, Client doctor, Client tutor) {
        Map<String, Principal> others = new LinkedHashMap<>();
        others.put("nobody", unknown(RestAssured.given().basePath("/api/v1")));
        put(others, "another doctor", given.aDoctor(trust), "led");
        put(others, "another tutor", given.aTutor(trust), "tutor");
        put(others, "an admin", given.anAdmin(trust), "admin");
        put(others, "an admin who is a tutor", given.aPerson(trust, "tutor", "admin"), "tutor", "admin");
        put(others, "an admin who is a doctor", given.aPerson(trust, "led", "admin"), "led", "admin");
        put(others, "a doctor who is a tutor", given.aPerson(trust, "led", "tutor"), "led", "tutor");
        put(others, "someone with every role", given.aPerson(trust, "led", "tutor", "admin"), "led", "tutor", "admin");
        UUID elsewhere = given.aTrust();
        put(others, "another trust's doctor", given.aDoctor(elsewhere), "led");
        put(others, "another trust's tutor", given.aTutor(elsewhere), "tutor");
        put(others, "another trust's admin", given.anAdmin(elsewhere), "admin");
        others.put("a suspended doctor", gone(given.aDoctor(trust), "suspended", "led"));
        others.put("a tutor who left", gone(given.aTutor(trust), "left", "tutor"));
        others.put("an admin who left", gone(given.anAdmin(trust), "left", "admin"));
        others.put("the doctor's cookie, changed", forged(doctor));
        others.put("the tutor's cookie, changed", forged(tutor));
        return others;
    }

    private static void put(Map<String, Principal> others, String name, Client client, String... roles) {
        others.put(name, new Principal(client.plainly(), Set.of(roles), true, client.trustId(), client.id()));
    }

    private static Principal unknown(RequestSpecification calls) {
        return new Principal(calls, Set.of(), false, null, null);
    }

    private Principal gone(Client someone, String status, String role) {
        QuarkusTransaction.requiringNew().run(() -> {
            identity.actAs(someone.trustId(), null);
            rows.add("update person set status = ? where id = ?", status, someone.id());
        });
        return new Principal(someone.plainly(), Set.of(role), false, someone.trustId(), someone.id());
    }

    private static Principal forged(Client someone) {
        String cookie = someone.cookie();
        char last = cookie.charAt(cookie.length() - 3);
        String changed = cookie.substring(0, cookie.length() - 3)
                + (last == 'A' ? 'B' : 'A')
                + cookie.substring(cookie.length() - 2);
        return unknown(RestAssured.given()
                .basePath("/api/v1")
                .header("Cookie", "led-hub=" + changed)
                .header("X-Requested-By", "led-hub"));
    }
}
