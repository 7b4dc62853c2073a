package org.ledhub.shared;

import java.util.UUID;
import java.util.regex.Pattern;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Ids. New ones are UUIDs of version 7, so that rows made together lie together. */
public final class Uuids {

    /** How any UUID is written, as a regular expression. */
    public static final String FORM = "\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}";

    private static final Pattern WRITTEN = Pattern.compile(FORM);

    private Uuids() {}

    /** UUID.fromString takes shorter groups too. */
    public static boolean isOne(String text) {
        return WRITTEN.matcher(text).matches();
    }

    public static UUID next() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }
}
