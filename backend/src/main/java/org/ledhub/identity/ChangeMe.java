package org.ledhub.identity;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.ledhub.shared.PlainText;

/** Only what is sent is changed. */
record ChangeMe(
        Optional<
                        @Size(max = 200, message = "Enter a name of up to 200 characters") @PlainText
                        @Pattern(regexp = "(?s).*\\S.*", message = "Enter your name") String>
                name,
        Optional<
                        @Min(value = 1, message = "Enter a month from 1 to 12")
                        @Max(value = 12, message = "Enter a month from 1 to 12") Integer>
                appraisalMonth) {

    ChangeMe {
        name = name == null ? Optional.empty() : name;
        appraisalMonth = appraisalMonth == null ? Optional.empty() : appraisalMonth;
    }
}
