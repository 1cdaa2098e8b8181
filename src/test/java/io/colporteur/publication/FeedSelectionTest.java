package io.colporteur.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.colporteur.catalogue.CatalogueView;
import io.colporteur.entry.CataloguedEntry;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedSelectionTest {

    /** Published in the order of their names, {@code e} last; {@code b} was edited after all others, then {@code a}. */
    private final CatalogueView view = InMemoryCatalogue.of(
            entry("a", "2024-01-01T00:00:00Z", "2024-02-01T00:00:00Z"),
            entry("b", "2024-01-02T00:00:00Z", "2024-02-02T00:00:00Z"),
            entry("c", "2024-01-03T00:00:00Z", "2024-01-03T00:00:00Z"),
            entry("d", "2024-01-04T00:00:00Z", "2024-01-04T00:00:00Z"),
            entry("e", "2024-01-05T00:00:00Z", "2024-01-31T00:00:00Z"));

    private static CataloguedEntry entry(String slug, String published, String updated) {
        return SampleEntry.called(slug)
                .paths("/letters")
                .published(published)
                .updated(updated)
                .build();
    }

    @Test
    void showsAllOfASmallFeed() {
        FeedSelection selection = FeedSelection.of(view, "/letters", new FeedLimits(5, 2, 1));

        assertThat(slugs(selection)).containsExactly("e", "d", "c", "b", "a");
        assertThat(selection.complete()).isTrue();
    }

    @Test
    void showsTheNewestOfALargeFeedAndThenOthersThatWereModifiedLast() {
        FeedSelection selection = FeedSelection.of(view, "", new FeedLimits(4, 2, 1));

        assertThat(slugs(selection)).containsExactly("e", "d", "b");
        assertThat(selection.complete()).isFalse();
    }

    @Test
    void showsAnEntryOnceThoughItIsBothNewAndEdited() {
        assertThat(slugs(FeedSelection.of(view, "", new FeedLimits(4, 1, 3)))).containsExactly("e", "b", "a", "d");
    }

    @Test
    void isEmptyWhereNoEntryIs() {
        FeedSelection selection = FeedSelection.of(view, "/digits", SampleEntry.LIMITS);

        assertThat(selection.isEmpty()).isTrue();
    }

    @Test
    void refusesLimitsThatContradictEachOther() {
        assertThatThrownBy(() -> new FeedLimits(10, 20, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> slugs(FeedSelection selection) {
        return selection.entries().stream().map(CataloguedEntry::slug).toList();
    }
}
