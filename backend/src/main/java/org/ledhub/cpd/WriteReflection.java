package org.ledhub.cpd;

import jakarta.validation.constraints.Size;
import java.util.stream.Stream;
import org.ledhub.shared.PlainText;

/** What happened, what it meant, what to do about it, and what changed in practice. Each may be null. */
record WriteReflection(
        @Size(max = 4000, message = "Enter up to 4,000 characters") @PlainText
        String what,

        @Size(max = 4000, message = "Enter up to 4,000 characters") @PlainText
        String soWhat,

        @Size(max = 4000, message = "Enter up to 4,000 characters") @PlainText
        String nowWhat,

        @Size(max = 4000, message = "Enter up to 4,000 characters") @PlainText
        String change) {

    static final WriteReflection EMPTY = new WriteReflection(null, null, null, null);

    boolean saysNothing() {
        return Stream.of(what, soWhat, nowWhat, change).allMatch(each -> each == null || each.isBlank());
    }
}
