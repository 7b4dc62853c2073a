package org.ledhub.cpd;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.ledhub.shared.OneOf;

/**
 * A table of activities, from this hub or from another diary.
 *
 * @param scope of the activities that do not say theirs; null for none
 */
record ImportCpd(
        @NotBlank(message = "Choose a CSV file")
        @Size(max = 500_000, message = "Choose a file of up to 500,000 characters")
        String csv,

        @OneOf({"external", "personal"}) String scope) {}
