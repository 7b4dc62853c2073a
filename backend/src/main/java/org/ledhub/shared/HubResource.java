package org.ledhub.shared;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What this hub is, for anyone who has to decide how to talk to it. */
@Path("/hub")
@PermitAll
public class HubResource {

    private final Hub hub;

    HubResource(
            @ConfigProperty(name = "quarkus.application.version") String version,
            @ConfigProperty(name = "ledhub.mode") String mode,
            @ConfigProperty(name = "ledhub.mail.by") String mailBy,
            @ConfigProperty(name = "ledhub.sso.issuer") Optional<String> issuer) {
        List<String> logIn = Stream.concat(issuer.map(_ -> "single-sign-on").stream(), Stream.of("passkey", "code"))
                .toList();
        this.hub = new Hub("LED Hub", version, mode.equals("trial"), logIn, !mailBy.equals("notify"));
    }

    /** @param invites whether mail can bring an invite for a calendar */
    record Hub(String name, String version, boolean trial, List<String> logIn, boolean invites) {}

    @GET
    public Hub hub() {
        return hub;
    }
}
