package org.ledhub.integration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What a system was told, and how it finds out whether the hub told it: by the letter of Standard Webhooks, and by its library. */
public record ToldWebhook(String path, String id, String timestamp, String signature, String contentType, String body) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static ToldWebhook of(HttpExchange call, String body) {
        var headers = call.getRequestHeaders();
        return new ToldWebhook(
                call.getRequestURI().getPath(),
                headers.getFirst("webhook-id"),
                headers.getFirst("webhook-timestamp"),
                headers.getFirst("webhook-signature"),
                headers.getFirst("Content-Type"),
                body);
    }

    ToldWebhook withBody(String other) {
        return new ToldWebhook(path, id, timestamp, signature, contentType, other);
    }

    ToldWebhook withId(String other) {
        return new ToldWebhook(path, other, timestamp, signature, contentType, body);
    }

    ToldWebhook withTimestamp(String other) {
        return new ToldWebhook(path, id, other, signature, contentType, body);
    }

    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String type() {
        return json().path("type").asText();
    }

    /** The only id in it. */
    public String subject() {
        return json().path("data").elements().next().asText();
    }

    boolean isSignedWith(String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.replaceFirst("^whsec_", "")), "HmacSHA256"));
            byte[] expected = mac.doFinal((id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
            return Arrays.stream(signature.split(" "))
                    .map(each -> each.split(",", 2))
                    .filter(each -> each[0].equals("v1"))
                    .anyMatch(each ->
                            MessageDigest.isEqual(expected, Base64.getDecoder().decode(each[1])));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes nothing that is older, or younger, than five minutes of real time. */
    boolean satisfiesTheLibrary(String secret) {
        HttpHeaders headers = HttpHeaders.of(
                Map.of(
                        "webhook-id", List.of(id),
                        "webhook-timestamp", List.of(timestamp),
                        "webhook-signature", List.of(signature)),
                (_, _) -> true);
        try {
            new Webhook(secret).verify(body, headers);
            return true;
        } catch (WebhookVerificationException e) {
            return false;
        }
    }
}
