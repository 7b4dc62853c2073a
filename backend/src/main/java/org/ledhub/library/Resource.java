package org.ledhub.library;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ledhub.shared.Conditions;
import org.ledhub.shared.Cursor;
import org.ledhub.shared.NotFound;
import org.ledhub.shared.Uuids;

/** Something to read, watch or apply for; dated, with a day by which its owner looks at it again. */
@Entity
class Resource extends PanacheEntityBase {

    static final String ARTICLE = "article";
    static final String LINK = "link";
    static final String OPPORTUNITY = "opportunity";
    static final String RECORDING = "recording";

    private static final String DRAFT = "draft";
    private static final String PUBLISHED = "published";
    private static final String SUPERSEDED = "superseded";
    private static final String WITHDRAWN = "withdrawn";

    /** How long before its day a review is asked for. */
    private static final int REVIEW_NOTICE_DAYS = 30;

    @Id
    UUID id;

    String title;
    String summary;
    String kind;
    String url;
    String body;
    String collection;
    String audience;
    String source;
    String licence;
    String keywords;
    String state;
    List<String> specialties;

    @Column(name = "file_id")
    UUID fileId;

    boolean captioned;

    @Column(name = "captions_waiver")
    String captionsWaiver;

    @Column(name = "captions_waived_until")
    LocalDate captionsWaivedUntil;

    @Column(name = "superseded_by")
    UUID supersededBy;

    @Column(name = "owner_id")
    UUID ownerId;

    @Column(name = "career_stages")
    List<String> careerStages;

    @Column(name = "for_imgs")
    boolean imgRelevant;

    @Column(name = "closes_on")
    LocalDate closesOn;

    @Column(name = "valid_for")
    String validFor;

    @Column(name = "reviewed_on")
    LocalDate reviewedOn;

    @Column(name = "review_by")
    LocalDate reviewBy;

    @Column(name = "changed_at")
    Instant changedAt;

    @Column(name = "changed_by")
    UUID changedBy;

    @Version
    int version;

    static Resource draft(WriteResource request, LocalDate today) {
        Resource resource = new Resource();
        resource.id = Uuids.next();
        resource.state = DRAFT;
        resource.reviewedOn = today;
        resource.take(request);
        return resource;
    }

    static Resource visible(UUID id) {
        return Resource.<Resource>findByIdOptional(id).orElseThrow(NotFound::new);
    }

    static Resource lock(UUID id) {
        return Resource.<Resource>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(NotFound::new);
    }

    static boolean isPublished(UUID id) {
        return count("id = ?1 and state = 'published'", id) > 0;
    }

    static Map<UUID, Resource> byId(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : Resource.<Resource>list("id in ?1", ids).stream()
                        .collect(Collectors.toMap(each -> each.id, Function.identity()));
    }

    /** One more than the limit, so that the page knows whether there is a next one. */
    static List<Resource> byTitle(ListResources wanted) {
        Conditions where = new Conditions()
                .and("state = 'published'")
                .and("collection = :collection", "collection", wanted.collection)
                .and("kind = :kind", "kind", wanted.kind)
                .and("audience = :audience", "audience", wanted.audience)
                .after(Cursor.parse(wanted.cursor), "title", Cursor::sortedBy, false);
        return page(where, "title, id", wanted.limit);
    }

    /** The recordings first. */
    static List<Resource> attachedTo(UUID session) {
        return list(
                "id in (select a.resourceId from AttachedResource a where a.sessionId = ?1)"
                        + " order by case when kind = 'recording' then 0 else 1 end, title, id",
                session);
    }

    /** What anybody may read, the latest change first. */
    static List<Resource> latestPublic(int most) {
        return Resource.<Resource>find("state = 'published' and audience = 'public' order by changedAt desc, id desc")
                .page(0, most)
                .list();
    }

    /** What waits in a queue of the editors, the longest overdue first. */
    static List<Resource> waiting(ListUpkeep wanted, LocalDate today, UUID me) {
        Conditions where = switch (wanted.queue) {
            case "review" ->
                new Conditions()
                        .and("state = 'published'")
                        .and(
                                "(reviewBy <= :soon or body is null and not captioned and captionsWaivedUntil <= :soon)",
                                "soon",
                                today.plusDays(REVIEW_NOTICE_DAYS));
            case "links" ->
                new Conditions()
                        .and("state = 'published'")
                        .and("id in (select resourceId from LinkCheck where broken)");
            case "closed" -> new Conditions().and("state = 'published'").and("closesOn < :today", "today", today);
            case "drafts" -> new Conditions().and("state = 'draft'");
            default -> new Conditions().and("state in ('superseded', 'withdrawn')");
        };
        where.and("(ownerId = :me or ownerId is null)", "me", wanted.mine ? me : null)
                .after(Cursor.parse(wanted.cursor), "reviewBy", Cursor::date, false);
        return page(where, "reviewBy, id", wanted.limit);
    }

    /** A few that should answer, and not always the same. */
    static List<String> someUnbrokenLinks() {
        return find("""
                        select r.url from Resource r join LinkCheck l on l.resourceId = r.id
                        where r.url is not null and r.state = 'published' and not l.broken order by random()
                        """).project(String.class).page(0, 3).list();
    }

    private static List<Resource> page(Conditions where, String order, int limit) {
        return Resource.<Resource>find(where.by(order), where.values())
                .page(0, limit + 1)
                .list();
    }

    void take(WriteResource request) {
        title = request.title().strip();
        summary = request.summary().strip();
        kind = request.kind();
        url = request.url();
        body = request.body();
        collection = request.collection();
        audience = request.audience();
        source = request.source().strip();
        licence = request.licence();
        validFor = request.validFor();
        keywords = request.keywords() == null ? "" : request.keywords().strip();
        ownerId = request.ownerId();
        specialties = request.specialties();
        careerStages = request.careerStages();
        imgRelevant = request.imgRelevant();
        closesOn = request.closesOn();
        reviewBy = request.reviewBy();
        captionsWaiver = request.captionsWaiver();
        captionsWaivedUntil = request.captionsWaivedUntil();
        if (url != null || !mayHaveFile()) {
            fileId = null;
        }
    }

    void hold(UUID file) {
        fileId = file;
        url = null;
    }

    void publish() {
        state = PUBLISHED;
        supersededBy = null;
    }

    void supersede(UUID successor) {
        state = SUPERSEDED;
        supersededBy = successor;
    }

    void withdraw() {
        state = WITHDRAWN;
        supersededBy = null;
    }

    /** What a reader came for is here, or there is an address of it. */
    boolean hasContent() {
        return kind.equals(ARTICLE) || url != null || fileId != null;
    }

    boolean isRecording() {
        return kind.equals(RECORDING);
    }

    boolean mayHaveFile() {
        return !Set.of(ARTICLE, LINK, OPPORTUNITY).contains(kind);
    }

    /** Who cannot hear it can follow it, or it is said until when that has to wait. */
    boolean canBeFollowedWithoutHearing(LocalDate today) {
        return !isRecording()
                || captioned
                || body != null
                || captionsWaivedUntil != null && !today.isAfter(captionsWaivedUntil);
    }

    boolean isPublished() {
        return state.equals(PUBLISHED);
    }

    boolean isWithdrawn() {
        return state.equals(WITHDRAWN);
    }

    boolean isOverdueOn(LocalDate today) {
        return today.isAfter(reviewBy);
    }

    boolean isClosedOn(LocalDate today) {
        return closesOn != null && today.isAfter(closesOn);
    }
}
