package org.ledhub.teaching;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.ledhub.shared.PlainText;

/** Slides, a paper or a page that belongs to a session. */
record Material(
        @NotBlank(message = "Enter what it is") @Size(max = 200, message = "Enter up to 200 characters") @PlainText
        String title,

        @NotNull(message = "Enter its address")
        @Size(max = 500, message = "Enter an address of up to 500 characters")
        @Pattern(regexp = "https://[^\\s\"<>]+", message = "Enter an address that starts with https://")
        String url) {}
