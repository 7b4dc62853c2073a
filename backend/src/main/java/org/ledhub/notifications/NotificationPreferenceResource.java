package org.ledhub.notifications;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.ledhub.identity.Role;

@Path("/me/notification-preferences")
@RolesAllowed({Role.LED, Role.TUTOR, Role.ADMIN})
public class NotificationPreferenceResource {

    private final NotificationPreferences preferences;

    NotificationPreferenceResource(NotificationPreferences preferences) {
        this.preferences = preferences;
    }

    @GET
    public NotificationPreferencesResponse get() {
        return preferences.get();
    }

    @PUT
    public NotificationPreferencesResponse change(
            @NotNull @Valid ChangeNotificationPreferences body, @HeaderParam("If-Match") String ifMatch) {
        return preferences.change(body, ifMatch);
    }
}
