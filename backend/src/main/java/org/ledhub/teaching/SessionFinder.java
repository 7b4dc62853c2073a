package org.ledhub.teaching;

import java.util.List;
import java.util.Locale;
import org.ledhub.shared.Conditions;
import org.ledhub.shared.Cursor;

/** Finds the sessions of a list in one statement. */
final class SessionFinder {

    private SessionFinder() {}

    /** One more than the limit, so that the page knows whether there is a next one. */
    static List<TeachingSession> find(ListSessions wanted, boolean withDrafts) {
        Conditions where = new Conditions()
                .and(withDrafts ? "status <> 'withdrawn'" : "status not in ('draft', 'withdrawn')")
                .startingBetween(wanted.from, wanted.to)
                .and("theme = :theme", "theme", wanted.theme)
                .and(
                        "(array_length(specialties) = 0 or array_position(specialties, :specialty) > 0)",
                        "specialty",
                        wanted.specialty)
                .and("(lower(title) like :q escape '!' or lower(summary) like :q escape '!')", "q", pattern(wanted.q))
                .after(Cursor.parse(wanted.cursor), "startsAt", Cursor::instant, wanted.isLatestFirst());
        String direction = wanted.isLatestFirst() ? " desc" : " asc";
        return TeachingSession.<TeachingSession>find(
                        where.by("startsAt" + direction + ", id" + direction), where.values())
                .page(0, wanted.limit + 1)
                .list();
    }

    private static String pattern(String words) {
        return words == null
                ? null
                : "%" + words.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
    }
}
