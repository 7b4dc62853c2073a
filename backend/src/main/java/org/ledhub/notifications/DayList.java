package org.ledhub.notifications;

import java.time.LocalDate;

/** The day of a tutor that a queued mail is about. */
record DayList(LocalDate day) {}
