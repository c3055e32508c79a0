-- What a period rests on, and why a row took the place of the one before.
alter table app.rechtskreis_period
  add column evidence_kind text check (evidence_kind in ('notice', 'residence_document', 'provisional_certificate', 'certificate', 'contract', 'bank_statement', 'other')),
  add column evidence text not null default '' check (length(evidence) <= 300),
  add column correction text not null default '' check (length(correction) <= 500);
comment on column app.rechtskreis_period.correction is 'why this row follows the one before; empty where nothing was corrected';
