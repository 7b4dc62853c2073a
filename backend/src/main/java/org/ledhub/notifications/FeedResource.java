package org.ledhub.notifications;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ledhub.shared.NotFound;

/** Calendars to subscribe to, for anyone who has the address. */
@Path("/feeds/{file}")
@PermitAll
public class FeedResource {

    private static final String NAME = "(?:programme(?:-(?<trust>[A-Z0-9]{3,6}))?|(?<secret>[A-Za-z0-9_-]{43}))\\.ics";
    private static final Pattern PARTS = Pattern.compile(NAME);

    private final Feeds feeds;

    FeedResource(Feeds feeds) {
        this.feeds = feeds;
    }

    @GET
    @Produces("text/calendar")
    public Response read(
            @jakarta.validation.constraints.Pattern(regexp = NAME, message = "Enter the whole address of the feed")
                    String file,
            @Context Request request) {
        Calendars.Feed feed = read(file);
        EntityTag tag = new EntityTag(feed.tag());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null
                        ? Response.ok(feed.text(), "text/calendar; charset=utf-8")
                                .tag(tag)
                        : unchanged.tag(tag))
                .header("X-Robots-Tag", "noindex")
                .build();
    }

    private Calendars.Feed read(String file) {
        Matcher parts = PARTS.matcher(file);
        if (!parts.matches()) {
            throw new NotFound();
        }
        String secret = parts.group("secret");
        return secret == null ? feeds.programme(parts.group("trust")) : feeds.personal(secret);
    }
}
