package org.ledhub.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;
import org.ledhub.hub.Rows;
import org.ledhub.hub.Storm;
import org.ledhub.identity.LogIns.LogIn;
import org.ledhub.identity.SignOnRefused.Reason;
import org.ledhub.shared.RowIdentity;

/** Roles that follow the identity provider, and accounts that belong to one person. */
@QuarkusTest
class WorkAccountsTest extends HubTest {

    @Inject
    WorkAccounts accounts;

    @Inject
    Rows rows;

    @Inject
    RowIdentity identity;

    private UUID trust;

    @BeforeEach
    void aTrust() {
        trust = given.aTrust();
    }

    @Test
    void rolesFollowTheProviderAtEachLogIn() {
        Client doctor = given.aDoctor(trust);
        assertEquals(List.of("led", "tutor"), rolesOf(logIn(doctor, Set.of("tutor", "led"))));
        doctor.calls().get("/me").then().statusCode(401);
        assertEquals(List.of("tutor"), rolesOf(logIn(doctor, Set.of("tutor"))));
        assertEquals(2, changesOf(doctor));
    }

    @Test
    void aRoleThatIsThereAlreadyChangesNothing() {
        Client doctor = given.aDoctor(trust);
        logIn(doctor, Set.of("led"));
        doctor.calls().get("/me").then().statusCode(200);
        assertEquals(0, changesOf(doctor));
    }

    @Test
    void theRosterSaysTheRolesWhereNoneAreMapped() {
        assertEquals(List.of("tutor"), rolesOf(logIn(given.aTutor(trust), null)));
    }

    @Test
    void refusesWhoHasNoRoleThere() {
        Client doctor = given.aDoctor(trust);
        assertEquals(Reason.NO_ROLE, refusal(doctor, Set.of()));
        doctor.calls().get("/me").then().statusCode(200);
    }

    @Test
    void twoAdministratorsStay() {
        List<Client> admins = List.of(given.anAdmin(trust), given.anAdmin(trust), given.anAdmin(trust));
        assertEquals(List.of("led"), rolesOf(logIn(admins.get(0), Set.of("led"))));
        assertEquals(List.of("admin", "led"), rolesOf(logIn(admins.get(1), Set.of("led"))));
        assertEquals(List.of("admin", "led"), rolesOf(logIn(admins.get(2), Set.of("led"))));
    }

    @Test
    void twoAdministratorsStayWhenAllLogInAtOnce() {
        List<Client> admins =
                List.of(given.anAdmin(trust), given.anAdmin(trust), given.anAdmin(trust), given.anAdmin(trust));
        Storm.of(admins, each -> logIn(each, Set.of("led")));
        assertEquals(List.of(2L), QuarkusTransaction.requiringNew().call(() -> {
            identity.actAs(trust, null);
            return rows.first("select count(*) from person where 'admin' = any (roles)");
        }));
    }

    @Test
    void twoBrowsersThatLinkOneAccountAtOnceBothLogIn() {
        Client doctor = given.aDoctor(trust);
        List<LogIn> both = Storm.of(List.of(1, 2, 3, 4), _ -> logIn(doctor, null));
        assertEquals(4, both.size());
        assertEquals(List.of(1L), linksOf(doctor));
    }

    @Test
    void twoAccountsWithOneEmailAtOnceAreOneLink() {
        Client doctor = given.aDoctor(trust);
        List<Boolean> each = Storm.of(List.of("a", "b", "c", "d"), subject -> {
            try {
                accounts.logIn(account(doctor, subject + doctor.id(), null), null);
                return true;
            } catch (SignOnRefused e) {
                return e.reason() != Reason.OTHER_ACCOUNT;
            }
        });
        assertEquals(1, each.stream().filter(in -> in).count());
        assertEquals(List.of(1L), linksOf(doctor));
    }

    private LogIn logIn(Client who, Set<String> roles) {
        return accounts.logIn(account(who, who.id().toString(), roles), null);
    }

    private Reason refusal(Client who, Set<String> roles) {
        return assertThrows(SignOnRefused.class, () -> logIn(who, roles)).reason();
    }

    private ProvenAccount account(Client who, String subject, Set<String> roles) {
        String code = QuarkusTransaction.requiringNew().call(() -> (String)
                rows.first("select code from trust where id = ?", who.trustId()).getFirst());
        return new ProvenAccount("https://login.trust.example", subject, who.email(), roles, code);
    }

    private static List<String> rolesOf(LogIn logIn) {
        return logIn.person().roles;
    }

    private long changesOf(Client who) {
        return QuarkusTransaction.requiringNew().call(() -> {
            identity.actAs(trust, null);
            return (long) rows.first(
                            "select count(*) from audit_event where action = 'person.roles-changed' and subject_id = ?",
                            who.id())
                    .getFirst();
        });
    }

    private List<Object> linksOf(Client who) {
        return QuarkusTransaction.requiringNew().call(() -> {
            identity.actAs(trust, null);
            return rows.first("select count(*) from work_account where person_id = ?", who.id());
        });
    }
}
