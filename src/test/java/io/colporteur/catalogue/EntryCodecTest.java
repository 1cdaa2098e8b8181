package io.colporteur.catalogue;

import static io.colporteur.catalogue.Entries.YESTERDAY;
import static io.colporteur.catalogue.Entries.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.colporteur.entry.Cover;
import io.colporteur.entry.Entry;
import io.colporteur.entry.LocalCover;
import io.colporteur.entry.Outcome;
import io.colporteur.entry.RemoteCover;
import io.colporteur.entry.SampleCover;
import io.colporteur.entry.SourcePath;
import io.colporteur.entry.Stamp;
import io.colporteur.entry.Variant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class EntryCodecTest {

    private static final LocalCover LOCAL =
            SampleCover.of(new SourcePath("covers/x.jpg"), new Stamp(1, YESTERDAY.plusNanos(1)), "00", "Alt", null);
    private static final RemoteCover REMOTE = new RemoteCover("https://a.example/x.jpg", "Alt", "Credit");

    private final EntryCodec codec = new EntryCodec();

    @Test
    void coversOfBothKindsAreKept() {
        for (Cover cover : List.of(LOCAL, REMOTE)) {
            Entry entry = read(cover);

            assertThat(codec.decode(codec.encode(entry))).isEqualTo(entry);
        }
    }

    @Test
    void aCoverElsewhereIsUnderstoodAsVersion06KeptIt() {
        String doc = codec.encode(read(REMOTE)).replace("\"cover\":{\"url\"", "\"remoteCover\":{\"url\"");

        assertThat(doc).contains("remoteCover").doesNotContain("\"cover\"");
        assertThat(codec.decode(doc)).isEqualTo(read(REMOTE));
    }

    @Test
    void thatACoverWasDevelopedIsNotKept() {
        assertThat(codec.encode(read(SampleCover.developed(LOCAL)))).isEqualTo(codec.encode(read(LOCAL)));
    }

    @Test
    void otherCopiesOfTheCoverAreAllThatChanges() {
        Variant small = new Variant("small", 30, 45);

        Entry other = codec.withVariants(read(LOCAL), List.of(small));

        assertThat(Objects.requireNonNull(other.localCover()).variants()).containsExactly(small);
        assertThat(codec.withVariants(other, List.of())).isEqualTo(read(LOCAL));
    }

    private static Entry read(Cover cover) {
        Entries entry = entry("books/a.md")
                .id("urn:a")
                .paths("/learn")
                .authors("Ada Lovelace")
                .tags("number")
                .summary("A summary.")
                .date(YESTERDAY.plusNanos(1))
                .isbn("9780000000002");
        return ((Outcome.Accepted) entry.cover(cover).read()).entry();
    }
}
