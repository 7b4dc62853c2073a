package org.ledhub.shared;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.ledhub.shared.Problem.FieldError;

/** Turns whatever went wrong, ours or the framework's, into one problem document. The unexpected is logged once. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private final RoutingContext request;
    private final Caller caller;

    ProblemMappers(RoutingContext request, Caller caller) {
        this.request = request;
        this.caller = caller;
    }

    @ServerExceptionMapper
    Response refused(Refusal refusal) {
        Response.ResponseBuilder answer = answer(refusal.asProblem(id()));
        if (refusal instanceof TooManyRequests tooMany) {
            answer.header("Retry-After", tooMany.retryAfter());
        }
        return answer.build();
    }

    @ServerExceptionMapper
    Response badInput(ConstraintViolationException exception) {
        List<FieldError> errors = exception.getConstraintViolations().stream()
                .map(FieldErrors::of)
                .sorted((a, b) -> a.field().compareTo(b.field()))
                .toList();
        return refused(new CheckYourAnswers(errors));
    }

    /** Named beside its parent, because the framework has a mapper of its own for it, without a body. */
    @ServerExceptionMapper
    Response badField(MismatchedInputException exception) {
        return badJson(exception);
    }

    @ServerExceptionMapper
    Response badJson(JsonProcessingException exception) {
        return answer(badBody(exception)).build();
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response notLoggedIn() {
        return answer(new NotLoggedIn().asProblem(id())).build();
    }

    @ServerExceptionMapper
    Response notAllowed(ForbiddenException exception, ResourceInfo resource) {
        return refused(caller.notAllowed(whoMay(resource)));
    }

    /** Outside the API, such as for Swagger UI, there is no operation that names them. */
    private static List<String> whoMay(ResourceInfo resource) {
        if (resource == null || resource.getResourceMethod() == null) {
            return List.of();
        }
        return Stream.of(resource.getResourceMethod(), resource.getResourceClass())
                .map(where -> where.getAnnotation(RolesAllowed.class))
                .filter(Objects::nonNull)
                .findFirst()
                .map(rule -> List.of(rule.value()))
                .orElse(List.of());
    }

    @ServerExceptionMapper
    Response framework(WebApplicationException exception) {
        if (exception.getCause() instanceof JsonProcessingException json) {
            return badJson(json);
        }
        int status = exception.getResponse().getStatus();
        return switch (status) {
            case 404 -> isBadParameter(exception) ? answer(badParameter()).build() : refused(new NotFound());
            case 400 -> answer(badParameter()).build();
            case 401 -> notLoggedIn();
            default -> answer(Framework.problem(status, id())).build();
        };
    }

    /** What the database said is looked for wherever it is wrapped: a failed commit arrives as something else. */
    @ServerExceptionMapper
    Response anythingElse(Throwable exception) {
        if (Causes.of(exception).anyMatch(OptimisticLockException.class::isInstance)) {
            return refused(new ChangedMeanwhile());
        }
        Optional<Refusal> brokenPromise = BrokenPromise.in(exception);
        if (brokenPromise.isPresent()) {
            return refused(brokenPromise.get());
        }
        return DatabaseTrouble.isUnavailable(exception) ? unavailable(exception) : unexpected(exception);
    }

    private Response unavailable(Throwable exception) {
        LOG.warnf("The database did not answer: %s", exception.getClass().getSimpleName());
        return answer(DatabaseTrouble.problem(id())).header("Retry-After", 5).build();
    }

    private Response unexpected(Throwable exception) {
        LOG.errorf(exception, "Request %s failed", id());
        return answer(Problem.of(
                        500,
                        "unexpected",
                        "Something went wrong here",
                        "It has been logged. Try again, and quote the request id if it happens again.",
                        id()))
                .build();
    }

    private Problem badBody(JsonProcessingException exception) {
        if (!(exception instanceof JsonMappingException mapping)
                || mapping.getPath().isEmpty()) {
            return Problem.of(400, "not-json", "This is not JSON", "Send one well-formed JSON object.", id());
        }
        String field = mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining("."));
        FieldError error = exception instanceof UnrecognizedPropertyException
                ? new FieldError(field, "unknown-field", "There is no such field: leave it out")
                : new FieldError(field, "wrong-format", "Enter this in the format that the contract gives");
        return new CheckYourAnswers(List.of(error)).asProblem(id());
    }

    private Problem badParameter() {
        return Problem.of(
                400,
                "check-your-answers",
                "Check the address",
                "A parameter is not in the format that the contract gives. Correct it and send it again.",
                id());
    }

    /** The framework answers 404 for a path or query parameter that it cannot convert. */
    private static boolean isBadParameter(WebApplicationException exception) {
        return exception.getCause() instanceof IllegalArgumentException
                || exception.getCause() instanceof DateTimeException;
    }

    private Response.ResponseBuilder answer(Problem problem) {
        Response.ResponseBuilder answer =
                Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
        boolean cameWithToken = request.request().getHeader("Authorization") != null;
        return problem.status() == 401 && cameWithToken
                ? answer.header("WWW-Authenticate", "Bearer error=\"invalid_token\"")
                : answer;
    }

    private String id() {
        return RequestId.of(request);
    }
}
