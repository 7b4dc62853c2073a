--liquibase formatted sql

--changeset led-hub:0313_searches_in_vain splitStatements:false
--comment What people searched the library for and did not find: the words and the day, and nobody's name. Only the editors see it, and only what was searched for often; it is kept for ninety days.
create table search_in_vain (
    trust_id uuid not null default current_trust() constraint search_in_vain_trust references trust,
    id uuid not null default gen_random_uuid(),
    words text not null constraint search_in_vain_has_words check (length(words) between 2 and 100),
    made_on date not null,
    constraint search_in_vain_key primary key (trust_id, id),
    -- A number of that many digits may be somebody's.
    constraint search_in_vain_names_nobody check (words !~ '[0-9]{4}')
);
create index search_in_vain_by_day on search_in_vain (trust_id, made_on);
alter table search_in_vain enable row level security;
alter table search_in_vain force row level security;
create policy add_for_the_editors on search_in_vain for insert with check (trust_id = current_trust());
create policy read_as_editor on search_in_vain for select
    using (trust_id = current_trust() and ((select edits_library()) or made_on < current_date - 90));
create policy forget_what_is_old on search_in_vain for delete
    using (trust_id = current_trust() and made_on < current_date - 90);
create policy not_for_clients on search_in_vain as restrictive
    using (nullif(current_setting('hub.client_id', true), '') is null)
    with check (nullif(current_setting('hub.client_id', true), '') is null);
grant select, insert, delete on search_in_vain to "${applicationRole}";
--rollback drop table search_in_vain;
