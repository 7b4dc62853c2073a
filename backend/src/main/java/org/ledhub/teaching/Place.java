package org.ledhub.teaching;

import java.time.Instant;

/** A doctor's own place. {@code position} counts from 1 on the waiting list; {@code until} is when an offer ends; else null. */
record Place(String state, Integer position, Instant until) {}
