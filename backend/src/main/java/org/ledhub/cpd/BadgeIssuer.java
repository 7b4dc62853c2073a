package org.ledhub.cpd;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;

/**
 * A trust as it issues badges: a Profile of Open Badges 3.0.
 *
 * @param context null where it stands inside a credential
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BadgeIssuer(
        @JsonProperty("@context") List<String> context, String id, List<String> type, String name, String url) {

    static BadgeIssuer of(UUID trustId, String name, String baseUrl) {
        return new BadgeIssuer(null, address(trustId, baseUrl), List.of("Profile"), name, baseUrl);
    }

    BadgeIssuer onItsOwn() {
        return new BadgeIssuer(BadgeCredential.CONTEXT, id, type, name, url);
    }

    static String address(UUID trustId, String baseUrl) {
        return baseUrl + "/api/v1/badge-issuers/" + trustId;
    }
}
