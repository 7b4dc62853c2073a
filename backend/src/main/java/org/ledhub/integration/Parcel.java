package org.ledhub.integration;

import java.util.Map;
import java.util.UUID;

/**
 * What is on its way to a webhook.
 *
 * @param headers empty when there is no secret to sign with: then it is not sent
 */
record Parcel(UUID id, UUID webhookId, String address, String body, Map<String, String> headers) {

    boolean isSigned() {
        return !headers.isEmpty();
    }
}
