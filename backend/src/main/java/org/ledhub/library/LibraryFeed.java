package org.ledhub.library;

import com.rometools.rome.feed.synd.SyndCategoryImpl;
import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.feed.synd.SyndLinkImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ledhub.shared.WithoutLogIn;

/** The public items that changed last, for readers that come by themselves to see what is new. */
@ApplicationScoped
@WithoutLogIn
class LibraryFeed {

    private static final int ENTRIES = 50;

    private final Readers readers;
    private final String hubAddress;

    LibraryFeed(Readers readers, @ConfigProperty(name = "ledhub.base-url") String hubAddress) {
        this.readers = readers;
        this.hubAddress = hubAddress;
    }

    /** @param trust its code; null for the hub's own */
    @Transactional
    String atom(String trust) {
        readers.letInToPublic(trust);
        List<Resource> latest = Resource.latestPublic(ENTRIES);
        SyndFeed feed = new SyndFeedImpl();
        feed.setFeedType("atom_1.0");
        feed.setTitle("LED Hub: the library");
        feed.setUri(hubAddress + "/feeds/library.atom" + (trust == null ? "" : "?trust=" + trust));
        feed.setLinks(List.of(link("self", feed.getUri()), link("alternate", hubAddress + "/library")));
        feed.setAuthor("LED Hub");
        feed.setPublishedDate(Date.from(latest.isEmpty() ? Instant.EPOCH : latest.getFirst().changedAt));
        feed.setEntries(latest.stream().map(this::entry).toList());
        try {
            return new SyndFeedOutput().outputString(feed);
        } catch (FeedException e) {
            throw new IllegalStateException(e);
        }
    }

    private SyndEntry entry(Resource resource) {
        SyndEntry entry = new SyndEntryImpl();
        entry.setUri("urn:uuid:" + resource.id);
        entry.setTitle(resource.title);
        entry.setLink(hubAddress + "/library/" + resource.id);
        entry.setAuthor(resource.source);
        entry.setUpdatedDate(Date.from(resource.changedAt));
        SyndCategoryImpl kind = new SyndCategoryImpl();
        kind.setName(resource.kind);
        entry.setCategories(List.of(kind));
        SyndContentImpl summary = new SyndContentImpl();
        summary.setType("text");
        summary.setValue(resource.summary);
        entry.setDescription(summary);
        return entry;
    }

    private static SyndLinkImpl link(String relation, String address) {
        SyndLinkImpl link = new SyndLinkImpl();
        link.setRel(relation);
        link.setHref(address);
        return link;
    }
}
