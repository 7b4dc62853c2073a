package org.ledhub.appointments;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.ledhub.shared.FourDigitYear;

record WithdrawDate(
        @NotNull(message = "Enter a date") @FourDigitYear LocalDate date) {}
