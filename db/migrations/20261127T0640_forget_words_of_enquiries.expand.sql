-- Words and authors of an enquiry go at the end of their period; the codes stay, and with them the counts.
alter table app.enquiry alter column noted_by drop not null;
alter table app.enquiry alter column noted_at drop not null;
alter table app.enquiry drop constraint enquiry_check1;
alter table app.enquiry add check (decided_by is null or decided_on is not null);
alter table app.enquiry_occasion alter column noted_by drop not null;
alter table app.enquiry_occasion alter column noted_at drop not null;
alter table app.enquiry_override alter column reason drop not null;
alter table app.enquiry_override alter column recorded_by drop not null;
comment on column app.enquiry.noted_by is 'who noted it; empty when words and authors were removed at the end of their period';
