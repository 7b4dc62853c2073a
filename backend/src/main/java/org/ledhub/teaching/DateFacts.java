package org.ledhub.teaching;

/** What a programme gives to one of its dates. */
record DateFacts(
        DateTiming timing, String title, String theme, String location, String mode, int capacity, int cpdMinutes) {}
