package org.ledhub.identity;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ledhub.shared.Versioned;

/** A person as the education team keeps them. */
record PersonDetails(
        UUID id,
        String name,
        String email,
        List<String> roles,
        String specialty,
        String grade,
        String site,
        String odsCode,
        String gmcNumber,
        LocalDate contractStartsOn,
        LocalDate contractEndsOn,
        String status,
        Instant invitedAt,
        Instant lastLogInAt,
        @JsonIgnore long version)
        implements Versioned {

    static PersonDetails of(Person person, Instant lastLogInAt) {
        return new PersonDetails(
                person.id,
                person.name,
                person.email,
                person.roles,
                person.specialty,
                person.grade,
                person.site,
                person.odsCode,
                person.gmcNumber,
                person.contractStartsOn,
                person.contractEndsOn,
                person.status,
                person.invitedAt,
                lastLogInAt,
                person.version);
    }
}
