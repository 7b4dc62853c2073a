package org.ledhub.cpd;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ledhub.identity.RegisteredDoctor;

/**
 * A doctor's CPD of a period, to be taken to an appraisal or to the Portfolio Pathway.
 *
 * @param format names this shape; another shape will have another name
 * @param cip of this capability only, or null
 * @param reflections whether they were asked for; without, every reflection is null
 * @param certificates in force, of the records
 */
record CpdPack(
        String format,
        Instant madeAt,
        String trust,
        String name,
        String gmcNumber,
        Integer cip,
        boolean reflections,
        CpdSummary totals,
        List<Entry> records,
        List<CertificateResponse> certificates) {

    static final String FORMAT = "led-hub-cpd-2";
    static final String BY_DATE = "date";
    static final String BY_CIP = "cip";

    /** What there is in the hub; the file itself is not in the pack. */
    record EvidenceFile(UUID id, String name, long bytes) {

        static EvidenceFile of(Evidence evidence) {
            return new EvidenceFile(evidence.id, evidence.name, evidence.bytes);
        }
    }

    record Entry(
            UUID id,
            String title,
            LocalDate date,
            int minutes,
            String scope,
            String nature,
            List<Integer> domains,
            List<Integer> cips,
            String source,
            boolean counted,
            String certificateNumber,
            List<EvidenceFile> evidence,
            WriteReflection reflection) {

        static Entry of(
                CpdRecord record, String certificateNumber, List<Evidence> evidence, WriteReflection reflection) {
            return new Entry(
                    record.id,
                    record.title,
                    record.doneOn,
                    record.minutes,
                    record.scope,
                    record.nature,
                    record.domains,
                    record.cips,
                    record.source,
                    record.counted,
                    certificateNumber,
                    evidence.stream().map(EvidenceFile::of).toList(),
                    reflection);
        }
    }

    /**
     * @param certificates by session
     * @param evidence by record
     * @param reflections by record; null when not asked for
     */
    static CpdPack of(
            RegisteredDoctor doctor,
            String trust,
            Instant madeAt,
            ListCpdExport wanted,
            CpdSummary totals,
            List<CpdRecord> records,
            Map<UUID, CertificateResponse> certificates,
            Map<UUID, List<Evidence>> evidence,
            Map<UUID, WriteReflection> reflections) {
        List<Entry> entries = records.stream()
                .map(each -> Entry.of(
                        each,
                        each.sourceId != null && certificates.containsKey(each.sourceId)
                                ? certificates.get(each.sourceId).number()
                                : null,
                        evidence.getOrDefault(each.id, List.of()),
                        reflections.get(each.id)))
                .toList();
        List<CertificateResponse> proofs = records.stream()
                .filter(each -> each.sourceId != null && certificates.containsKey(each.sourceId))
                .map(each -> certificates.get(each.sourceId))
                .toList();
        return new CpdPack(
                FORMAT,
                madeAt,
                trust,
                doctor.name(),
                doctor.gmcNumber(),
                wanted.cip,
                wanted.reflections,
                totals,
                entries,
                proofs);
    }

    /** "cpd-2026-08-01-to-2027-07-31" */
    String fileName() {
        String which = cip == null ? "" : "-cip-" + cip;
        return "cpd" + which + "-" + totals.from() + "-to-" + totals.to();
    }
}
