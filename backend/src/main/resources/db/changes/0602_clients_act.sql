--liquibase formatted sql

--changeset led-hub:0602_clients_act splitStatements:false
--comment A system is a principal of its own kind: it has a trust and no person. What is confidential stays out of its reach, whatever the code says.
create function current_client() returns uuid language sql stable
    as $$ select nullif(current_setting('hub.client_id', true), '')::uuid $$;

-- Where test clients work: example data, of which nothing is ever sent.
alter table trust add column is_practice boolean not null default false;
create unique index one_practice_trust on trust (is_practice) where is_practice;

create function practice_sends_nothing() returns trigger language plpgsql as $$
begin
    if (select is_practice from trust where id = new.trust_id) then
        new.dropped_at := new.created_at;
    end if;
    return new;
end $$;
create trigger practice_sends_nothing before insert on outgoing_mail
    for each row execute function practice_sends_nothing();

-- Sets whom the transaction acts for and says whether that still holds, in one round trip: 'live', 'elsewhere' for an address that
-- the client may not call from, or 'ended'.
create function act_as_client(home uuid, client uuid, secret uuid, wanted text, address text, at timestamptz)
    returns text language plpgsql as $$
declare
    caller api_client;
begin
    perform set_config('hub.trust_id', home::text, true);
    select c.* into caller from api_client c
      join api_client_secret s on s.trust_id = c.trust_id and s.client_id = c.id
     where c.trust_id = home and c.id = client and s.id = secret
       and c.disabled_at is null and s.revoked_at is null and s.expires_at > at
       and c.scopes @> string_to_array(wanted, ' ');
    perform set_config('hub.trust_id', case when caller.kind = 'live' then home::text
        else coalesce((select id::text from trust where is_practice and caller.kind = 'test'), '') end, true);
    perform set_config('hub.client_id', client::text, true);
    return case when caller.id is null then 'ended'
        when not is_allowed_from(caller.allowed_from, address) then 'elsewhere' else 'live' end;
end $$;

do $$
declare
    confidential text;
begin
    foreach confidential in array array[
        'one_to_one.appointment', 'one_to_one.appointment_event', 'one_to_one.action_note', 'one_to_one.passed_on',
        'one_to_one.note_consent', 'one_to_one.details_removal', 'one_to_one.statement_acceptance', 'one_to_one.slot_hold',
        'one_to_one.waiting', 'one_to_one.time_offer', 'one_to_one.reminder', 'slot', 'cpd_record', 'cpd_reflection', 'certificate',
        'certificate_holder', 'feedback_box', 'feedback_copy', 'bookmark', 'resource_reading', 'pathway_tick', 'pathway_share',
        'calendar_feed', 'notification_preference', 'log_in_code', 'question', 'question_vote', 'library_report',
        'api_client', 'api_client_secret'] loop
        execute format('create policy not_for_clients on %s as restrictive using (current_client() is null)'
            ' with check (current_client() is null)', confidential::regclass);
    end loop;
end $$;

-- Work of the hub itself has a trust and neither person nor client.
create or replace function library_audiences() returns text[] language sql stable as $$
    select case
        when current_trust() is null then '{public}'
        when current_client() is not null then '{public,staff}'
        when current_person() is null then '{public,staff,led}'
        else (select case when p.roles && '{led,admin}' then '{public,staff,led}' else '{public,staff}' end
            from person p where p.trust_id = current_trust() and p.id = current_person())
    end::text[]
$$;
create or replace function edits_library() returns boolean language sql stable as $$
    select current_trust() is not null and current_client() is null and (current_person() is null or exists (
        select from person p where p.trust_id = current_trust() and p.id = current_person() and 'admin' = any (p.roles)))
$$;

-- The first answers of a client are its own.
alter table idempotent_answer alter column person_id set default coalesce(current_person(), current_client());
drop policy own_answers on idempotent_answer;
create policy own_answers on idempotent_answer
    using (trust_id = current_trust() and person_id = coalesce(current_person(), current_client()))
    with check (trust_id = current_trust() and person_id = coalesce(current_person(), current_client()));

alter table audit_event add column client_id uuid,
    add constraint one_actor check (actor_id is null or client_id is null);

alter table attendance
    add column marked_by_client uuid,
    add column ended_by_client uuid,
    drop constraint only_a_code_needs_no_maker,
    add constraint only_a_code_needs_no_maker check ((source <> 'code') = (num_nonnulls(marked_by, marked_by_client) = 1)),
    drop constraint an_ended_mark_names_its_ender,
    add constraint an_ended_mark_names_its_ender check ((ended_at is not null) = (num_nonnulls(ended_by, ended_by_client) = 1));
grant update (ended_by_client) on attendance to "${applicationRole}";
--rollback empty
