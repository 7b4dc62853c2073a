package org.ledhub.shared;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/** Does what {@link Idempotent} says. */
@Interceptor
@Idempotent
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class IdempotencyKeys {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{8,100}");

    private final HttpHeaders headers;
    private final UriInfo address;
    private final IdempotentAnswers answers;
    private final ObjectMapper json;

    IdempotencyKeys(HttpHeaders headers, UriInfo address, IdempotentAnswers answers, ObjectMapper json) {
        this.headers = headers;
        this.address = address;
        this.answers = answers;
        this.json = json;
    }

    @AroundInvoke
    Object once(InvocationContext call) throws Exception {
        String key = headers.getHeaderString("Idempotency-Key");
        if (key == null) {
            return call.proceed();
        }
        if (!KEY.matcher(key).matches()) {
            throw new CheckYourAnswers("Idempotency-Key", "wrong-format", "Use 8 to 100 letters, digits, - or _");
        }
        byte[] request = hashOf(call);
        if (answers.claim(key, request)) {
            Response answer = (Response) call.proceed();
            String body = answer.hasEntity() ? json.writeValueAsString(answer.getEntity()) : null;
            long version = answer.getEntity() instanceof Versioned versioned ? versioned.version() : 0;
            answers.keep(
                    key,
                    new IdempotentAnswers.Answer(
                            request, answer.getStatus(), answer.getHeaderString("Location"), version, body));
            return answer;
        }
        IdempotentAnswers.Answer first = answers.given(key);
        if (!Arrays.equals(first.requestHash(), request)) {
            throw new KeyUsedForAnother();
        }
        return again(first);
    }

    private Response again(IdempotentAnswers.Answer first) {
        Response.ResponseBuilder answer = Response.status(first.status());
        if (first.location() != null) {
            answer.location(URI.create(first.location()));
        }
        if (first.body() != null) {
            answer.type(MediaType.APPLICATION_JSON_TYPE)
                    .entity(new FirstBody(first.body().getBytes(StandardCharsets.UTF_8), first.version()));
        }
        return answer.build();
    }

    private byte[] hashOf(InvocationContext call) throws IOException {
        Object[] parameters = Arrays.stream(call.getParameters())
                .filter(each -> each == null || !(each instanceof UriInfo))
                .toArray();
        return Digests.sha256(address.getPath() + '\n' + json.writeValueAsString(parameters));
    }

    private static final class KeyUsedForAnother extends Refusal {

        private static final long serialVersionUID = 1;

        private KeyUsedForAnother() {
            super(
                    409,
                    "idempotency-key-used",
                    "This Idempotency-Key was used for another request",
                    "Make a new key for each intended effect.");
        }
    }
}
