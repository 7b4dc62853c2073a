package org.ledhub.teaching;

import java.util.List;
import java.util.Locale;
import org.ledhub.identity.Colleague;
import org.ledhub.identity.People;
import org.ledhub.shared.Named;

/**
 * Whom a row of a meeting's report means: by email where there is one, else by the whole name; titles are not part of a name.
 *
 * @param matchedBy {@code email} or {@code name}; null where it is nobody, or several
 */
record ParticipantFound(MeetingReport.Participant said, List<Colleague> people, String matchedBy) {

    static List<ParticipantFound> among(List<MeetingReport.Participant> participants, List<Colleague> everyone) {
        return participants.stream().map(each -> of(each, everyone)).toList();
    }

    boolean isOne() {
        return people.size() == 1;
    }

    /** Null where it is nobody, or several. */
    Named person() {
        return isOne() ? new Named(people.getFirst().id(), people.getFirst().name()) : null;
    }

    private static ParticipantFound of(MeetingReport.Participant said, List<Colleague> everyone) {
        String email = People.asKept(said.email());
        List<Colleague> found = everyone.stream()
                .filter(each -> !email.isEmpty() && each.email().equals(email))
                .toList();
        if (!found.isEmpty()) {
            return new ParticipantFound(said, found, "email");
        }
        String name = plain(said.name());
        List<Colleague> named = everyone.stream()
                .filter(each -> !name.isEmpty() && plain(each.name()).equals(name))
                .toList();
        return new ParticipantFound(said, named, named.size() == 1 ? "name" : null);
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replaceAll("\\(.*\\)", "")
                .replaceAll("^(dr|mr|mrs|ms|miss|prof|professor)\\.? ", "")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
