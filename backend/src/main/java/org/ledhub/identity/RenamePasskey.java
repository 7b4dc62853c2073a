package org.ledhub.identity;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.ledhub.shared.PlainText;

record RenamePasskey(
        @NotNull(message = "Enter a name for this passkey")
        @Size(max = 100, message = "Enter a name of up to 100 characters")
        @PlainText
        @Pattern(regexp = "(?s).*\\S.*", message = "Enter a name for this passkey")
        String name) {}
