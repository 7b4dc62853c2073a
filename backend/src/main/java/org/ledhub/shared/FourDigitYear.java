package org.ledhub.shared;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.temporal.Temporal;

/** A day or instant that RFC 3339 can write. Java's own reach a billion years, PostgreSQL's do not. */
@Constraint(validatedBy = FourDigitYear.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.RECORD_COMPONENT})
public @interface FourDigitYear {

    String message() default "Enter a year of four digits";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Check implements ConstraintValidator<FourDigitYear, Temporal> {

        @Override
        public boolean isValid(Temporal when, ConstraintValidatorContext context) {
            return when == null || Time.hasFourDigitYear(when);
        }
    }
}
