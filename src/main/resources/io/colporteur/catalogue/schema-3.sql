-- Feeds of authors, of tags and declared ones; archive pages; parts of the sitemap that are divided by bytes too. What is
-- in the new tables follows from the entries: a catalogue that has some is arranged anew when it is opened.

DROP TABLE member;
DROP TABLE shard;

-- Which visible entry is in which feed. The key is the order of a feed.
CREATE TABLE member (
  feed      TEXT NOT NULL,          -- '' for the whole feed, /a/path, authors/slug, tags/slug
  published INTEGER NOT NULL,
  slug      TEXT NOT NULL,
  entry     TEXT NOT NULL,
  updated   INTEGER NOT NULL,
  place     INTEGER,                -- in the archive of a feed that has one: month, day and hash of the id
  PRIMARY KEY (feed, published DESC, slug, entry)
) WITHOUT ROWID;
CREATE INDEX member_updated ON member (feed, updated DESC, slug, entry);
CREATE INDEX member_place ON member (feed, place) WHERE place IS NOT NULL;

-- The parts of what is divided: together they hold every key once.
CREATE TABLE part (
  whole   TEXT NOT NULL,            -- sitemap, or archive and the feed
  lo      INTEGER NOT NULL,         -- the lowest key in it
  prefix  TEXT NOT NULL,            -- the binary digits that its keys begin with
  entries INTEGER NOT NULL,
  bytes   INTEGER NOT NULL,
  PRIMARY KEY (whole, lo)
) WITHOUT ROWID;

-- How many entries a feed has, of those that have an archive.
CREATE TABLE archive (
  feed    TEXT PRIMARY KEY,
  entries INTEGER NOT NULL
) WITHOUT ROWID;

-- at most how many bytes it takes in the sitemap
ALTER TABLE entry ADD COLUMN listing INTEGER NOT NULL DEFAULT 0;

-- another one whenever the row is put: who has read the document that goes with it need not do so again
ALTER TABLE entry ADD COLUMN version INTEGER NOT NULL DEFAULT 0;

-- a part of the sitemap is answered from the index alone
DROP INDEX entry_hash;
CREATE INDEX entry_listing ON entry (hash, id, collection, slug, updated, cover, listing) WHERE visible = 1;

-- their feeds are found in the outbox itself
ALTER TABLE former DROP COLUMN paths;

UPDATE artefact SET phase = CASE kind
  WHEN 'FEED_JSON' THEN 4 WHEN 'FEED_RSS' THEN 4
  WHEN 'SITEMAP_SHARD' THEN 5 WHEN 'PROBLEMS' THEN 5 WHEN 'REDIRECTS' THEN 5
  WHEN 'SITEMAP' THEN 6 ELSE phase END;
