package org.ledhub.identity;

/** What a person is in the programme. A person may be several. */
public final class Role {

    public static final String LED = "led";
    public static final String TUTOR = "tutor";
    public static final String ADMIN = "admin";

    private Role() {}
}
