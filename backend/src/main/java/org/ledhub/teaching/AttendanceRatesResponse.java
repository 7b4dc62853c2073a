package org.ledhub.teaching;

import java.time.LocalDate;
import java.util.List;

/** From the first day of a month to the last day of one. */
record AttendanceRatesResponse(LocalDate from, LocalDate to, List<ProgrammeRate> items) {}
