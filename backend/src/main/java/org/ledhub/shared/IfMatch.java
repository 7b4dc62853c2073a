package org.ledhub.shared;

/** The version a caller means to change: the part of an entity tag before the dash. */
public final class IfMatch {

    private IfMatch() {}

    /** Refuses a missing header with 428 and a stale one with 412. {@code *} means "whatever it is now". */
    public static void check(String header, long version) {
        if (header == null || header.isBlank()) {
            throw new IfMatchNeeded();
        }
        if (!header.equals("*") && !header.strip().startsWith("\"" + version + "-")) {
            throw new ChangedMeanwhile();
        }
    }

    private static final class IfMatchNeeded extends Refusal {

        private static final long serialVersionUID = 1;

        private IfMatchNeeded() {
            super(
                    428,
                    "if-match-needed",
                    "Say which version you are changing",
                    "Send the ETag you read in the If-Match header.");
        }
    }
}
