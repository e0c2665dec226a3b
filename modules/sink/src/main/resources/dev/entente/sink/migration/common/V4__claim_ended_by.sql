-- A claim that ended says what ended it; claim_set knows only what an article said last.
ALTER TABLE claim ADD COLUMN ended_by TEXT;
