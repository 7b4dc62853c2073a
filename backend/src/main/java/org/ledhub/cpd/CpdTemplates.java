package org.ledhub.cpd;

import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** The parts of a doctor's file, in HTML. */
@ApplicationScoped
class CpdTemplates {

    private final Template cpdFront;
    private final Template cpdActivities;
    private final Template cpdCertificates;
    private final Template cpdSignOff;

    CpdTemplates(Template cpdFront, Template cpdActivities, Template cpdCertificates, Template cpdSignOff) {
        this.cpdFront = cpdFront;
        this.cpdActivities = cpdActivities;
        this.cpdCertificates = cpdCertificates;
        this.cpdSignOff = cpdSignOff;
    }

    /** @param pages by anchor; empty while they are not known */
    TemplateInstance front(CpdSheets pack, Map<String, Integer> pages, int lastPage) {
        return cpdFront.data("pack", pack, "pages", pages, "lastPage", lastPage);
    }

    /** @param entries of the section that are in this part */
    TemplateInstance activities(
            CpdSheets pack, CpdSheets.Section section, List<CpdSheets.Line> entries, boolean isFirst) {
        return cpdActivities
                .data("pack", pack, "section", section, "entries", entries)
                .data("isFirst", isFirst)
                .data("name", section.heading() + range(entries));
    }

    TemplateInstance certificates(CpdSheets pack, List<CertificateSheet> sheets) {
        return cpdCertificates.data("pack", pack, "sheets", sheets);
    }

    TemplateInstance signOff(CpdSheets pack) {
        return cpdSignOff.data("pack", pack);
    }

    private static String range(List<CpdSheets.Line> entries) {
        return entries.isEmpty() ? "" : ", from " + entries.getFirst().number();
    }
}
