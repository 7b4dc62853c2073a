package org.ledhub.shared;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Answers a problem document from in front of the REST layer. */
@ApplicationScoped
class FrontDoor {

    private final ObjectMapper json;

    FrontDoor(ObjectMapper json) {
        this.json = json;
    }

    void refuse(RoutingContext request, Refusal refusal) {
        refuse(request, refusal.asProblem(RequestId.of(request)));
    }

    void refuse(RoutingContext request, Problem problem) {
        try {
            request.response()
                    .setStatusCode(problem.status())
                    .putHeader("Content-Type", Problem.MEDIA_TYPE)
                    .end(json.writeValueAsString(problem));
        } catch (JsonProcessingException e) {
            request.fail(e);
        }
    }
}
