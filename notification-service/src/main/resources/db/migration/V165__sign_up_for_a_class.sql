-- Whoever signs up may choose the class whose cheat sheet they want.

alter table sign_up add column sequence text;
comment on column sign_up.sequence is 'Slug of the class that was chosen; null is the one that everybody is offered';
