package org.ledhub.cpd;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.validator.constraints.UniqueElements;
import org.ledhub.shared.FourDigitYear;
import org.ledhub.shared.OneOf;
import org.ledhub.shared.PlainText;

/**
 * What a doctor writes about an activity. Internal is not among the scopes: that comes from attendance.
 *
 * @param again the doctor knows that the same activity is there already
 */
record LogCpd(
        @NotBlank(message = "Enter what you did")
        @Size(max = 200, message = "Enter a title of up to 200 characters")
        @PlainText
        String title,

        @NotNull(message = "Enter the date") @FourDigitYear LocalDate date,

        @NotNull(message = "Enter how long it took")
        @Min(value = 5, message = "Enter 5 minutes or more")
        @Max(value = 1440, message = "Enter up to 1,440 minutes, which is a day")
        Integer minutes,

        @NotNull(message = "Choose external or personal") @OneOf({"external", "personal"})
        String scope,

        @OneOf({"clinical", "non-clinical"}) String nature,

        @Size(max = 4, message = "Choose up to 4 domains") @UniqueElements(message = "Choose each domain once")
        List<
                        @NotNull @Min(value = 1, message = "Choose a domain from 1 to 4")
                        @Max(value = 4, message = "Choose a domain from 1 to 4") Integer>
                domains,

        @Size(max = 6, message = "Choose up to 6 CiPs") @UniqueElements(message = "Choose each CiP once")
        List<
                        @NotNull @Min(value = 1, message = "Choose a CiP from 1 to 6")
                        @Max(value = 6, message = "Choose a CiP from 1 to 6") Integer>
                cips,

        boolean again) {

    LogCpd {
        nature = nature == null ? "clinical" : nature;
        domains = domains == null ? List.of() : domains;
        cips = cips == null ? List.of() : cips;
    }
}
