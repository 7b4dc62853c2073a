package org.ledhub.shared;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;

/** Seals whole records, as {@link Sealing} seals text. */
@ApplicationScoped
public class SealedRecords {

    private final Sealing sealing;
    private final ObjectMapper json;

    SealedRecords(Sealing sealing, ObjectMapper json) {
        this.sealing = sealing;
        this.json = json;
    }

    public byte[] seal(Record content, String boundTo) {
        try {
            return sealing.seal(json.writeValueAsString(content), boundTo);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Records can be written as JSON", e);
        }
    }

    public <T extends Record> T open(byte[] sealed, String boundTo, Class<T> type) {
        try {
            return json.readValue(sealing.open(sealed, boundTo), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was sealed is what the hub wrote", e);
        }
    }
}
