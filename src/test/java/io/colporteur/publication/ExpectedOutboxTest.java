package io.colporteur.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.colporteur.catalogue.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole documents, byte for byte: a change of the wire shape shows here, and should be one that was meant. */
class ExpectedOutboxTest {

    private final Rendering rendering = new Rendering();

    @ParameterizedTest
    @CsvSource({
        "FEED_JSON, ''",
        "FEED_RSS, ''",
        "SITEMAP_SHARD, ''",
        "ENTRY, bibliographie/the-typographers-desk",
    })
    void isMadeOfTheSampleShelf(Kind kind, String subject) throws IOException {
        try (InputStream file = getClass().getResourceAsStream("expected/" + kind.nameOf(subject))) {
            String expected = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);

            assertThat(rendering.text(SampleShelf.VIEW, kind, subject)).isEqualTo(expected);
        }
    }
}
