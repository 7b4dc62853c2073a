package org.ledhub.shared;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.ledhub.shared.Problem.FieldError;

/** Turns whatever went wrong, ours or the framework's, into one problem document. The unexpected is logged once. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private final RoutingContext request;

    ProblemMappers(RoutingContext request) {
        this.request = request;
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
    Response notAllowed(ForbiddenException exception) {
        return answer(Problem.of(
                        403,
                        "not-allowed",
                        "You cannot do this",
                        "Your account does not have the role that this needs. Ask your education team.",
                        id()))
                .build();
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
        return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
    }

    private String id() {
        return RequestId.of(request);
    }
}
