package org.ledhub.library;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.UUID;
import org.ledhub.files.FileAnswer;
import org.ledhub.identity.Role;
import org.ledhub.shared.PlainText;

/** The file of a resource: read by whoever may read the resource, added by admins. */
@Path("/resources/{id}/file")
@RolesAllowed(Role.ADMIN)
public class ResourceFileResource {

    private final ResourceFiles files;
    private final Filing filing;
    private final FileAnswer answer;

    ResourceFileResource(ResourceFiles files, Filing filing, FileAnswer answer) {
        this.files = files;
        this.filing = filing;
        this.answer = answer;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Produces(MediaType.APPLICATION_JSON)
    public ResourceResponse add(
            UUID id,
            @QueryParam("name") @NotBlank(message = "Say what the file is called") @PlainText String name,
            @HeaderParam("If-Match") String ifMatch,
            InputStream body) {
        return files.add(id, name, body, ifMatch);
    }

    @GET
    @PermitAll
    @Produces(MediaType.WILDCARD)
    public Response get(
            UUID id,
            @QueryParam("version") @Min(1) Integer version,
            @QueryParam("trust") @Pattern(regexp = Readers.TRUST_CODE) String trust,
            @HeaderParam("Range") String range,
            @HeaderParam("If-Range") String ifRange,
            @HeaderParam("If-None-Match") String ifNoneMatch) {
        Filing.Found found = filing.find(id, version, trust);
        return answer.of(found.file(), found.storedAs(), range, ifRange, ifNoneMatch);
    }
}
