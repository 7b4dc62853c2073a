package org.ledhub.identity;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What a device signed, in base64url as WebAuthn has it. */
record LogInWithPasskey(
        @NotNull(message = "Send what the device signed") @Size(max = 1400) @Pattern(regexp = Base64Url.PATTERN)
        String id,

        @NotNull(message = "Send what the device signed") @Size(max = 4000) @Pattern(regexp = Base64Url.PATTERN)
        String clientDataJSON,

        @NotNull(message = "Send what the device signed") @Size(max = 4000) @Pattern(regexp = Base64Url.PATTERN)
        String authenticatorData,

        @NotNull(message = "Send what the device signed") @Size(max = 2000) @Pattern(regexp = Base64Url.PATTERN)
        String signature,

        @NotNull(message = "Send what the device signed") @Size(max = 100) @Pattern(regexp = Base64Url.PATTERN)
        String userHandle) {}
