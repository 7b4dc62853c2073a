--liquibase formatted sql

--changeset led-hub:0441_recordings_with_reflection splitStatements:false
--comment What a doctor learned from a recording is personal CPD, whether or not they missed the session: it is never attendance.
alter table cpd_record
    add column recording_id uuid,
    add column missed_session_id uuid,
    drop constraint cpd_source_is_known,
    drop constraint local_teaching_is_internal,
    drop constraint attendance_names_its_session,
    add constraint cpd_source_is_known check (source in ('self', 'attendance', 'teaching', 'recording')),
    add constraint local_teaching_is_internal check ((source in ('attendance', 'teaching')) = (scope = 'internal')),
    add constraint attendance_names_its_session check ((source in ('attendance', 'teaching')) = (source_id is not null)),
    add constraint learning_from_a_recording_is_personal check (source <> 'recording' or scope = 'personal'),
    add constraint recording_is_named check ((source = 'recording') = (recording_id is not null)),
    add constraint missed_session_has_a_recording check (missed_session_id is null or recording_id is not null),
    add constraint cpd_record_recording foreign key (trust_id, recording_id) references resource (trust_id, id),
    add constraint cpd_record_missed_session foreign key (trust_id, missed_session_id) references teaching_session (trust_id, id);
create unique index one_record_per_recording on cpd_record (trust_id, person_id, recording_id)
    where recording_id is not null and deleted_at is null;
create unique index one_record_per_missed_session on cpd_record (trust_id, person_id, missed_session_id)
    where missed_session_id is not null and deleted_at is null;
create index cpd_record_by_recording on cpd_record (trust_id, recording_id);
create index cpd_record_by_missed_session on cpd_record (trust_id, missed_session_id);

create view material_of_session with (security_invoker = true) as
    select m.trust_id, m.session_id, r.id, r.title, r.kind
      from session_resource m
      join resource r on r.trust_id = m.trust_id and r.id = m.resource_id
     where r.state = 'published';
grant select on material_of_session to "${applicationRole}";

create view recording_in_library with (security_invoker = true) as
    select trust_id, id, title from resource where kind = 'recording' and state = 'published';
grant select on recording_in_library to "${applicationRole}";

-- Sessions at which the caller neither was nor taught, and which have something to catch up with.
create view missed_session with (security_invoker = true) as
    select t.trust_id, t.id, t.title, t.starts_at, t.ends_at, t.domains, t.cips, h.is_clinical,
           (select r.id from cpd_record r
             where r.trust_id = t.trust_id and r.person_id = current_person() and r.deleted_at is null
               and (r.missed_session_id = t.id or r.recording_id in (
                    select m.id from material_of_session m where m.trust_id = t.trust_id and m.session_id = t.id))
             order by r.missed_session_id = t.id desc nulls last, r.id limit 1) as record_id
      from teaching_session t
      join session_theme h on h.trust_id = t.trust_id and h.code = t.theme
     where t.status = 'scheduled'
       and exists (select from material_of_session m where m.trust_id = t.trust_id and m.session_id = t.id)
       and not t.speakers @> jsonb_build_array(jsonb_build_object('personId', current_person()))
       and not exists (select from attendance a where a.trust_id = t.trust_id and a.session_id = t.id
            and a.person_id = current_person() and a.ended_at is null);
grant select on missed_session to "${applicationRole}";
--rollback drop view missed_session; drop view recording_in_library; drop view material_of_session; drop index one_record_per_missed_session; drop index one_record_per_recording; alter table cpd_record drop column missed_session_id, drop column recording_id;
