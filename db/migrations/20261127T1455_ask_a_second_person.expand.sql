-- Where the concept of a site asks for four eyes, a deed becomes a request to a second person.
create table app.approval_request (
  site_id uuid not null,
  id uuid not null default uuidv7(),
  ref uuid not null default gen_random_uuid(),
  case_id uuid not null,
  deed text not null check (deed in ('closing')),
  content jsonb not null,
  author_id uuid not null,
  author_account uuid not null,
  approver_id uuid not null,
  approver_account uuid not null,
  state text not null default 'asked' check (state in ('asked', 'approved', 'returned', 'withdrawn')),
  asked_at timestamptz not null default now(),
  answered_at timestamptz,
  answered_by uuid,
  answer text not null default '' check (length(answer) <= 1000),
  primary key (site_id, id),
  unique (site_id, ref),
  foreign key (site_id, case_id) references app.case (site_id, case_id),
  foreign key (site_id, author_id) references app.membership (site_id, id),
  foreign key (site_id, approver_id) references app.membership (site_id, id),
  constraint nobody_approves_an_own_request check (author_account <> approver_account),
  check ((state = 'asked') = (answered_at is null)),
  check (state <> 'approved' or answered_by = approver_id)
);
comment on table app.approval_request is 'approvals: a deed in a case that a second person is asked to agree to, with what was entered; the author never answers, in whatever membership';
comment on column app.approval_request.author_account is 'the human behind the membership: nobody approves an own request from a second membership';
create index approval_request_of_case on app.approval_request (site_id, case_id);
create unique index one_asked_approval on app.approval_request (site_id, case_id, deed) where state = 'asked';
-- One more kind of what is due, beside those that there are by now.
do $$
declare
  known text;
begin
  select string_agg(distinct quote_literal(kind[1]), ', ') into known
    from pg_constraint c, regexp_matches(pg_get_constraintdef(c.oid), '''([a-z_]+)''::text', 'g') kind
    where c.conrelid = 'app.work_item'::regclass and c.conname = 'work_item_kind_check';
  alter table app.work_item drop constraint work_item_kind_check;
  execute format('alter table app.work_item add constraint work_item_kind_check check (kind in (%s, ''approval''))', known);
end $$;
