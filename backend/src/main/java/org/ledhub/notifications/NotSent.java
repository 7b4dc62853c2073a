package org.ledhub.notifications;

/** A mail that the mail server did not take, or did not say so. */
class NotSent extends RuntimeException {

    private final boolean hopeless;

    /** @param hopeless whether trying again would be of no use */
    NotSent(String what, boolean hopeless, Throwable cause) {
        super(what, cause);
        this.hopeless = hopeless;
    }

    boolean isHopeless() {
        return hopeless;
    }
}
