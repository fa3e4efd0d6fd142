-- A name is found by its spelling, maybe misspelt, or because it sounds the very same however it is spelt and spaced:
-- downdog, Vrikshasana. For the latter one look is enough; nothing compares sounds by their letters any more.

create index search_name_same on search_name using hash (replace(sounds, ' ', ''));
drop index search_name_sounds;
