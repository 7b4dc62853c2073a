package org.ledhub.integration;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.ledhub.shared.OneOf;

/** What an admin can choose that a webhook is told of. */
@OneOf({
    Happening.SESSION_PUBLISHED,
    Happening.SESSION_CHANGED,
    Happening.SESSION_CANCELLED,
    Happening.REGISTER_LOCKED,
    Happening.RESOURCE_PUBLISHED,
    Happening.RESOURCE_SUPERSEDED,
    Happening.RESOURCE_WITHDRAWN,
    Happening.PERSON_JOINED,
    Happening.PERSON_CHANGED,
    Happening.PERSON_LEFT
})
@Constraint(validatedBy = {})
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE_USE)
@interface KnownHappening {

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
