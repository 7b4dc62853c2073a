package org.ledhub.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.ledhub.shared.OneOf;
import org.ledhub.shared.PlainText;

/**
 * A system that is to use the hub. It has no secret yet.
 *
 * @param allowedFrom addresses or networks like 192.0.2.0/24; none named is every one
 */
record AddApiClient(
        @NotBlank(message = "Enter a name")
        @Size(max = 100, message = "Enter a name of up to 100 characters")
        @PlainText
        String name,

        @NotNull(message = "Choose live or test") @OneOf({ApiClient.LIVE, ApiClient.TEST})
        String kind,

        @NotEmpty(message = "Choose what it may do") @Size(max = 5)
        List<@NotNull @KnownScope String> scopes,

        @Size(max = 20, message = "Enter up to 20 addresses or networks")
        List<@NotNull @Network String> allowedFrom) {

    AddApiClient {
        name = name == null ? null : name.strip();
        allowedFrom = allowedFrom == null ? List.of() : allowedFrom;
    }
}
