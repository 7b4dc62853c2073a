package org.ledhub.teaching;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ledhub.shared.Time;
import org.ledhub.shared.TimeWords;

/** The rota letter in the words that people use. */
record RotaPaper(String trust, String madeOn, String until, List<Line> lines) {

    record Line(String day, String times, String title, String place) {

        static Line of(RotaLetter.Line line) {
            return new Line(
                    TimeWords.day(line.date()),
                    TimeWords.times(at(line.date(), line.start()), at(line.date(), line.end()), Time.LONDON),
                    line.title(),
                    Stream.of(line.location(), how(line.mode()))
                            .filter(Objects::nonNull)
                            .collect(Collectors.joining(", ")));
        }

        private static Instant at(LocalDate date, String clock) {
            return date.atTime(LocalTime.parse(clock)).atZone(Time.LONDON).toInstant();
        }

        private static String how(String mode) {
            return switch (mode) {
                case "online" -> "Online";
                case "hybrid" -> "In person or online";
                default -> "In person";
            };
        }
    }

    static RotaPaper of(RotaLetter letter) {
        return new RotaPaper(
                letter.trust(),
                TimeWords.day(letter.madeAt(), Time.LONDON),
                TimeWords.day(letter.until()),
                letter.items().stream().map(Line::of).toList());
    }

    /** As one XHTML page. */
    String page() {
        return Templates.rotaPaper(this).render();
    }

    @CheckedTemplate(basePath = "")
    static class Templates {

        private Templates() {}

        static native TemplateInstance rotaPaper(RotaPaper paper);
    }
}
