package org.ledhub.identity;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ledhub.shared.Named;
import org.ledhub.shared.Versioned;

/** @param readOnlyUntil the last day, for who has left; otherwise null */
record Me(
        UUID id,
        String name,
        String email,
        List<String> roles,
        Named trust,
        String specialty,
        String grade,
        String site,
        String gmcNumber,
        Integer appraisalMonth,
        LocalDate readOnlyUntil,
        @JsonIgnore long version)
        implements Versioned {

    static Me of(Person person, List<String> roles, Trust trust) {
        return new Me(
                person.id,
                person.name,
                person.email,
                roles,
                new Named(trust.id, trust.name),
                person.specialty,
                person.grade,
                person.site,
                person.gmcNumber,
                person.appraisalMonth,
                person.readsUntil().orElse(null),
                person.version);
    }
}
