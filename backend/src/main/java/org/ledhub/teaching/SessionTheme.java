package org.ledhub.teaching;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What teaching is about: four themes that every trust starts with, and its own. */
@Entity
@Table(name = "session_theme")
class SessionTheme extends PanacheEntityBase {

    @Id
    String code;

    String name;

    /** Whether attendance counts as clinical CPD. */
    @Column(name = "is_clinical")
    boolean clinical;

    /** Whether new sessions can have it; those that have it keep it. */
    @Column(name = "is_offered")
    boolean offered;

    int place;

    static List<SessionTheme> all() {
        return list("order by offered desc, place, code");
    }

    static Optional<SessionTheme> known(String code) {
        return findByIdOptional(code);
    }

    static SessionTheme named(String name) {
        SessionTheme theme = new SessionTheme();
        theme.code = free(word(name));
        theme.name = name;
        theme.persist();
        return theme;
    }

    private static String free(String word) {
        String code = word;
        for (int next = 2; known(code).isPresent(); next++) {
            code = word + "-" + next;
        }
        return code;
    }

    private static String word(String name) {
        String word =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return word.isEmpty() ? "theme" : word;
    }
}
