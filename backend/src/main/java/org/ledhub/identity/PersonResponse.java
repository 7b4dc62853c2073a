package org.ledhub.identity;

import java.util.List;
import java.util.UUID;

record PersonResponse(
        UUID id,
        String name,
        String email,
        List<String> roles,
        String specialty,
        String grade,
        String site,
        String status) {

    static PersonResponse of(Person person) {
        return new PersonResponse(
                person.id,
                person.name,
                person.email,
                person.roles,
                person.specialty,
                person.grade,
                person.site,
                person.status);
    }
}
