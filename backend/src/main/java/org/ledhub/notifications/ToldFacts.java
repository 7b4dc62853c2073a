package org.ledhub.notifications;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ledhub.shared.TimeWords;

/** What a mail said of a session, as the view {@code place_in_session} writes it down. */
record ToldFacts(String title, String mode, String location, Instant startsAt, Instant endsAt) {

    private static final Pattern WRITTEN =
            Pattern.compile("(.*)\\|(in-person|online|hybrid)\\|(.*)\\|([0-9]+)\\|([0-9]+)", Pattern.DOTALL);

    static Optional<ToldFacts> read(String facts) {
        Matcher found = WRITTEN.matcher(facts);
        return found.matches()
                ? Optional.of(new ToldFacts(
                        found.group(1), found.group(2), found.group(3), second(found.group(4)), second(found.group(5))))
                : Optional.empty();
    }

    Map<String, String> inWords(ZoneId zone) {
        return Map.of(
                "Session", title,
                "Date", TimeWords.day(startsAt, zone),
                "Time", TimeWords.times(startsAt, endsAt, zone),
                "Where", PlaceFacts.where(location, mode));
    }

    private static Instant second(String epoch) {
        return Instant.ofEpochSecond(Long.parseLong(epoch));
    }
}
