package org.ledhub.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ledhub.shared.Cursor;
import org.ledhub.shared.IfMatch;
import org.ledhub.shared.NotFound;
import org.ledhub.shared.Page;

/** Which systems may use the hub for the trust, and with which secrets. */
@ApplicationScoped
public class ApiClients {

    private final Actor actor;
    private final Clock clock;
    private final Event<ApiClientAdded> added;
    private final Event<ApiClientChanged> changed;
    private final Event<ApiClientSecretIssued> issued;
    private final Event<ApiClientSecretRevoked> revoked;

    ApiClients(
            Actor actor,
            Clock clock,
            Event<ApiClientAdded> added,
            Event<ApiClientChanged> changed,
            Event<ApiClientSecretIssued> issued,
            Event<ApiClientSecretRevoked> revoked) {
        this.actor = actor;
        this.clock = clock;
        this.added = added;
        this.changed = changed;
        this.issued = issued;
        this.revoked = revoked;
    }

    /** One statement for a whole list. */
    @Transactional
    public Map<UUID, String> namesOf(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : ApiClient.<ApiClient>list("id in ?1", ids).stream()
                        .collect(Collectors.toMap(each -> each.id, each -> each.name));
    }

    @Transactional
    Page<ApiClientResponse> list(ListApiClients wanted) {
        List<ApiClient> rows = ApiClient.find(wanted);
        List<UUID> ids = rows.stream().map(each -> each.id).toList();
        Map<UUID, List<ApiClientSecret>> secrets = ApiClientSecret.liveOf(ids, clock.instant());
        Map<UUID, Instant> uses = ApiClientSecret.lastUseOf(ids);
        return Page.of(
                rows,
                wanted.limit,
                last -> new Cursor(last.name, last.id),
                each -> ApiClientResponse.of(each, secrets.getOrDefault(each.id, List.of()), uses.get(each.id)));
    }

    @Transactional
    ApiClientResponse get(UUID id) {
        return answer(ApiClient.get(id));
    }

    @Transactional
    ApiClientResponse add(AddApiClient request) {
        ApiClient client = ApiClient.add(request, actor.personId(), clock.instant());
        added.fire(new ApiClientAdded(client.id));
        return answer(client);
    }

    @Transactional
    ApiClientResponse change(UUID id, ChangeApiClient request, String ifMatch) {
        ApiClient client = ApiClient.lock(id);
        IfMatch.check(ifMatch, client.version);
        client.take(request, clock.instant());
        ApiClient.flush();
        changed.fire(new ApiClientChanged(id));
        return answer(client);
    }

    @Transactional
    NewApiClientSecret issueSecret(UUID id, IssueApiClientSecret request) {
        ApiClient client = ApiClient.lock(id);
        ApiClientSecret.Fresh fresh =
                ApiClientSecret.issue(client, actor.personId(), clock.instant(), Duration.ofDays(request.days()));
        issued.fire(new ApiClientSecretIssued(id));
        return NewApiClientSecret.of(fresh);
    }

    @Transactional
    void revokeSecret(UUID id, UUID secretId) {
        ApiClient.lock(id);
        ApiClientSecret secret = ApiClientSecret.of(id, secretId).orElseThrow(NotFound::new);
        if (secret.revokedAt == null) {
            secret.revokedAt = clock.instant();
            revoked.fire(new ApiClientSecretRevoked(id));
        }
    }

    private ApiClientResponse answer(ApiClient client) {
        List<UUID> one = List.of(client.id);
        return ApiClientResponse.of(
                client,
                ApiClientSecret.liveOf(one, clock.instant()).getOrDefault(client.id, List.of()),
                ApiClientSecret.lastUseOf(one).get(client.id));
    }
}
