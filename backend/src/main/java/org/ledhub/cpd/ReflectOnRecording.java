package org.ledhub.cpd;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.ledhub.shared.PlainText;

/**
 * What a doctor took from a recording, or from the materials of a session that they missed.
 *
 * @param sessionId null for a recording alone
 */
record ReflectOnRecording(
        @NotNull(message = "Choose what you watched or read")
        UUID resourceId,

        UUID sessionId,

        @NotNull(message = "Enter how long it took")
        @Min(value = 5, message = "Enter 5 minutes or more")
        @Max(value = 480, message = "Enter up to 480 minutes")
        Integer minutes,

        @NotBlank(message = "Enter what you learned")
        @Size(max = 4000, message = "Enter up to 4,000 characters")
        @PlainText
        String learned,

        @NotBlank(message = "Enter how it applies to your work")
        @Size(max = 4000, message = "Enter up to 4,000 characters")
        @PlainText
        String applies,

        @NotBlank(message = "Enter what you will change")
        @Size(max = 4000, message = "Enter up to 4,000 characters")
        @PlainText
        String willChange) {

    WriteReflection reflection() {
        return new WriteReflection(learned, applies, willChange, null);
    }
}
