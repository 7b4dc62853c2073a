package org.ledhub.notifications;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.ledhub.identity.Role;

/** For the education team: what people are told, before they ask about it. */
@Path("/email-examples")
@RolesAllowed(Role.ADMIN)
public class EmailExampleResource {

    private final EmailExamples examples;

    EmailExampleResource(EmailExamples examples) {
        this.examples = examples;
    }

    record Examples(List<Example> items) {}

    record Example(String kind, String subject, String text) {

        static Example of(EmailExample example) {
            return new Example(
                    example.kind(),
                    example.content().subject(),
                    example.content().text());
        }
    }

    @GET
    public Examples list() {
        return new Examples(examples.all().stream().map(Example::of).toList());
    }
}
