package org.ledhub.cpd;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.ledhub.identity.Role;
import org.ledhub.shared.Page;

/** The caller's own certificates, to read and to keep as a file. */
@Path("/certificates")
@RolesAllowed({Role.LED, Role.LEAVER})
public class CertificateResource {

    static final String VC_JWT = "application/vc+jwt";
    private static final String PDF = "application/pdf";

    private final Certificates certificates;
    private final CertificatePaper paper;
    private final Badges badges;

    CertificateResource(Certificates certificates, CertificatePaper paper, Badges badges) {
        this.certificates = certificates;
        this.paper = paper;
        this.badges = badges;
    }

    @GET
    public Page<CertificateResponse> list(@BeanParam @Valid ListCertificates wanted) {
        return certificates.list(wanted);
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    public CertificateResponse get(UUID id) {
        return certificates.get(id);
    }

    @GET
    @Path("/{id}")
    @Produces(PDF + ";qs=0.5")
    public Response print(UUID id) {
        return file(id);
    }

    @GET
    @Path("/{id}/file")
    @Produces(PDF)
    public Response file(UUID id) {
        CertificateResponse certificate = certificates.get(id);
        return Response.ok(paper.print(certificate), PDF)
                .header("Content-Disposition", "attachment; filename=\"certificate-" + certificate.number() + ".pdf\"")
                .build();
    }

    @GET
    @Path("/{id}/badge")
    @Produces(VC_JWT)
    public Response badge(UUID id) {
        Badges.Badge badge = badges.of(id);
        return Response.ok(badge.signed(), VC_JWT)
                .header("Content-Disposition", "attachment; filename=\"badge-" + badge.number() + ".jwt\"")
                .build();
    }
}
