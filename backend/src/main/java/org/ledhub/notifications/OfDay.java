package org.ledhub.notifications;

import java.time.LocalDate;

/** The day that a queued mail is about. */
record OfDay(LocalDate day) {}
