package org.ledhub.notifications;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.ledhub.identity.Role;

@Path("/notification-settings")
@RolesAllowed({Role.LED, Role.TUTOR, Role.ADMIN})
public class NotificationSettingResource {

    private final NotificationSettings settings;

    NotificationSettingResource(NotificationSettings settings) {
        this.settings = settings;
    }

    @GET
    public NotificationSettingsResponse get() {
        return settings.get();
    }

    @PUT
    @RolesAllowed(Role.ADMIN)
    public NotificationSettingsResponse change(
            @NotNull @Valid ChangeNotificationSettings body, @HeaderParam("If-Match") String ifMatch) {
        return settings.change(body, ifMatch);
    }
}
