package org.ledhub.appointments;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.ledhub.identity.Role;

@Path("/appointment-settings")
@RolesAllowed({Role.LED, Role.TUTOR, Role.ADMIN})
public class AppointmentSettingResource {

    private final AppointmentSettings settings;

    AppointmentSettingResource(AppointmentSettings settings) {
        this.settings = settings;
    }

    @GET
    public AppointmentSettingsResponse get() {
        return settings.get();
    }

    @PUT
    @RolesAllowed(Role.ADMIN)
    public AppointmentSettingsResponse change(
            @NotNull @Valid ChangeAppointmentSettings body, @HeaderParam("If-Match") String ifMatch) {
        return settings.change(body, ifMatch);
    }
}
