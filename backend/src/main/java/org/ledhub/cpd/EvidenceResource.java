package org.ledhub.cpd;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.ledhub.shared.Page;
import org.ledhub.shared.PlainText;

/** The caller's own evidence of one of their activities, whoever recorded it. */
@Path("/cpd-records/{id}/evidence")
@RolesAllowed(Role.LED)
public class EvidenceResource {

    private final EvidenceFiles files;
    private final EvidenceFiling filing;
    private final FileAnswer answer;

    EvidenceResource(EvidenceFiles files, EvidenceFiling filing, FileAnswer answer) {
        this.files = files;
        this.filing = filing;
        this.answer = answer;
    }

    @GET
    @RolesAllowed({Role.LED, Role.LEAVER})
    public Page<EvidenceResponse> list(UUID id) {
        return filing.list(id);
    }

    @PUT
    @Path("/file")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Produces(MediaType.APPLICATION_JSON)
    public EvidenceResponse add(
            UUID id,
            @QueryParam("name") @NotBlank(message = "Say what the file is called") @PlainText String name,
            InputStream body) {
        return files.add(id, name, body);
    }

    @GET
    @Path("/{evidenceId}/file")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({Role.LED, Role.LEAVER})
    public Response get(
            UUID id,
            UUID evidenceId,
            @HeaderParam("Range") String range,
            @HeaderParam("If-Range") String ifRange,
            @HeaderParam("If-None-Match") String ifNoneMatch) {
        EvidenceFiling.Found found = filing.find(id, evidenceId);
        Response file = answer.of(found.file(), found.storedAs(), range, ifRange, ifNoneMatch);
        file.getHeaders().putSingle("Cache-Control", "no-store");
        return file;
    }

    @DELETE
    @Path("/{evidenceId}")
    public void delete(UUID id, UUID evidenceId) {
        filing.delete(id, evidenceId);
    }

    @PUT
    @Path("/{evidenceId}/restoration")
    public EvidenceResponse restore(UUID id, UUID evidenceId) {
        return filing.restore(id, evidenceId);
    }
}
