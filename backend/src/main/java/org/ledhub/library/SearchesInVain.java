package org.ledhub.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.ledhub.identity.Actor;
import org.ledhub.shared.Page;
import org.ledhub.shared.Time;

/** What people search for and do not find, so that the editors know what is missing. Who searched is not kept. */
@ApplicationScoped
class SearchesInVain {

    private static final Pattern MAY_BE_SOMEBODYS = Pattern.compile("\\d{4}");
    private static final int SHORTEST = 2;
    private static final int LONGEST = 100;
    private static final int KEPT_FOR = 90;
    private static final int MOST = 100;
    /** Fewer may be one person, and what they typed tells who. */
    private static final int FEWEST = 5;

    private static final String OFTEN = """
            select words, cast(count(*) as integer) as times from search_in_vain
             where made_on >= :since group by words having count(*) >= :fewest order by times desc, words
            """;

    private final EntityManager database;
    private final Actor actor;
    private final Clock clock;

    SearchesInVain(EntityManager database, Actor actor, Clock clock) {
        this.database = database;
        this.actor = actor;
        this.clock = clock;
    }

    /** Of a person of the trust; strangers and systems are not listened to. */
    void note(SearchWords search) {
        String words = String.join(" ", search.words());
        if (actor.isStranger()
                || actor.client().isPresent()
                || words.length() < SHORTEST
                || words.length() > LONGEST
                || MAY_BE_SOMEBODYS.matcher(words).find()) {
            return;
        }
        database.createNativeQuery("delete from search_in_vain where made_on < :since")
                .setParameter("since", since())
                .executeUpdate();
        database.createNativeQuery("insert into search_in_vain (words, made_on) values (:words, :today)")
                .setParameter("words", words)
                .setParameter("today", Time.today(clock))
                .executeUpdate();
    }

    @Transactional
    Page<SearchInVain> often() {
        return Page.whole(LibrarySearch.tuples(database.createNativeQuery(OFTEN, Tuple.class)
                        .setParameter("since", since())
                        .setParameter("fewest", FEWEST)
                        .setMaxResults(MOST))
                .map(row -> new SearchInVain(row.get("words", String.class), row.get("times", Integer.class)))
                .toList());
    }

    private LocalDate since() {
        return Time.today(clock).minusDays(KEPT_FOR);
    }
}
