package org.ledhub.teaching;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.ledhub.identity.Role;

@Path("/teaching-settings")
@RolesAllowed({Role.LED, Role.TUTOR, Role.ADMIN})
public class TeachingSettingResource {

    private final TeachingSettings settings;

    TeachingSettingResource(TeachingSettings settings) {
        this.settings = settings;
    }

    @GET
    public TeachingSettingsResponse get() {
        return settings.get();
    }

    @PUT
    @RolesAllowed(Role.ADMIN)
    public TeachingSettingsResponse change(
            @NotNull @Valid ChangeTeachingSettings body, @HeaderParam("If-Match") String ifMatch) {
        return settings.change(body, ifMatch);
    }
}
