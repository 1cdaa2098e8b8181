-- An entry can be visible and yet hidden from an output.

-- whether the sitemap lists it now
ALTER TABLE entry ADD COLUMN listed INTEGER NOT NULL DEFAULT 0;
UPDATE entry SET listed = visible;
DROP INDEX entry_listing;
CREATE INDEX entry_listing ON entry (hash, id, collection, slug, updated, cover, listing) WHERE listed = 1;
CREATE INDEX entry_hidden ON entry (id) WHERE visible = 0;
