package org.ledhub.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What a log-in opens: for tutors and administrators a code from an email is not enough, unless the operator says otherwise. */
@ApplicationScoped
class StrongLogIn {

    private final boolean isRequired;

    StrongLogIn(@ConfigProperty(name = "ledhub.strong-log-in") String strongLogIn) {
        this.isRequired = strongLogIn.equals("required");
    }

    List<String> rolesOf(Person person, LogInSession session) {
        return isRequired && isStaff(person) && session.way.equals(LogInWay.CODE)
                ? List.of(Role.CODE_ONLY)
                : person.rolesNow();
    }

    private static boolean isStaff(Person person) {
        return person.isActive() && (person.roles.contains(Role.TUTOR) || person.roles.contains(Role.ADMIN));
    }
}
