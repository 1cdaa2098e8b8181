package io.colporteur.entry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourcePathTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "/x.md", "x/", "..", "../x.md", "a/../../x.md", "a/.."})
    void whatLeadsOutOfTheInboxIsNoPath(String text) {
        assertThat(SourcePath.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.md", "a/x.md", "..x.md", "a/x..", "a/...", "%2e%2e/x.md"})
    void whatOnlyLooksLikeItIsOne(String text) {
        assertThat(SourcePath.parse(text))
                .hasValueSatisfying(path -> assertThat(path.value()).isEqualTo(text));
    }
}
