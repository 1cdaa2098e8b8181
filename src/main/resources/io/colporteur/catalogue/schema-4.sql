-- What somebody wants to be an error can be one of a cover: then the cover that comes finds its entry also while that is
-- rejected.

-- the stem of the cover that a rejected file wants
ALTER TABLE source ADD COLUMN cover TEXT;
CREATE INDEX source_cover ON source (cover) WHERE cover IS NOT NULL;
