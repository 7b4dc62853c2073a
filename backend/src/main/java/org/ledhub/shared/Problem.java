package org.ledhub.shared;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Map;

/** RFC 9457 problem document. {@code code} is stable; {@code more} holds a problem's own members, such as errors or nextFree. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"type", "title", "status", "detail", "code", "requestId"})
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        String requestId,
        @JsonAnyGetter Map<String, Object> more) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public record FieldError(String field, String code, String detail) {

        /** A name that the caller made up can be of any length. */
        private static final int LONGEST_NAME = 200;

        public FieldError {
            field = field.substring(0, Math.min(field.length(), LONGEST_NAME));
        }
    }

    static Problem of(int status, String code, String title, String detail, String requestId) {
        return new Problem("urn:led-hub:problem:" + code, title, status, detail, code, requestId, Map.of());
    }

    Problem withMore(Map<String, Object> members) {
        return new Problem(type, title, status, detail, code, requestId, members);
    }
}
