package org.ledhub.cpd;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ledhub.shared.Versioned;

/** @param counted in totals; not when the hour is there from a register as well */
record CpdRecordResponse(
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
        UUID certificateId,
        @JsonIgnore long version)
        implements Versioned {

    static CpdRecordResponse of(CpdRecord record, UUID certificateId) {
        return new CpdRecordResponse(
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
                certificateId,
                record.version);
    }
}
