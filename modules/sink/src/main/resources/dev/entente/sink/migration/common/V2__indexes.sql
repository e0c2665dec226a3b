-- Whoever asks by actor, or for what was learnt since an instant, finds it without reading a table that grows with the news.
CREATE INDEX relationship_history_by_known ON relationship_history (known_from);
CREATE INDEX relationship_history_by_actor_a ON relationship_history (actor_a);
CREATE INDEX relationship_history_by_actor_b ON relationship_history (actor_b);
CREATE INDEX relationship_change_by_actor_a ON relationship_change (actor_a, known);
CREATE INDEX relationship_change_by_actor_b ON relationship_change (actor_b, known);
CREATE INDEX event_by_actor_a ON event (actor_a, date_first);
CREATE INDEX event_by_actor_b ON event (actor_b, date_first);
-- Few claims are ever withdrawn; those that live are found by the primary key.
CREATE INDEX claim_ended ON claim (known_to) WHERE known_to IS NOT NULL;
DROP INDEX claim_live;
DROP INDEX relationship_history_open;
