package org.ledhub.hub;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;

/** A person as a caller of the API, logged in the way a browser is. */
public record Client(UUID trustId, UUID id, String name, String email, UUID sessionId, String cookie) {

    private static final HttpClient QUICK = HttpClient.newHttpClient();

    /** A well-behaved call: both sides are held to the contract. */
    public RequestSpecification calls() {
        return asBrowser().filter(Contract.BOTH_SIDES);
    }

    /** A call that breaks the contract on purpose. */
    public RequestSpecification wronglyCalls() {
        return asBrowser().filter(Contract.ANSWER_ONLY);
    }

    public RequestSpecification sends(Object body) {
        return calls().contentType(ContentType.JSON).body(body);
    }

    public RequestSpecification wronglySends(Object body) {
        return wronglyCalls().contentType(ContentType.JSON).body(body);
    }

    /** For calls by the thousand, where reading the contract each time would take longer than the call. */
    public RequestSpecification plainly() {
        return asBrowser();
    }

    /** For calls by the ten thousand, on connections that are kept: these cost the hub more than the caller. */
    public HttpResponse<String> quickly(String method, String path, String json) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + RestAssured.port + "/api/v1" + path))
                .header("Cookie", "led-hub=" + cookie)
                .header("X-Requested-By", "led-hub")
                .header("Content-Type", "application/json")
                .header("If-Match", "*")
                .method(method, HttpRequest.BodyPublishers.ofString(json));
        try {
            return QUICK.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static RequestSpecification nobodyCalls() {
        return api().filter(Contract.BOTH_SIDES);
    }

    public static RequestSpecification nobodyWronglyCalls() {
        return api().filter(Contract.ANSWER_ONLY);
    }

    private RequestSpecification asBrowser() {
        return api().header("Cookie", "led-hub=" + cookie).header("X-Requested-By", "led-hub");
    }

    private static RequestSpecification api() {
        // Each call has a connection of its own: those of a storm, if kept open, are more than the hub lets in.
        return RestAssured.given().header("Connection", "close").basePath("/api/v1");
    }
}
