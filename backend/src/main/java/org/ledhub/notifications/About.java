package org.ledhub.notifications;

import java.util.UUID;

/** What a queued mail is about, by id: written from it when it is sent. */
record About(UUID id) {}
