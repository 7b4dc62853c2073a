package org.ledhub.integration;

import java.time.Instant;
import java.util.List;

/**
 * What everybody may know of a trust's hub.
 *
 * @param freeTimes one to ones that can be booked within twelve weeks; null for 1 to 4, which would tell of single bookings
 */
record IntranetResponse(String trust, List<Session> sessions, List<Item> resources, Integer freeTimes) {

    record Session(
            String title, Instant startsAt, Instant endsAt, String zone, String mode, String location, String url) {}

    record Item(String title, String kind, Instant changedAt, String url) {}
}
