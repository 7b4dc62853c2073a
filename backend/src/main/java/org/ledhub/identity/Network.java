package org.ledhub.identity;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.InetAddress;
import java.util.regex.Pattern;

/** An address, or a network in CIDR notation, of either version of IP. Nothing is looked up. */
@Constraint(validatedBy = Network.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.RECORD_COMPONENT})
@interface Network {

    String message() default "Enter an address or a network, like 192.0.2.0/24";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Check implements ConstraintValidator<Network, String> {

        /** As PostgreSQL reads it too: four whole numbers, or groups of hexadecimal digits. */
        private static final Pattern FORM =
                Pattern.compile("(\\d{1,3}(\\.\\d{1,3}){3}|[0-9A-Fa-f:]{2,39})(/\\d{1,3})?");

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            return text == null || (FORM.matcher(text).matches() && isNetwork(text));
        }

        private static boolean isNetwork(String text) {
            String[] parts = text.split("/");
            try {
                int bits = InetAddress.ofLiteral(parts[0]).getAddress().length * Byte.SIZE;
                return parts.length == 1 || Integer.parseInt(parts[1]) <= bits;
            } catch (IllegalArgumentException e) {
                return false;
            }
        }
    }
}
