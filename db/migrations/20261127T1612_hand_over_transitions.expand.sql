-- What the receiving office is handed over with a transition: who holds each document, how it was applied, whom to ask there.
alter table app.transition_document
  add column holder text check (holder in ('client', 'sending_office', 'receiving_office', 'us')),
  add column holder_since date,
  add constraint transition_document_held check ((holder is null) = (holder_since is null));
alter table app.transition
  add column applied_how text check (applied_how in ('in_person', 'post', 'online', 'mail', 'fax')),
  add column application_receipt text not null default '' check (length(application_receipt) <= 200),
  add column receiving_contact text not null default '' check (length(receiving_contact) <= 200);
-- Days that nothing covers, with what bridges them or why they stay so; a case is not closed over days without either.
create table app.gap_explanation (
  site_id uuid not null,
  id uuid not null default uuidv7(),
  ref uuid not null default gen_random_uuid(),
  case_id uuid not null,
  person_id uuid not null,
  lane text not null check (lane in ('living_costs', 'health')),
  valid daterange not null check (not isempty(valid) and not lower_inf(valid) and not upper_inf(valid)),
  bridge text check (bridge in ('prior_office', 'advance', 'loan', 'family', 'other')),
  reason text not null default '' check (length(reason) <= 500),
  recorded_at timestamptz not null default now(),
  recorded_by uuid not null,
  primary key (site_id, id),
  unique (site_id, ref),
  foreign key (site_id, case_id) references app.case (site_id, case_id),
  foreign key (site_id, person_id) references app.person (site_id, person_id),
  check (bridge is not null or length(reason) >= 2)
);
comment on table app.gap_explanation is 'transitions: days without money or cover of a person with their bridge by name, or the reason why they stay';
create index gap_explanation_of_case on app.gap_explanation (site_id, case_id);
