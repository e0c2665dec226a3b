-- Views are made anew whenever this file changes. Those of all columns have them as of V4.

DROP VIEW IF EXISTS partnership_now;
CREATE VIEW partnership_now AS
SELECT pair, actor_a, actor_b, value AS rung, label, since, since_first, since_last, since_precision, basis,
       last_confirmed, disputed, sources, article, speaker, quote
FROM relationship
WHERE facet = 'partnership' AND value <> 'ENDED';

DROP VIEW IF EXISTS severed_now;
CREATE VIEW severed_now AS
SELECT pair, actor_a, actor_b, label, since, since_first, since_last, since_precision, basis,
       last_confirmed, disputed, sources, article, speaker, quote
FROM relationship
WHERE facet = 'diplomatic' AND value = 'SEVERED';

DROP VIEW IF EXISTS disputed_now;
CREATE VIEW disputed_now AS
SELECT r.pair, r.facet, r.subject, r.value, r.since, r.basis, r.publisher, r.speaker, r.quote,
       d.value AS other_value, d.since AS other_since, d.publisher AS other_publisher,
       d.speaker AS other_speaker, d.quote AS other_quote
FROM relationship r
JOIN relationship_dispute d ON d.pair = r.pair AND d.facet = r.facet AND d.subject = r.subject;

DROP VIEW IF EXISTS event_now;
CREATE VIEW event_now AS
SELECT * FROM event WHERE NOT withdrawn;

DROP VIEW IF EXISTS claim_now;
CREATE VIEW claim_now AS
SELECT * FROM claim WHERE known_to IS NULL;

DROP VIEW IF EXISTS ruling_now;
CREATE VIEW ruling_now AS
SELECT r.pair, r.ruling, r.verdict, r.claim, r.ruled_by, r.reason, r.known_from,
       c.article, c.type, c.facet, c.value, c.date, c.quote
FROM ruling r
LEFT JOIN claim c ON c.pair = r.pair AND c.claim = r.claim AND c.known_to IS NULL
WHERE r.known_to IS NULL;
