package org.ledhub.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ledhub.shared.RowIdentity;
import org.ledhub.shared.Turns;

/** Adds and changes people from a table. Each row is judged by itself; the same table again changes nothing. */
@ApplicationScoped
class RosterImports {

    private final Roster roster;
    private final RowIdentity rows;
    private final Validator validator;
    private final Actor actor;
    private final Turns turns;
    private final TransactionSynchronizationRegistry transaction;

    RosterImports(
            Roster roster,
            RowIdentity rows,
            Validator validator,
            Actor actor,
            Turns turns,
            TransactionSynchronizationRegistry transaction) {
        this.roster = roster;
        this.rows = rows;
        this.validator = validator;
        this.actor = actor;
        this.turns = turns;
        this.transaction = transaction;
    }

    /** A dry run does everything and then takes it back, so that what it shows is what would happen. */
    @Transactional
    ImportedPeople take(ImportPeople request, boolean dryRun) {
        PeopleTable table = PeopleTable.read(request.csv());
        oneAtATime();
        Known known = Known.of(Person.listAll());
        List<ImportedPeople.Row> done = new ArrayList<>();
        for (PeopleTable.Row row : table.rows()) {
            done.add(take(row, known));
        }
        if (dryRun) {
            transaction.setRollbackOnly();
        }
        return ImportedPeople.of(done);
    }

    private ImportedPeople.Row take(PeopleTable.Row row, Known known) {
        Person person = known.byEmail.get(row.email());
        SavePerson facts = person == null ? row.newPerson() : row.over(person);
        String wrong = wrong(row, facts, person, known);
        if (wrong != null) {
            return answer(row, ImportedPeople.NOT_UNDERSTOOD, wrong);
        }
        if (person == null) {
            known.note(roster.join(facts));
            return answer(row, ImportedPeople.ADDED, null);
        }
        if (facts.equals(SavePerson.of(person))) {
            return answer(row, ImportedPeople.THERE_ALREADY, null);
        }
        roster.take(person, facts);
        known.note(person);
        return answer(row, ImportedPeople.CHANGED, null);
    }

    /** The first thing to correct, or null. */
    private String wrong(PeopleTable.Row row, SavePerson facts, Person person, Known known) {
        Optional<String> invalid = validator.validate(facts).stream()
                .map(ConstraintViolation::getMessage)
                .sorted()
                .findFirst();
        if (invalid.isPresent()) {
            return invalid.get();
        }
        if (row.hasWrongDate()) {
            return "Enter dates like 02/12/2026";
        }
        if (facts.endsBeforeItStarts()) {
            return "Enter a last day that is not before the first";
        }
        if (person != null && person.hasLeft()) {
            return "They have left. Make them active again on their own page";
        }
        if (known.isGmcNumberOfAnother(facts)) {
            return "Another person of your trust has this GMC number";
        }
        return person == null && isElsewhere(facts.email()) ? "Another person uses this email address" : null;
    }

    /** In another trust, which this transaction cannot otherwise see. */
    private boolean isElsewhere(String email) {
        rows.seekByEmail(email);
        boolean found = Person.activeByEmail(email).isPresent();
        rows.seekByEmail("");
        return found;
    }

    /** Two tabs with the same table would each find that nobody is there yet. */
    private void oneAtATime() {
        turns.take("people-import " + actor.trustId());
    }

    private static ImportedPeople.Row answer(PeopleTable.Row row, String result, String detail) {
        return new ImportedPeople.Row(row.number(), row.name(), row.email(), result, detail);
    }

    /** The people of the trust; of those with one email, whoever is still here. */
    private record Known(Map<String, Person> byEmail, Map<String, String> emailByGmcNumber) {

        static Known of(List<Person> people) {
            Known known = new Known(new HashMap<>(), new HashMap<>());
            people.forEach(known::note);
            return known;
        }

        void note(Person person) {
            byEmail.merge(person.email, person, (one, other) -> other.hasLeft() ? one : other);
            if (person.gmcNumber != null && person.isActive()) {
                emailByGmcNumber.put(person.gmcNumber, person.email);
            }
        }

        boolean isGmcNumberOfAnother(SavePerson facts) {
            String holder = facts.gmcNumber() == null ? null : emailByGmcNumber.get(facts.gmcNumber());
            return holder != null && !holder.equals(facts.email());
        }
    }
}
