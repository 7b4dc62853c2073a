package org.ledhub.integration;

/** What a webhook can be told of. Nothing of one to ones, reflections or CPD is on this list. */
final class Happening {

    static final String SESSION_PUBLISHED = "session.published";
    static final String SESSION_CHANGED = "session.changed";
    static final String SESSION_CANCELLED = "session.cancelled";
    static final String REGISTER_LOCKED = "register.locked";
    static final String RESOURCE_PUBLISHED = "resource.published";
    static final String RESOURCE_SUPERSEDED = "resource.superseded";
    static final String RESOURCE_WITHDRAWN = "resource.withdrawn";
    static final String PERSON_JOINED = "person.joined";
    static final String PERSON_CHANGED = "person.changed";
    static final String PERSON_LEFT = "person.left";

    /** Of a webhook itself, when an admin tries it; none has to choose it. */
    static final String TEST = "webhook.test";

    private Happening() {}

    /** What the id in an event of this type is called. */
    static String subjectOf(String type) {
        return type.equals(REGISTER_LOCKED) ? "sessionId" : type.substring(0, type.indexOf('.')) + "Id";
    }
}
