-- An event names the best of its claims, and how many there are.
ALTER TABLE event ADD COLUMN mentions INTEGER NOT NULL DEFAULT 0;
