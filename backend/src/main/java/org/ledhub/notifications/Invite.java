package org.ledhub.notifications;

/** The calendar part of a mail. {@code method} says the same as the METHOD in the text. */
record Invite(String method, String text) {

    static final String REQUEST = "REQUEST";
    static final String CANCEL = "CANCEL";

    String contentType() {
        return "text/calendar; method=" + method + "; charset=UTF-8";
    }
}
