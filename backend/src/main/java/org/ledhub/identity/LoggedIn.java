package org.ledhub.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

record LoggedIn(Who person, Instant expiresAt) {

    record Who(UUID id, String name, String email, List<String> roles) {}

    static LoggedIn of(Person person, Instant expiresAt) {
        return new LoggedIn(new Who(person.id, person.name, person.email, person.rolesNow()), expiresAt);
    }
}
