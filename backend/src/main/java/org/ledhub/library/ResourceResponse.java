package org.ledhub.library;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ledhub.shared.Named;
import org.ledhub.shared.Versioned;

/**
 * A resource as its reader sees it.
 *
 * @param body an article's Markdown, and {@code html} what it looks like; null in lists
 * @param file null where it is not here as a file
 * @param owner null for strangers
 * @param supersededBy null also when its reader may not see what took its place
 * @param highlight null outside a search
 */
record ResourceResponse(
        UUID id,
        String title,
        String summary,
        String kind,
        String url,
        String body,
        String html,
        FileFacts file,
        boolean captioned,
        String captionsWaiver,
        LocalDate captionsWaivedUntil,
        String collection,
        String audience,
        String source,
        String licence,
        String validFor,
        String keywords,
        Named owner,
        List<String> specialties,
        List<String> careerStages,
        boolean imgRelevant,
        LocalDate closesOn,
        boolean closed,
        LocalDate reviewedOn,
        LocalDate reviewBy,
        boolean overdue,
        List<BrokenLink> brokenLinks,
        String state,
        Named supersededBy,
        boolean saved,
        List<Passage> highlight,
        @JsonIgnore long version)
        implements Versioned {}
