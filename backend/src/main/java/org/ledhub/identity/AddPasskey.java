package org.ledhub.identity;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.ledhub.shared.PlainText;

/** What a device made, in base64url as WebAuthn has it. */
record AddPasskey(
        @NotNull(message = "Enter a name for this passkey")
        @Size(max = 100, message = "Enter a name of up to 100 characters")
        @PlainText
        @Pattern(regexp = "(?s).*\\S.*", message = "Enter a name for this passkey")
        String name,

        @NotNull(message = "Send what the device made") @Size(max = 1400) @Pattern(regexp = Base64Url.PATTERN)
        String id,

        @NotNull(message = "Send what the device made") @Size(max = 4000) @Pattern(regexp = Base64Url.PATTERN)
        String clientDataJSON,

        @NotNull(message = "Send what the device made") @Size(max = 20000) @Pattern(regexp = Base64Url.PATTERN)
        String attestationObject,

        @Size(max = 10) List<@NotNull @Pattern(regexp = "[a-z-]{1,20}") String> transports) {

    AddPasskey {
        transports = transports == null ? List.of() : transports;
    }
}
