package org.ledhub.library;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.ledhub.shared.FourDigitYear;

/** Looked at today and still right; to be looked at again by a day. */
record ReviewResource(
        @NotNull(message = "Enter the day by which it is reviewed again") @FourDigitYear
        LocalDate reviewBy) {}
