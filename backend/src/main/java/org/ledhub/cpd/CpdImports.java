package org.ledhub.cpd;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.ledhub.audit.AuditTrail;
import org.ledhub.identity.Actor;
import org.ledhub.shared.Turns;

/** Takes over the caller's activities from a table. What is there already stays as it is, so the same table again adds nothing. */
@ApplicationScoped
class CpdImports {

    private static final String INTERNAL = "internal";
    private static final String KEEP_THE_CERTIFICATE =
            "Internal teaching comes from a register of this trust. Keep the certificate of the trust that held it";

    private final Actor actor;
    private final Periods periods;
    private final Validator validator;
    private final Turns turns;
    private final TransactionSynchronizationRegistry transaction;
    private final AuditTrail audit;

    CpdImports(
            Actor actor,
            Periods periods,
            Validator validator,
            Turns turns,
            TransactionSynchronizationRegistry transaction,
            AuditTrail audit) {
        this.actor = actor;
        this.periods = periods;
        this.validator = validator;
        this.turns = turns;
        this.transaction = transaction;
        this.audit = audit;
    }

    /** A dry run does everything and then takes it back, so that what it shows is what would happen. */
    @Transactional
    ImportedCpd take(ImportCpd request, boolean dryRun) {
        CpdTable table = CpdTable.read(request.csv(), request.scope());
        oneAtATime();
        Known known = Known.of(CpdRecord.list("personId = ?1 and deletedAt is null", actor.personId()));
        List<ImportedCpd.Row> rows = new ArrayList<>();
        int added = 0;
        for (CpdTable.Row row : table.rows()) {
            String wrong = wrong(row.facts());
            if (known.has(row)) {
                rows.add(ImportedCpd.Row.of(row, ImportedCpd.THERE_ALREADY, null));
            } else if (wrong != null) {
                rows.add(ImportedCpd.Row.of(row, ImportedCpd.NOT_UNDERSTOOD, wrong));
            } else {
                CpdRecord.from(row.facts());
                rows.add(ImportedCpd.Row.of(row, ImportedCpd.ADDED, null));
                added++;
            }
        }
        audit.record("cpd.imported", actor.personId());
        CpdRecord.flush();
        if (dryRun) {
            transaction.setRollbackOnly();
        }
        return new ImportedCpd(added, rows);
    }

    /** Two tabs with the same table would each find that nothing is there yet. */
    private void oneAtATime() {
        turns.take("cpd-import " + actor.personId());
    }

    private String wrong(LogCpd facts) {
        if (INTERNAL.equals(facts.scope())) {
            return KEEP_THE_CERTIFICATE;
        }
        if (facts.date() != null && facts.date().isAfter(periods.today())) {
            return "Enter a date that is not in the future";
        }
        return validator.validate(facts).stream()
                .map(ConstraintViolation::getMessage)
                .sorted()
                .findFirst()
                .orElse(null);
    }

    /** What the doctor has; each of it is found once, so that two of a kind stay two. */
    private record Known(Set<UUID> ids, Map<Facts, Integer> counts) {

        record Facts(String title, LocalDate date, Integer minutes) {}

        static Known of(List<CpdRecord> records) {
            Known known = new Known(new HashSet<>(), new HashMap<>());
            records.forEach(each -> {
                known.ids.add(each.id);
                known.counts.merge(new Facts(lower(each.title), each.doneOn, each.minutes), 1, Integer::sum);
            });
            return known;
        }

        boolean has(CpdTable.Row row) {
            LogCpd said = row.facts();
            Facts facts = new Facts(lower(said.title()), said.date(), said.minutes());
            boolean isAlike = counts.getOrDefault(facts, 0) > 0;
            if (isAlike) {
                counts.merge(facts, -1, Integer::sum);
            }
            return isAlike || ids.contains(row.id());
        }

        private static String lower(String title) {
            return title.strip().toLowerCase(Locale.ROOT);
        }
    }
}
