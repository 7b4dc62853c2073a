package org.ledhub.teaching;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.ledhub.shared.CheckYourAnswers;
import org.ledhub.shared.OneOf;
import org.ledhub.shared.PlainText;

/** What a session has, and a programme gives to each of its sessions. */
class TeachingFacts {

    @NotBlank(message = "Enter a title")
    @Size(max = 200, message = "Enter a title of up to 200 characters")
    @PlainText
    public String title;

    @NotNull(message = "Choose a theme")
    @Size(max = 60, message = "Choose one of your trust's themes")
    @PlainText
    public String theme;

    @Size(max = 200, message = "Enter a place of up to 200 characters")
    @PlainText
    public String location;

    @NotNull(message = "Choose how it is held")
    @OneOf({"in-person", "online", "hybrid"})
    public String mode;

    @NotNull(message = "Enter how many places there are")
    @Min(value = 1, message = "Enter at least 1 place")
    @Max(value = 1000, message = "Enter at most 1,000 places")
    public Integer capacity;

    @NotNull
    @Min(value = 0, message = "Enter minutes from 0 to 480")
    @Max(value = 480, message = "Enter minutes from 0 to 480")
    public Integer cpdMinutes = 60;

    /** Nobody learns for longer than it lasts. */
    void refuseMoreCpdThan(long minutes) {
        if (cpdMinutes > minutes) {
            throw new CheckYourAnswers(
                    "cpdMinutes",
                    "longer-than-the-session",
                    "Enter at most " + minutes + " CPD minutes: the session is that long");
        }
    }
}
