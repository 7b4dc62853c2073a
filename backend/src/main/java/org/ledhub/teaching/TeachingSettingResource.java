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
@RolesAllowed(Role.ADMIN)
public class TeachingSettingResource {

    private final TeachingSettings settings;

    TeachingSettingResource(TeachingSettings settings) {
        this.settings = settings;
    }

    @GET
    public TeachingSettings.SettingsResponse get() {
        return settings.get();
    }

    @PUT
    public TeachingSettings.SettingsResponse change(
            @NotNull @Valid TeachingSettings.ChangeSettings body, @HeaderParam("If-Match") String ifMatch) {
        return settings.change(body, ifMatch);
    }
}
