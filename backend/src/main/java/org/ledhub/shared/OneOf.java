package org.ledhub.shared;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Set;

/** A word from one of the contract's closed lists. */
@Constraint(validatedBy = OneOf.OnTheList.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({
    ElementType.FIELD,
    ElementType.PARAMETER,
    ElementType.TYPE_USE,
    ElementType.RECORD_COMPONENT,
    ElementType.ANNOTATION_TYPE
})
public @interface OneOf {

    String[] value();

    String message() default "Choose one of the answers that the contract lists";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class OnTheList implements ConstraintValidator<OneOf, String> {

        private Set<String> list;

        @Override
        public void initialize(OneOf annotation) {
            list = Set.of(annotation.value());
        }

        @Override
        public boolean isValid(String word, ConstraintValidatorContext context) {
            return word == null || list.contains(word);
        }
    }
}
