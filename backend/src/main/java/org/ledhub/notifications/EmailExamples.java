package org.ledhub.notifications;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;

/** Every email that the hub can send, written by what writes the real ones. */
@ApplicationScoped
class EmailExamples {

    private final List<HasExamples> writers;

    EmailExamples(@All List<HasExamples> writers) {
        this.writers = writers;
    }

    /** Those of a kind side by side. */
    List<EmailExample> all() {
        return writers.stream()
                .flatMap(writer -> writer.examples().stream())
                .sorted(Comparator.comparing(EmailExample::kind))
                .toList();
    }
}
