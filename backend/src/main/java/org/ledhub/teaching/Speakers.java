package org.ledhub.teaching;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.ledhub.identity.People;
import org.ledhub.shared.CheckYourAnswers;

/** Finds who is meant by the speakers that an admin has named. */
@ApplicationScoped
class Speakers {

    private final People people;

    Speakers(People people) {
        this.people = people;
    }

    /** @throws CheckYourAnswers when someone is named by an email or an id that nobody of the trust has */
    List<Speaker> named(List<NameSpeaker> speakers) {
        Map<String, UUID> byEmail = people.idsByEmail(speakers.stream()
                .map(NameSpeaker::email)
                .filter(Objects::nonNull)
                .toList());
        List<UUID> ids = speakers.stream()
                .map(NameSpeaker::personId)
                .filter(Objects::nonNull)
                .toList();
        if (people.colleagues(ids).size() < ids.stream().distinct().count()) {
            throw unknown();
        }
        return speakers.stream().map(each -> speaker(each, byEmail)).toList();
    }

    private static Speaker speaker(NameSpeaker named, Map<String, UUID> byEmail) {
        UUID person = named.personId();
        if (named.email() != null) {
            person = byEmail.get(People.asKept(named.email()));
            if (person == null) {
                throw unknown();
            }
        }
        return new Speaker(named.name().strip(), named.role(), person);
    }

    private static CheckYourAnswers unknown() {
        return new CheckYourAnswers(
                "speakers", "unknown-person", "Nobody here has that email address. Leave it out for a guest");
    }
}
