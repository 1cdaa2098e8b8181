package io.colporteur.publication;

/**
 * How many entries a feed shows.
 *
 * @param complete a feed with at most as many entries shows them all
 * @param head a larger one shows as many of the newest
 * @param modified and then up to as many others, those that were modified last
 */
public record FeedLimits(int complete, int head, int modified) {

    public FeedLimits {
        if (head < 1 || complete < head || modified < 0) {
            throw new IllegalArgumentException("wanted: 1 <= head <= complete and 0 <= modified, not head " + head
                    + ", complete " + complete + ", modified " + modified);
        }
    }
}
