package org.ledhub.appointments;

/** @param appointments how many doctors lose theirs, and are told */
record WithdrawnDate(int times, int appointments) {}
