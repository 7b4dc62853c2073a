package org.ledhub.teaching;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.ledhub.identity.Actor;
import org.ledhub.shared.CheckYourAnswers;

/** Holds what is written about a session to the trust's lists; what it had before stays allowed. */
@ApplicationScoped
class TrustLists {

    private final Actor actor;

    TrustLists(Actor actor) {
        this.actor = actor;
    }

    void checkNew(SessionFacts facts) {
        checkTheme(facts.theme, null);
        checkAudience(facts, List.of(), List.of());
    }

    void checkChanged(TeachingSession session, SessionFacts facts) {
        checkTheme(facts.theme, session.theme);
        checkAudience(facts, session.specialties, session.professions);
    }

    /** @param before what it was; null for something new */
    void checkTheme(String theme, String before) {
        if (!theme.equals(before)
                && SessionTheme.known(theme).filter(each -> each.offered).isEmpty()) {
            throw new CheckYourAnswers("theme", "unknown-theme", "Choose one of your trust's themes");
        }
    }

    /** @param invited the professions that a session is for, which may no longer be on the list */
    void checkProfession(String profession, Collection<String> invited) {
        checkListed("profession", List.of(profession), TeachingSetting.ofTrust(actor.trustId()).professions, invited);
    }

    private void checkAudience(SessionFacts facts, Collection<String> specialties, Collection<String> professions) {
        TeachingSetting lists = TeachingSetting.ofTrust(actor.trustId());
        checkListed("specialties", facts.specialties, lists.specialties, specialties);
        checkListed("professions", facts.professions, lists.professions, professions);
    }

    private static void checkListed(String field, List<String> wanted, List<String> listed, Collection<String> before) {
        wanted.stream()
                .filter(each -> !listed.contains(each) && !before.contains(each))
                .findFirst()
                .ifPresent(each -> {
                    throw new CheckYourAnswers(
                            field, "not-listed", "%s is not on your trust's list. Add it there first".formatted(each));
                });
    }
}
