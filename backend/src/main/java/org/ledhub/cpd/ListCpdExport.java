package org.ledhub.cpd;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.ledhub.shared.FourDigitYear;
import org.ledhub.shared.OneOf;

/** What of a doctor's CPD goes into a file, and what kind of file. */
class ListCpdExport {

    @QueryParam("from")
    @FourDigitYear
    LocalDate from;

    @QueryParam("to")
    @FourDigitYear
    LocalDate to;

    @QueryParam("format")
    @DefaultValue("pdf")
    @OneOf({"pdf", "csv", "json"})
    String format;

    @QueryParam("reflections")
    @DefaultValue("false")
    boolean reflections;

    @QueryParam("arrange")
    @DefaultValue("date")
    @OneOf({CpdPack.BY_DATE, CpdPack.BY_CIP})
    String arrange;

    @QueryParam("cip")
    @Min(1)
    @Max(6)
    Integer cip;

    /** What a link is for. */
    static ListCpdExport of(CpdShare share) {
        ListCpdExport wanted = new ListCpdExport();
        wanted.from = share.fromOn;
        wanted.to = share.toOn;
        wanted.reflections = share.reflections;
        return wanted;
    }
}
