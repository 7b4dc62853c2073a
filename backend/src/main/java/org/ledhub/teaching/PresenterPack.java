package org.ledhub.teaching;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.ledhub.shared.TimeWords;

/**
 * A presenter's evidence, as it is on the day it is made.
 *
 * @param present how many were there, guests of other professions among them
 * @param feedback with answers from five on
 * @param programme the hours around it, by date
 */
record PresenterPack(
        String trust,
        Speaker speaker,
        Hour hour,
        String theme,
        String summary,
        List<String> outcomes,
        long minutes,
        long present,
        FeedbackSummary feedback,
        List<Hour> programme,
        String madeOn) {

    /** One hour of teaching, in the words that people use. */
    record Hour(UUID id, String title, String day, String times, String place, String speakers) {

        static Hour of(TeachingSession session) {
            ZoneId zone = ZoneId.of(session.zone);
            return new Hour(
                    session.id,
                    session.title,
                    TimeWords.day(session.startsAt, zone),
                    TimeWords.times(session.startsAt, session.endsAt, zone),
                    session.mode.equals("online") ? "Online" : session.location,
                    String.join(
                            ", ", session.speakers.stream().map(Speaker::name).toList()));
        }
    }

    /** As one XHTML page with a page break before each part. */
    String page() {
        return Templates.presenterPack(this).render();
    }

    @CheckedTemplate(basePath = "")
    static class Templates {

        private Templates() {}

        static native TemplateInstance presenterPack(PresenterPack pack);
    }
}
