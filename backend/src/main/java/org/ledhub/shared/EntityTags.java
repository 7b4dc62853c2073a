package org.ledhub.shared;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.HexFormat;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Gives every JSON answer an ETag and honours If-None-Match. The tag is {@code "<version>-<hash of the body>"}: the hash notices
 * whatever the reader would see change, the version is what If-Match compares, so that a doctor signing up does not make an
 * admin's edit stale.
 */
class EntityTags {

    private static final int HASH_BYTES = 8;

    private final ObjectMapper json;

    EntityTags(ObjectMapper json) {
        this.json = json;
    }

    @ServerResponseFilter
    void tag(ContainerRequestContext request, ContainerResponseContext response) throws JsonProcessingException {
        if (response.getStatus() >= 300 || !response.hasEntity() || !isJson(response)) {
            return;
        }
        long version = response.getEntity() instanceof Versioned versioned ? versioned.version() : 0;
        byte[] body =
                response.getEntity() instanceof byte[] bytes ? bytes : json.writeValueAsBytes(response.getEntity());
        String tag = '"' + Long.toString(version) + '-' + hash(body) + '"';
        response.getHeaders().putSingle("ETag", tag);
        if (request.getMethod().equals("GET") && matches(request.getHeaderString("If-None-Match"), tag)) {
            response.setStatus(304);
            response.setEntity(null);
        } else {
            response.setEntity(body, null, MediaType.APPLICATION_JSON_TYPE);
        }
    }

    private static boolean isJson(ContainerResponseContext response) {
        MediaType type = response.getMediaType();
        return type == null || MediaType.APPLICATION_JSON_TYPE.isCompatible(type);
    }

    private static boolean matches(String header, String tag) {
        return header != null
                && Arrays.stream(header.split(","))
                        .map(String::strip)
                        .anyMatch(each -> each.equals("*") || each.equals(tag) || each.equals("W/" + tag));
    }

    private static String hash(byte[] body) {
        return HexFormat.of().formatHex(Digests.sha256(body), 0, HASH_BYTES);
    }
}
