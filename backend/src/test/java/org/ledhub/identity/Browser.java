package org.ledhub.identity;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.ledhub.hub.Client;

/** A browser with a device: it asks for a challenge, keeps its cookie, and sends what the device says. */
final class Browser {

    static final String COOKIE = "led-hub-passkey";

    /** What the hub asked, and the cookie that it asked with. */
    record Asked(Response options, String cookie) {

        String challenge() {
            return options.path("challenge");
        }
    }

    private Browser() {}

    static Asked asksToAdd(Client person) {
        Response options = person.calls().post("/me/passkeys/challenges");
        options.then().statusCode(200);
        return new Asked(options, options.cookie(COOKIE));
    }

    static Response adds(Client person, TestDevice device, String name) {
        Asked asked = asksToAdd(person);
        return adds(person, asked, device.makes(name, asked.challenge()));
    }

    static Response adds(Client person, Asked asked, Map<String, Object> made) {
        return cookies(person.sends(made), "led-hub=" + person.cookie(), asked).post("/me/passkeys");
    }

    static Asked asks() {
        Response options = Client.nobodyCalls().post("/log-in/passkey-challenges");
        options.then().statusCode(200);
        return new Asked(options, options.cookie(COOKIE));
    }

    static Response logsIn(TestDevice device) {
        Asked asked = asks();
        return logsIn(asked, device.signs(asked.challenge()));
    }

    static Response logsIn(Asked asked, Map<String, Object> signed) {
        RequestSpecification call =
                Client.nobodyCalls().contentType(ContentType.JSON).body(signed);
        return (asked.cookie() == null ? call : call.cookie(COOKIE, asked.cookie())).post("/log-in/passkey-sessions");
    }

    /** One header with both cookies, as browsers send them. */
    private static RequestSpecification cookies(RequestSpecification call, String logIn, Asked asked) {
        return call.header("Cookie", asked.cookie() == null ? logIn : logIn + "; " + COOKIE + "=" + asked.cookie());
    }
}
