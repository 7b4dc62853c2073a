package org.ledhub.cpd;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.ledhub.teaching.RegisterLocked;

/**
 * What a certificate says, without the name. Dates and times are texts, properties are in the order of the alphabet and there is no white
 * space, so the same facts are the same bytes (what RFC 8785 asks of such simple JSON).
 */
@JsonPropertyOrder(alphabetic = true)
record CertificateFacts(
        String number,
        String trust,
        String title,
        String date,
        String startsAt,
        String endsAt,
        String zone,
        int minutes,
        String mode,
        String scope,
        List<Integer> domains,
        List<Integer> cips,
        List<String> outcomes,
        List<String> speakers,
        String nameInitials,
        String partOfGmcNumber,
        String holderDigest,
        String issuedAt) {

    private static final JsonMapper CANONICAL = new JsonMapper();

    static CertificateFacts of(
            RegisterLocked event, String mode, String trust, CertificateHolder holder, String number, Instant now) {
        return new CertificateFacts(
                number,
                trust,
                event.title(),
                event.date().toString(),
                event.startsAt().toString(),
                event.endsAt().toString(),
                event.zone(),
                event.minutes(),
                mode,
                "internal",
                event.domains().stream().sorted().toList(),
                event.cips().stream().sorted().toList(),
                event.outcomes(),
                event.speakers(),
                holder.initials(),
                holder.partOfGmcNumber(),
                holder.digest(),
                now.toString());
    }

    static CertificateFacts read(byte[] content) {
        try {
            return CANONICAL.readValue(content, CertificateFacts.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] canonical() {
        try {
            return CANONICAL.writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Records can be written as JSON", e);
        }
    }

    /** Whether both certify the same: all but what every paper has of its own. */
    boolean certifiesAs(CertificateFacts other) {
        return essence().equals(other.essence());
    }

    private CertificateFacts essence() {
        return new CertificateFacts(
                null,
                trust,
                title,
                date,
                startsAt,
                endsAt,
                zone,
                minutes,
                mode,
                scope,
                domains,
                cips,
                outcomes,
                speakers,
                nameInitials,
                partOfGmcNumber,
                null,
                null);
    }
}
