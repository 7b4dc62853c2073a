--liquibase formatted sql

--changeset led-hub:0616_webhooks splitStatements:false
--comment Systems that are told what happened, by id. What is to be told is queued in the transaction of what happened.
create function runs_webhooks() returns boolean language sql stable as $$
    select current_trust() is not null and current_client() is null and (current_person() is null or exists (
        select from person p where p.trust_id = current_trust() and p.id = current_person() and 'admin' = any (p.roles)))
$$;

create table webhook (
    trust_id uuid not null default current_trust() constraint webhook_trust references trust,
    id uuid not null,
    name text not null constraint webhook_name_has_length check (length(name) between 1 and 100),
    address text not null constraint webhook_address_is_of_the_web check (length(address) <= 500 and address ~ '^https?://'),
    events text[] not null constraint webhook_events_are_known check (cardinality(events) > 0 and events <@ array[
        'session.published', 'session.changed', 'session.cancelled', 'register.locked',
        'resource.published', 'resource.superseded', 'resource.withdrawn',
        'person.joined', 'person.changed', 'person.left']),
    created_by uuid not null,
    created_at timestamptz not null,
    off_at timestamptz,
    off_because text constraint webhook_is_off_for_a_reason check (off_because in ('by-hand', 'failing')),
    failures integer not null default 0,
    failing_since timestamptz,
    version integer not null default 0,
    constraint webhook_key primary key (trust_id, id),
    constraint webhook_creator foreign key (trust_id, created_by) references person (trust_id, id),
    constraint what_is_off_says_why check ((off_at is null) = (off_because is null)),
    constraint failures_began check ((failures = 0) = (failing_since is null))
);
create unique index one_webhook_per_name on webhook (trust_id, lower(name));
alter table webhook enable row level security;
alter table webhook force row level security;
-- Whoever changes what is told of has to find out who is to be told.
create policy own_trust on webhook for select using (trust_id = current_trust());
create policy add_by_admins on webhook for insert with check (trust_id = current_trust() and (select runs_webhooks()));
create policy change_by_admins on webhook for update
    using (trust_id = current_trust() and (select runs_webhooks()))
    with check (trust_id = current_trust() and (select runs_webhooks()));
grant select, insert on webhook to "${applicationRole}";
grant update (name, address, events, off_at, off_because, failures, failing_since, version) on webhook to "${applicationRole}";

create table webhook_secret (
    trust_id uuid not null default current_trust(),
    id uuid not null,
    webhook_id uuid not null,
    sealed_secret bytea,
    made_by uuid not null,
    made_at timestamptz not null,
    revoked_at timestamptz,
    constraint webhook_secret_key primary key (trust_id, id),
    constraint webhook_secret_webhook foreign key (trust_id, webhook_id) references webhook (trust_id, id),
    constraint webhook_secret_maker foreign key (trust_id, made_by) references person (trust_id, id),
    constraint a_revoked_secret_is_gone check ((sealed_secret is null) = (revoked_at is not null))
);
create index secrets_of_webhook on webhook_secret (trust_id, webhook_id);
alter table webhook_secret enable row level security;
alter table webhook_secret force row level security;
create policy of_admins on webhook_secret
    using (trust_id = current_trust() and (select runs_webhooks()))
    with check (trust_id = current_trust() and (select runs_webhooks()));
create policy resealed_by_owner on webhook_secret to current_user
    using (coalesce(current_setting('hub.resealing', true), '') = 'on')
    with check (coalesce(current_setting('hub.resealing', true), '') = 'on');
grant select, insert on webhook_secret to "${applicationRole}";
grant update (sealed_secret, revoked_at) on webhook_secret to "${applicationRole}";

-- The webhook's row is locked, so that two who add a secret at once are judged one after the other.
create function two_webhook_secrets_at_most() returns trigger language plpgsql as $$
begin
    perform from webhook where trust_id = new.trust_id and id = new.webhook_id for no key update;
    if (select count(*) from webhook_secret
         where trust_id = new.trust_id and webhook_id = new.webhook_id and revoked_at is null) > 2 then
        raise exception 'more than two secrets would sign'
            using errcode = 'check_violation', constraint = 'two_webhook_secrets_at_most';
    end if;
    return null;
end $$;
create trigger two_webhook_secrets_at_most after insert on webhook_secret
    for each row execute function two_webhook_secrets_at_most();

create table webhook_delivery (
    trust_id uuid not null default current_trust(),
    id uuid not null,
    webhook_id uuid not null,
    type text not null constraint delivery_type_has_length check (length(type) between 1 and 40),
    subject_id uuid not null,
    happened_at timestamptz not null,
    attempts integer not null default 0,
    tries integer not null default 0,
    due_at timestamptz,
    tried_at timestamptz,
    status integer,
    trouble text constraint delivery_trouble_is_known check (trouble in ('answer', 'no-answer', 'private-address', 'no-secret', 'switched-off')),
    delivered_at timestamptz,
    given_up_at timestamptz,
    constraint webhook_delivery_key primary key (trust_id, id),
    constraint webhook_delivery_webhook foreign key (trust_id, webhook_id) references webhook (trust_id, id),
    constraint a_delivery_is_in_one_state check (num_nonnulls(due_at, delivered_at, given_up_at) = 1)
);
create index deliveries_of_webhook on webhook_delivery (trust_id, webhook_id, happened_at desc, id desc);
create index delivery_that_is_due on webhook_delivery (due_at) where due_at is not null;
alter table webhook_delivery enable row level security;
alter table webhook_delivery force row level security;
create policy add_with_what_happened on webhook_delivery for insert with check (trust_id = current_trust());
create policy read_by_admins on webhook_delivery for select using (trust_id = current_trust() and (select runs_webhooks()));
create policy change_by_admins on webhook_delivery for update
    using (trust_id = current_trust() and (select runs_webhooks()))
    with check (trust_id = current_trust() and (select runs_webhooks()));
create policy forget_by_hub on webhook_delivery for delete
    using (trust_id = current_trust() and current_person() is null and current_client() is null);
create policy found_by_courier on webhook_delivery for select using (current_purpose() = 'courier');
grant select, insert, delete on webhook_delivery to "${applicationRole}";
grant update (attempts, tries, due_at, tried_at, status, trouble, delivered_at, given_up_at) on webhook_delivery to "${applicationRole}";

create function practice_tells_nobody() returns trigger language plpgsql as $$
begin
    if (select is_practice from trust where id = new.trust_id) then
        new.given_up_at := new.due_at;
        new.due_at := null;
        new.trouble := 'switched-off';
    end if;
    return new;
end $$;
create trigger practice_tells_nobody before insert on webhook_delivery
    for each row execute function practice_tells_nobody();
--rollback drop table webhook_delivery; drop function practice_tells_nobody(); drop table webhook_secret; drop function two_webhook_secrets_at_most(); drop table webhook; drop function runs_webhooks();
