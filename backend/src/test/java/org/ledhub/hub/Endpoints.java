package org.ledhub.hub;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Every route in the code, with the roles that may use it. */
final class Endpoints {

    static final String NO_RULE = "no rule";

    private Endpoints() {}

    /** "GET /sessions/{id}" to "admin led tutor"; open to anyone is "", and a route without a rule says so. */
    static Map<String, String> all() {
        Map<String, String> routes = new TreeMap<>();
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.ledhub").stream()
                        .filter(each -> each.isAnnotatedWith(Path.class))
                        .map(JavaClass::reflect)
                        .forEach(resource -> addRoutesOf(resource, routes));
        return routes;
    }

    static String sorted(JsonNode roles) {
        return StreamSupport.stream(roles.spliterator(), false)
                .map(JsonNode::asText)
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static void addRoutesOf(Class<?> resource, Map<String, String> routes) {
        for (Method method : resource.getDeclaredMethods()) {
            for (Annotation annotation : method.getAnnotations()) {
                HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
                if (verb != null) {
                    Path path = method.getAnnotation(Path.class);
                    String address = resource.getAnnotation(Path.class).value() + (path == null ? "" : path.value());
                    routes.put(verb.value() + " " + address, rule(method, resource));
                }
            }
        }
    }

    private static String rule(Method method, Class<?> resource) {
        for (AnnotatedElement where : new AnnotatedElement[] {method, resource}) {
            if (where.isAnnotationPresent(PermitAll.class)) {
                return "";
            }
            if (where.isAnnotationPresent(RolesAllowed.class)) {
                return Arrays.stream(where.getAnnotation(RolesAllowed.class).value())
                        .sorted()
                        .collect(Collectors.joining(" "));
            }
        }
        return NO_RULE;
    }
}
