package org.ledhub.teaching;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.validator.constraints.UniqueElements;
import org.ledhub.shared.FourDigitYear;

/** A new programme: its facts, its rhythm, and the dates that are left out from the start. */
class CreateProgramme extends ProgrammeFacts {

    @NotNull(message = "Enter the first date")
    @FourDigitYear
    public LocalDate anchorDate;

    @NotNull(message = "Enter how often it is")
    @Min(value = 1, message = "Enter weeks from 1 to 12")
    @Max(value = 12, message = "Enter weeks from 1 to 12")
    public Integer intervalWeeks;

    @NotNull
    @Size(max = 100, message = "Leave out up to 100 dates")
    @UniqueElements(message = "Leave out each date once")
    public List<@NotNull @FourDigitYear LocalDate> skip = List.of();
}
