package org.ledhub.appointments;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** 15, 20 or 30. */
@Constraint(validatedBy = MeetingMinutes.Usual.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@interface MeetingMinutes {

    String message() default "Choose 15, 20 or 30 minutes";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Usual implements ConstraintValidator<MeetingMinutes, Integer> {

        @Override
        public boolean isValid(Integer minutes, ConstraintValidatorContext context) {
            return minutes == null || minutes == 15 || minutes == 20 || minutes == 30;
        }
    }
}
