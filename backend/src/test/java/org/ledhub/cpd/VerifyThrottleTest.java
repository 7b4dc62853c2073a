package org.ledhub.cpd;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ledhub.hub.HubTest;

/** Guessing codes from one address is slowed down, and nobody at another address notices. */
@QuarkusTest
class VerifyThrottleTest extends HubTest {

    private static final int A_MINUTE = 60;

    @Test
    void oneAddressTriesSixtyCodesAMinute() {
        List<Response> tries = IntStream.range(0, 3 * A_MINUTE)
                .mapToObj(_ -> verifyFrom("127.0.0.7"))
                .toList();
        assertTrue(tries.stream().limit(A_MINUTE).allMatch(each -> each.statusCode() == 404));
        Response refused = tries.stream()
                .filter(each -> each.statusCode() == 429)
                .findFirst()
                .orElseThrow();
        refused.then().body("code", equalTo("too-many-requests")).header("Retry-After", notNullValue());
        assertEquals(404, verifyFrom("127.0.0.8").statusCode());
    }

    private static Response verifyFrom(String address) {
        RestAssuredConfig from = RestAssuredConfig.config()
                .httpClient(
                        HttpClientConfig.httpClientConfig().setParam("http.route.local-address", loopback(address)));
        return RestAssured.given().config(from).basePath("/api/v1").get("/verify/{code}", "A".repeat(20));
    }

    private static InetAddress loopback(String address) {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
