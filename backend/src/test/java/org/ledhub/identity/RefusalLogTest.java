package org.ledhub.identity;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.jboss.logmanager.LogContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;

@QuarkusTest
class RefusalLogTest extends HubTest {

    private final List<String> lines = new CopyOnWriteArrayList<>();

    private final Handler reader = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            lines.add(entry.getMessage().formatted(entry.getParameters()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private Client doctor;

    @BeforeEach
    void readTheLog() {
        doctor = given.aDoctor(given.aTrust());
        LogContext.getLogContext().getLogger("org.ledhub.refusals").addHandler(reader);
    }

    @AfterEach
    void stopReading() {
        LogContext.getLogContext().getLogger("org.ledhub.refusals").removeHandler(reader);
    }

    @Test
    void saysWhoAskedForWhatTheyMayNot() {
        doctor.calls().get("/people?q=looking-for-somebody").then().statusCode(403);
        assertThat(lines, hasItem(startsWith("refused 403 PersonResource.list to " + doctor.id() + " from 127.0.0.1")));
        assertThat(lines.toString(), not(containsString("looking-for-somebody")));
    }

    @Test
    void tellsOfWrongCodesAndOfWhoeverHasNoLogIn() {
        Client.nobodyCalls()
                .contentType(ContentType.JSON)
                .body(Map.of("email", doctor.email(), "code", "000000"))
                .post("/log-in/sessions")
                .then()
                .statusCode(401);
        Client.nobodyCalls().get("/me").then().statusCode(401);
        assertThat(lines, hasItem(startsWith("refused 401 LogInResource.logIn to nobody who is logged in from ")));
        assertThat(lines, hasItem(startsWith("refused 401 MeResource.")));
        assertThat(lines.toString(), not(containsString(doctor.email())));
    }

    @Test
    void ofAOneToOneItDoesNotSayWho() {
        doctor.wronglyCalls().get("/free-and-busy").then().statusCode(403);
        assertThat(lines, hasItem(containsString(" to somebody from somewhere")));
        assertThat(lines.toString(), not(containsString(doctor.id().toString())));
    }

    @Test
    void isSilentAboutWhatIsAnswered() {
        doctor.calls().get("/me").then().statusCode(200);
        assertThat(lines, empty());
    }
}
