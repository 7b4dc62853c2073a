package org.ledhub.identity;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** For how many days a new secret is to work. */
record IssueApiClientSecret(
        @NotNull(message = "Enter a number of days")
        @Min(value = 1, message = "Enter a number of days from 1 to 366")
        @Max(value = 366, message = "Enter a number of days from 1 to 366")
        Integer days) {}
