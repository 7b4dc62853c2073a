package org.ledhub.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A table of people, as a medical staffing system or a spreadsheet writes it. */
record ImportPeople(
        @NotBlank(message = "Choose a CSV file")
        @Size(max = 500_000, message = "Choose a file of up to 500,000 characters")
        String csv) {}
