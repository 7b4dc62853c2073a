package org.ledhub.identity;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ledhub.shared.Conditions;
import org.ledhub.shared.Cursor;
import org.ledhub.shared.NotFound;
import org.ledhub.shared.Uuids;

/** A system that uses the hub for a trust, such as its intranet or its rota system. */
@Entity
@Table(name = "api_client")
class ApiClient extends PanacheEntityBase {

    static final String LIVE = "live";
    static final String TEST = "test";

    @Id
    UUID id;

    @Column(name = "trust_id", insertable = false, updatable = false)
    UUID trustId;

    String name;

    @Column(updatable = false)
    String kind;

    List<String> scopes;

    @Column(name = "allowed_from")
    List<String> allowedFrom;

    @Column(name = "created_by", updatable = false)
    UUID createdBy;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    @Column(name = "disabled_at")
    Instant disabledAt;

    @Version
    int version;

    static ApiClient add(AddApiClient request, UUID createdBy, Instant now) {
        ApiClient client = new ApiClient();
        client.id = Uuids.next();
        client.name = request.name();
        client.kind = request.kind();
        client.scopes = inOrder(request.scopes());
        client.allowedFrom = inOrder(request.allowedFrom());
        client.createdBy = createdBy;
        client.createdAt = now;
        client.persistAndFlush();
        return client;
    }

    static ApiClient get(UUID id) {
        return ApiClient.<ApiClient>findByIdOptional(id).orElseThrow(NotFound::new);
    }

    static ApiClient lock(UUID id) {
        return ApiClient.<ApiClient>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(NotFound::new);
    }

    /** One more than the limit, so that the page knows whether there is a next one. */
    static List<ApiClient> find(ListApiClients wanted) {
        Conditions where = new Conditions()
                .and("kind = :kind", "kind", wanted.kind)
                .after(Cursor.parse(wanted.cursor), "name", Cursor::sortedBy, false);
        return ApiClient.<ApiClient>find(where.by("name, id"), where.values())
                .page(0, wanted.limit + 1)
                .list();
    }

    void take(ChangeApiClient request, Instant now) {
        name = request.name();
        scopes = inOrder(request.scopes());
        allowedFrom = inOrder(request.allowedFrom());
        if (request.disabled() != isDisabled()) {
            disabledAt = request.disabled() ? now : null;
        }
    }

    boolean isDisabled() {
        return disabledAt != null;
    }

    boolean isAllowedFrom(String address) {
        return (boolean) getEntityManager()
                .createNativeQuery("select is_allowed_from(allowed_from, :address) from api_client where id = :id")
                .setParameter("address", address)
                .setParameter("id", id)
                .getSingleResult();
    }

    private static List<String> inOrder(List<String> words) {
        return words.stream().distinct().sorted().toList();
    }
}
