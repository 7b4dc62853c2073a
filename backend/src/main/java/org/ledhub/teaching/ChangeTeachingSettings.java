package org.ledhub.teaching;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.hibernate.validator.constraints.UniqueElements;
import org.ledhub.shared.PlainText;

/** All of a trust's own rules of teaching, in the order in which its lists are shown. */
record ChangeTeachingSettings(
        @NotNull(message = "Enter how many days")
        @Min(value = 1, message = "Enter days from 1 to 60")
        @Max(value = 60, message = "Enter days from 1 to 60")
        Integer feedbackDays,

        @NotNull(message = "Enter how many hours")
        @Min(value = 1, message = "Enter hours from 1 to 24")
        @Max(value = 24, message = "Enter hours from 1 to 24")
        Integer offerHours,

        boolean certificatesNeedFeedback,

        @NotEmpty(message = "Enter at least one theme") @Size(max = 20, message = "Enter up to 20 themes")
        List<@NotNull @Valid Theme> themes,

        @NotNull(message = "Enter the specialties")
        @Size(max = 60, message = "Enter up to 60 specialties")
        @UniqueElements(message = "Enter each specialty once")
        List<
                        @NotBlank(message = "Enter the specialty")
                        @Size(max = 100, message = "Enter up to 100 characters") @PlainText String>
                specialties,

        @NotNull(message = "Enter the professions")
        @Size(max = 60, message = "Enter up to 60 professions")
        @UniqueElements(message = "Enter each profession once")
        List<
                        @NotBlank(message = "Enter the profession")
                        @Size(max = 100, message = "Enter up to 100 characters") @PlainText String>
                professions) {

    /** @param code of a theme that the trust has, to keep or rename it; null for a new one */
    record Theme(
            @Size(max = 60) String code,

            @NotBlank(message = "Enter the theme's name")
            @Size(max = 60, message = "Enter a name of up to 60 characters")
            @PlainText
            String name,

            boolean clinical) {}
}
