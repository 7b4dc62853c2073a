package org.ledhub.teaching;

/** A doctor's own place. {@code position} counts from 1 on the waiting list; null when confirmed. */
record Place(String state, Integer position) {}
