package org.ledhub.identity;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.ledhub.shared.OneOf;

/** What an admin can let a system do. */
@OneOf({Scope.PROGRAMME_READ, Scope.LIBRARY_READ, Scope.PEOPLE_WRITE, Scope.REPORTS_READ, Scope.ATTENDANCE_WRITE})
@Constraint(validatedBy = {})
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE_USE)
@interface KnownScope {

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
