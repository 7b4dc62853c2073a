package org.ledhub.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ledhub.identity.LogIns.LogIn;

record LoggedIn(Who person, Instant expiresAt) {

    record Who(UUID id, String name, String email, List<String> roles) {}

    static LoggedIn of(LogIn logIn, Instant expiresAt) {
        Person person = logIn.person();
        return new LoggedIn(new Who(person.id, person.name, person.email, logIn.roles()), expiresAt);
    }
}
