package org.ledhub.cpd;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Which of 131,072 badges have ended, as a credential: so many that asking for the list does not tell which one is looked up. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record BadgeStatusList(
        @JsonProperty("@context") List<String> context,
        String id,
        List<String> type,
        BadgeIssuer issuer,
        String validFrom,
        Bits credentialSubject,
        String iss,
        String jti,
        String sub,
        long nbf) {

    /** The least that the standard allows. */
    static final int LENGTH = 131_072;

    private static final String BASE64URL = "u";
    private static final int FIRST_BIT = 0x80;

    record Bits(String id, String type, String statusPurpose, String encodedList) {}

    /** @param ended places in this list */
    static BadgeStatusList of(long list, BadgeIssuer issuer, Collection<Integer> ended, Instant now) {
        String id = address(issuer.id(), list);
        String subject = id + "#list";
        return new BadgeStatusList(
                BadgeCredential.CONTEXT,
                id,
                List.of("VerifiableCredential", "BitstringStatusListCredential"),
                issuer,
                now.toString(),
                new Bits(subject, "BitstringStatusList", BadgeStatus.REVOCATION, encoded(ended)),
                issuer.id(),
                id,
                subject,
                now.getEpochSecond());
    }

    static String address(String issuer, long list) {
        return issuer + "/status/" + list;
    }

    /** The first place is the left-most bit. */
    private static String encoded(Collection<Integer> ended) {
        byte[] bits = new byte[LENGTH / Byte.SIZE];
        ended.forEach(place -> bits[place / Byte.SIZE] |= (byte) (FIRST_BIT >> place % Byte.SIZE));
        return BASE64URL + Base64.getUrlEncoder().withoutPadding().encodeToString(zipped(bits));
    }

    private static byte[] zipped(byte[] bits) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(bits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zipped.toByteArray();
    }
}
