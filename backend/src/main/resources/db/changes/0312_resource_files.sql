--liquibase formatted sql

--changeset led-hub:0312_resource_files splitStatements:false
--comment Documents, slides and recordings can be here as a file. A recording is published only with words beside it, or with the day until which those have to wait.
create table resource_file (
    trust_id uuid not null default current_trust() constraint resource_file_trust references trust (id),
    id uuid not null,
    name text not null constraint resource_file_name_has_length check (length(name) between 1 and 200),
    media_type text not null constraint resource_file_type_is_known check (media_type in (
        'application/pdf', 'image/png', 'image/jpeg', 'video/mp4',
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        'application/vnd.openxmlformats-officedocument.presentationml.presentation',
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')),
    bytes bigint not null constraint resource_file_has_bytes check (bytes > 0),
    sha256 bytea not null constraint resource_file_hash_has_length check (length(sha256) = 32),
    state text not null constraint resource_file_state_is_known check (state in ('arriving', 'waiting', 'checked', 'infected')),
    added_by uuid,
    added_at timestamptz not null,
    constraint resource_file_key primary key (trust_id, id),
    constraint resource_file_added_by foreign key (trust_id, added_by) references person (trust_id, id)
);
create index resource_file_by_person on resource_file (trust_id, added_by);
create index resource_file_to_keep on resource_file (state, added_at) where state in ('arriving', 'waiting');

alter table resource
    add column file_id uuid,
    add column captions_waiver text constraint captions_waiver_has_length check (length(captions_waiver) between 1 and 300),
    add column captions_waived_until date,
    add column captioned boolean not null default false,
    add constraint resource_has_file foreign key (trust_id, file_id) references resource_file (trust_id, id);
create index resource_of_file on resource (trust_id, file_id) where file_id is not null;
alter table resource_version
    add column file_id uuid,
    add constraint version_has_file foreign key (trust_id, file_id) references resource_file (trust_id, id);
create index resource_version_of_file on resource_version (trust_id, file_id) where file_id is not null;

-- What was published before has three months to get its words.
alter table resource no force row level security;
update resource set captions_waiver = 'Published before captions were asked for', captions_waived_until = current_date + 90
    where kind = 'recording';
alter table resource force row level security;

alter table resource
    drop constraint article_has_a_body_and_others_an_address,
    add constraint resource_has_what_its_kind_has check (case kind
        when 'article' then body is not null and url is null and file_id is null
        when 'link' then body is null and url is not null and file_id is null
        when 'opportunity' then body is null and url is not null and file_id is null
        when 'recording' then url is null or file_id is null
        else body is null and (url is null or file_id is null) end),
    add constraint published_has_content check (state <> 'published' or kind = 'article' or url is not null or file_id is not null),
    add constraint captions_wait_until_a_day check ((captions_waiver is null) = (captions_waived_until is null)),
    add constraint only_recordings_wait_for_captions check (captions_waiver is null or kind = 'recording'),
    add constraint published_recording_has_words
        check (state <> 'published' or kind <> 'recording' or body is not null or captioned or captions_waived_until is not null);

-- Whoever may read a resource may have its file; the editors also those of earlier versions.
alter table resource_file enable row level security;
alter table resource_file force row level security;
create policy read_with_resource on resource_file for select using (trust_id = library_trust() and (
    exists (select from resource r where r.trust_id = resource_file.trust_id and r.file_id = resource_file.id)
    or (select edits_library())));
create policy add_by_editors on resource_file for insert with check (trust_id = current_trust() and (select edits_library()));
create policy change_by_editors on resource_file for update
    using (trust_id = current_trust() and (select edits_library()))
    with check (trust_id = current_trust() and (select edits_library()));
create policy sweep_what_never_arrived on resource_file for delete
    using (trust_id = current_trust() and current_person() is null and state = 'arriving');
create policy found_to_be_kept on resource_file for select
    using (current_purpose() = 'files' and state in ('arriving', 'waiting'));
grant select, insert, delete on resource_file to "${applicationRole}";
grant update (state) on resource_file to "${applicationRole}";

create table resource_captions (
    trust_id uuid not null default current_trust(),
    resource_id uuid not null,
    vtt text not null constraint captions_have_length check (length(vtt) between 1 and 500000),
    constraint resource_captions_key primary key (trust_id, resource_id),
    constraint captions_of_resource foreign key (trust_id, resource_id) references resource (trust_id, id)
);
alter table resource_captions enable row level security;
alter table resource_captions force row level security;
create policy read_with_resource on resource_captions for select using (trust_id = library_trust() and exists (
    select from resource r where r.trust_id = resource_captions.trust_id and r.id = resource_captions.resource_id));
create policy add_by_editors on resource_captions for insert with check (trust_id = current_trust() and (select edits_library()));
create policy change_by_editors on resource_captions for update
    using (trust_id = current_trust() and (select edits_library()))
    with check (trust_id = current_trust() and (select edits_library()));
create policy remove_by_editors on resource_captions for delete using (trust_id = current_trust() and (select edits_library()));
grant select, insert, delete on resource_captions to "${applicationRole}";
grant update (vtt) on resource_captions to "${applicationRole}";

create or replace function keep_resource_version() returns trigger language plpgsql as $$
begin
    insert into resource_version (trust_id, resource_id, version, title, summary, url, body, file_id, audience, state, reviewed_on, review_by,
        changed_at, changed_by)
    values (new.trust_id, new.id, new.version, new.title, new.summary, new.url, new.body, new.file_id, new.audience, new.state,
        new.reviewed_on, new.review_by, new.changed_at, new.changed_by);
    return null;
end $$;
--rollback create or replace function keep_resource_version() returns trigger language plpgsql as $x$ begin insert into resource_version (trust_id, resource_id, version, title, summary, url, body, audience, state, reviewed_on, review_by, changed_at, changed_by) values (new.trust_id, new.id, new.version, new.title, new.summary, new.url, new.body, new.audience, new.state, new.reviewed_on, new.review_by, new.changed_at, new.changed_by); return null; end $x$; alter table resource drop column file_id, drop column captions_waiver, drop column captions_waived_until, drop column captioned; drop table resource_captions; alter table resource_version drop column file_id; drop table resource_file; alter table resource add constraint article_has_a_body_and_others_an_address check ((kind = 'article') = (body is not null) and (kind = 'article') = (url is null));
