package org.ledhub.shared;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Locale;
import org.ledhub.shared.Problem.FieldError;

/** Says which field a validation rule refused, by the name that the caller knows: {@code speakers[0].name}. */
final class FieldErrors {

    private static final String BODY = "body";

    private FieldErrors() {}

    static FieldError of(ConstraintViolation<?> violation) {
        String field = fieldOf(violation.getPropertyPath());
        String rule = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        String code = rule.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        String detail = field.equals(BODY) ? "Send a JSON object" : violation.getMessage();
        return new FieldError(field, code, detail);
    }

    private static String fieldOf(Path path) {
        String parameter = "";
        StringBuilder field = new StringBuilder();
        for (Path.Node node : path) {
            if (node.isInIterable() && node.getIndex() != null) {
                field.append('[').append(node.getIndex()).append(']');
            }
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = node.getName();
            } else if (node.getKind() == ElementKind.PROPERTY) {
                field.append(field.isEmpty() ? "" : ".").append(node.getName());
            }
        }
        return field.isEmpty() ? parameter : field.toString();
    }
}
