-- What was said of uncovered days can be corrected: a new row with the reason takes the place of the wrong one, which stays readable.
-- The one before points to the new row before that is stored, so the key is asked for at the end of the transaction.
alter table app.gap_explanation
  add column superseded_by uuid,
  add column correction text not null default '' check (length(correction) <= 500),
  add constraint gap_explanation_superseded_by foreign key (site_id, superseded_by) references app.gap_explanation (site_id, id) deferrable initially deferred;
comment on column app.gap_explanation.superseded_by is 'the row that took the place of this one; only rows without one count';
comment on column app.gap_explanation.correction is 'why this row follows the one before; empty where nothing was corrected';
