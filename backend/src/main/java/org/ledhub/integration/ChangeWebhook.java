package org.ledhub.integration;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.ledhub.shared.PlainText;

/**
 * All of a webhook that an admin can change.
 *
 * @param off true gives up whatever waits
 */
record ChangeWebhook(
        @NotBlank(message = "Enter a name")
        @Size(max = 100, message = "Enter a name of up to 100 characters")
        @PlainText
        String name,

        @NotBlank(message = "Enter an address")
        @Size(max = 500, message = "Enter an address of up to 500 characters")
        @WebAddress
        String address,

        @NotEmpty(message = "Choose what it is told") @Size(max = 10)
        List<@NotNull @KnownHappening String> events,

        @NotNull(message = "Choose whether it is told anything")
        Boolean off) {

    ChangeWebhook {
        name = name == null ? null : name.strip();
        address = address == null ? null : address.strip();
    }
}
