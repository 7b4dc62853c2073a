package org.ledhub.shared;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.Base64;
import java.util.UUID;

/** Where a list went on: what the last item was sorted by, and its id. Opaque to callers. */
public record Cursor(String sortedBy, UUID id) {

    private static final String SEPARATOR = "\n";

    /** {@code null} for the first page; a cursor that this hub did not make is refused. */
    public static Cursor parse(String text) {
        if (text == null) {
            return null;
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            if (plain.indexOf('\0') >= 0) {
                throw notOurs();
            }
            int cut = plain.lastIndexOf(SEPARATOR);
            return new Cursor(plain.substring(0, cut), UUID.fromString(plain.substring(cut + 1)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw notOurs();
        }
    }

    public Instant instant() {
        try {
            return known(Instant.parse(sortedBy));
        } catch (DateTimeException e) {
            throw notOurs();
        }
    }

    public LocalDate date() {
        try {
            return known(LocalDate.parse(sortedBy));
        } catch (DateTimeException e) {
            throw notOurs();
        }
    }

    public int number() {
        try {
            return Integer.parseInt(sortedBy);
        } catch (NumberFormatException e) {
            throw notOurs();
        }
    }

    @Override
    public String toString() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((sortedBy + SEPARATOR + id).getBytes(StandardCharsets.UTF_8));
    }

    private static <T extends Temporal> T known(T when) {
        if (!Time.hasFourDigitYear(when)) {
            throw notOurs();
        }
        return when;
    }

    private static CheckYourAnswers notOurs() {
        return new CheckYourAnswers("cursor", "unknown-cursor", "Start again from the first page");
    }
}
