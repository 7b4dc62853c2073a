--liquibase formatted sql

--changeset led-hub:0100_audit_chain splitStatements:false
--comment Every audit row is linked to the one before it by a hash, so a row that is changed, removed or slipped in later shows.
create table audit_chain (
    trust_id uuid not null default current_trust(),
    last_number bigint not null,
    last_hash bytea not null,
    constraint audit_chain_key primary key (trust_id),
    constraint audit_chain_trust foreign key (trust_id) references trust
);
create table audit_link (
    trust_id uuid not null default current_trust(),
    number bigint not null constraint audit_link_counts_from_one check (number > 0),
    event_id uuid not null,
    hash bytea not null,
    constraint audit_link_key primary key (trust_id, number),
    constraint one_link_per_event unique (trust_id, event_id),
    constraint audit_link_event foreign key (trust_id, event_id) references audit_event (trust_id, id)
);
create index audit_event_of_actor on audit_event (trust_id, actor_id, id);

alter table audit_chain enable row level security;
alter table audit_chain force row level security;
alter table audit_link enable row level security;
alter table audit_link force row level security;
create policy own_trust on audit_chain for select using (trust_id = current_trust());
create policy own_trust on audit_link for select using (trust_id = current_trust());
create policy audit_check on audit_chain for select using (current_purpose() = 'audit-check');
create policy audit_check on audit_link for select using (current_purpose() = 'audit-check');
create policy audit_check on audit_event for select using (current_purpose() = 'audit-check');
-- Only the function below links, and it runs as the owner.
create policy linked_by_owner on audit_chain to current_user using (true) with check (true);
create policy linked_by_owner on audit_link to current_user using (true) with check (true);

-- What is hashed. A column that is added later and is empty changes nothing.
create function audit_text(event audit_event) returns text language sql stable set timezone = 'UTC'
    as $$ select jsonb_strip_nulls(to_jsonb(event))::text $$;

create function audit_hash(previous bytea, event audit_event) returns bytea language sql stable
    as $$ select sha256(previous || convert_to(audit_text(event), 'UTF8')) $$;

-- At commit, when everything else is locked already: so nobody waits for the chain while holding what another one needs.
create function link_audit_event() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
    chain audit_chain;
begin
    insert into audit_chain (trust_id, last_number, last_hash) values (new.trust_id, 0, '') on conflict do nothing;
    select * into chain from audit_chain c where c.trust_id = new.trust_id for update;
    chain.last_number := chain.last_number + 1;
    chain.last_hash := audit_hash(chain.last_hash, new);
    insert into audit_link (trust_id, number, event_id, hash)
        values (new.trust_id, chain.last_number, new.id, chain.last_hash);
    update audit_chain c set last_number = chain.last_number, last_hash = chain.last_hash where c.trust_id = new.trust_id;
    return null;
end $$;
create constraint trigger audit_event_is_linked after insert on audit_event
    deferrable initially deferred for each row execute function link_audit_event();

-- Of each trust that the transaction may see: how long the chain is, its last hash, and the number of its first wrong link, or null.
create view audit_chain_state with (security_invoker = true) as
    with link as (
        select l.trust_id, l.number, l.hash, e.id,
               audit_hash(lag(l.hash, 1, ''::bytea) over chain, e) as right_hash,
               lag(l.number, 1, 0::bigint) over chain + 1 as right_number
        from audit_link l left join audit_event e on e.trust_id = l.trust_id and e.id = l.event_id
        window chain as (partition by l.trust_id order by l.number)),
    total as (
        select trust_id, max(number) as last_number, (array_agg(hash order by number desc))[1] as last_hash,
               min(number) filter (where id is null or number <> right_number or hash is distinct from right_hash) as wrong
        from link group by trust_id),
    loose as (
        select e.trust_id, count(*) as events from audit_event e
        where not exists (select from audit_link l where l.trust_id = e.trust_id and l.event_id = e.id) group by e.trust_id)
    select c.trust_id, c.last_number as events, c.last_hash,
           coalesce(t.wrong,
               case when t.last_number is distinct from c.last_number or t.last_hash is distinct from c.last_hash
                         or coalesce(l.events, 0) > 0
                    then least(coalesce(t.last_number, 0), c.last_number) + 1 end) as first_wrong
    from audit_chain c left join total t on t.trust_id = c.trust_id left join loose l on l.trust_id = c.trust_id;

grant select on audit_chain, audit_link, audit_chain_state to "${applicationRole}";
revoke all on function link_audit_event() from public;
--rollback drop view audit_chain_state; drop trigger audit_event_is_linked on audit_event; drop function link_audit_event(); drop function audit_hash(bytea, audit_event); drop function audit_text(audit_event); drop policy audit_check on audit_event; drop index audit_event_of_actor; drop table audit_link; drop table audit_chain;
