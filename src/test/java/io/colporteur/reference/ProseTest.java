package io.colporteur.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProseTest {

    @Test
    void longWordsAreWrappedWhereTheLineEnds() {
        String word = "x".repeat(59);

        assertThat(Prose.wrapped(word + " " + word + " " + word, "# "))
                .isEqualTo(List.of("# " + word, "# " + word, "# " + word));
        assertThat(Prose.wrapped(word + " " + word + " " + word, "")).isEqualTo(List.of(word + " " + word, word));
    }
}
