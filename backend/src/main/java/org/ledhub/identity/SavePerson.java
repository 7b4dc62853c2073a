package org.ledhub.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.ledhub.shared.FourDigitYear;
import org.ledhub.shared.OneOf;
import org.ledhub.shared.PlainText;

/**
 * All that an admin writes about a person. What is blank is null.
 *
 * @param odsCode Organisation Data Service code, in capitals or not
 * @param gmcNumber 7 digits, as people write them
 * @param contractStartsOn the first day, in London
 * @param contractEndsOn the last day, in London
 */
record SavePerson(
        @NotBlank(message = "Enter a name")
        @Size(max = 200, message = "Enter a name of up to 200 characters")
        @PlainText
        String name,

        @NotNull(message = "Enter an email address") @EmailAddress
        String email,

        @NotEmpty(message = "Choose at least one role") @Size(max = 3)
        List<@NotNull @OneOf({Role.LED, Role.TUTOR, Role.ADMIN}) String> roles,

        @Size(max = 100, message = "Enter a specialty of up to 100 characters") @PlainText
        String specialty,

        @Size(max = 100, message = "Enter a grade of up to 100 characters") @PlainText
        String grade,

        @Size(max = 100, message = "Enter a site of up to 100 characters") @PlainText
        String site,

        @Pattern(regexp = "[A-Z0-9]{3,10}", message = "Enter an ODS code like RX101, 3 to 10 letters and numbers")
        String odsCode,

        @Pattern(regexp = "[0-9]{7}", message = "Enter a GMC number of 7 digits")
        String gmcNumber,

        @FourDigitYear LocalDate contractStartsOn,

        @FourDigitYear LocalDate contractEndsOn,

        @NotNull(message = "Choose a status") @OneOf({Person.ACTIVE, Person.SUSPENDED, Person.LEFT})
        String status) {

    SavePerson {
        name = kept(name, String::strip);
        email = email == null ? null : People.asKept(email);
        specialty = kept(specialty, String::strip);
        grade = kept(grade, String::strip);
        site = kept(site, String::strip);
        odsCode = kept(odsCode, code -> code.replace(" ", "").toUpperCase(Locale.ROOT));
        gmcNumber = kept(
                gmcNumber,
                number -> number.replaceFirst("(?i)^\\s*GMC(\\s*(no\\.?|number))?:?", "")
                        .replaceAll("[\\s-]", ""));
    }

    /** As the person is now. */
    static SavePerson of(Person person) {
        return new SavePerson(
                person.name,
                person.email,
                person.roles,
                person.specialty,
                person.grade,
                person.site,
                person.odsCode,
                person.gmcNumber,
                person.contractStartsOn,
                person.contractEndsOn,
                person.status);
    }

    boolean endsBeforeItStarts() {
        return contractStartsOn != null && contractEndsOn != null && contractEndsOn.isBefore(contractStartsOn);
    }

    private static String kept(String text, UnaryOperator<String> form) {
        return text == null || text.isBlank() ? null : form.apply(text);
    }
}
