package org.ledhub.teaching;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.hibernate.validator.constraints.UniqueElements;
import org.ledhub.shared.FourDigitYear;
import org.ledhub.shared.PlainText;

/** What an admin writes about a session. */
class SessionFacts extends TeachingFacts {

    @Size(max = 2000, message = "Enter a summary of up to 2,000 characters")
    @PlainText
    public String summary;

    @NotNull(message = "Enter when it starts")
    @FourDigitYear
    public Instant startsAt;

    @NotNull(message = "Enter when it ends")
    @FourDigitYear
    public Instant endsAt;

    /** Held by somebody else: listed here, and certified there. */
    public boolean external;

    @NotNull
    @Size(max = 10, message = "Enter up to 10 speakers")
    public List<@NotNull @Valid NameSpeaker> speakers = List.of();

    @Size(max = 500, message = "Enter an address of up to 500 characters")
    @Pattern(regexp = "https://[^\\s\"<>]+", message = "Enter an address that starts with https://")
    public String joinUrl;

    @NotNull
    @Size(max = 10, message = "Enter up to 10 materials")
    public List<@NotNull @Valid Material> materials = List.of();

    @NotNull
    @Size(max = 6, message = "Choose up to 6 capabilities")
    @UniqueElements(message = "Choose each capability once")
    public List<
                    @NotNull @Min(value = 1, message = "Choose a capability from 1 to 6")
                    @Max(value = 6, message = "Choose a capability from 1 to 6") Integer>
            cips = List.of();

    @NotNull
    @Size(max = 20, message = "Choose up to 20 professions")
    @UniqueElements(message = "Choose each profession once")
    public List<
                    @NotBlank(message = "Enter the profession") @Size(max = 100, message = "Enter up to 100 characters")
                    @PlainText String>
            professions = List.of();

    @NotNull
    @Size(max = 10, message = "Enter up to 10 learning outcomes")
    public List<
                    @NotBlank(message = "Enter the learning outcome")
                    @Size(max = 300, message = "Enter up to 300 characters") @PlainText String>
            outcomes = List.of();

    @NotNull
    @Size(max = 4, message = "Choose up to 4 domains")
    @UniqueElements(message = "Choose each domain once")
    public List<
                    @NotNull @Min(value = 1, message = "Choose a domain from 1 to 4")
                    @Max(value = 4, message = "Choose a domain from 1 to 4") Integer>
            domains = List.of();

    @NotNull
    @Size(max = 20, message = "Choose up to 20 specialties")
    @UniqueElements(message = "Choose each specialty once")
    public List<
                    @NotBlank(message = "Enter the specialty") @Size(max = 100, message = "Enter up to 100 characters")
                    @PlainText String>
            specialties = List.of();
}
