package org.ledhub.identity;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.ledhub.shared.PlainText;

/** An email address that fits into one header line. */
@Email
@PlainText
@Size(min = 3, max = 254)
@Pattern(regexp = "\\S+@\\S+")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.RECORD_COMPONENT})
@interface EmailAddress {

    String message() default "Enter an email address in the correct format, like name@nhs.net";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
