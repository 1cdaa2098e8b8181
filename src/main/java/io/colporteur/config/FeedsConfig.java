package io.colporteur.config;

/**
 * How many entries a feed shows.
 *
 * @param complete a feed with at most as many entries shows them all
 * @param head a larger one shows as many of the newest; never more than {@code complete}
 * @param modified and after them up to as many others, those that were modified last
 */
public record FeedsConfig(int complete, int head, int modified) {

    public FeedsConfig {
        head = Math.min(head, complete); // whoever lowers only the one means the other too
    }
}
