package org.ledhub.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.ledhub.shared.PlainText;

/**
 * All of a system that an admin can change.
 *
 * @param disabled true refuses its secrets and every token that it has, at once
 */
record ChangeApiClient(
        @NotBlank(message = "Enter a name")
        @Size(max = 100, message = "Enter a name of up to 100 characters")
        @PlainText
        String name,

        @NotEmpty(message = "Choose what it may do") @Size(max = 5)
        List<@NotNull @KnownScope String> scopes,

        @Size(max = 20, message = "Enter up to 20 addresses or networks")
        List<@NotNull @Network String> allowedFrom,

        @NotNull(message = "Choose whether it works") Boolean disabled) {

    ChangeApiClient {
        name = name == null ? null : name.strip();
        allowedFrom = allowedFrom == null ? List.of() : allowedFrom;
    }
}
