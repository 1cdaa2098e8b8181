package io.colporteur.entry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OneLineTest {

    @Test
    void breaksBecomeSpaces() {
        assertThat(OneLine.of(" one\r\ntwo\u2028three\n", 20)).isEqualTo("one two three");
    }

    @Test
    void charactersAreCountedNotTheirHalves() {
        assertThat(OneLine.of("😀😀😀", 3)).isEqualTo("😀😀😀");
        assertThat(OneLine.of("😀😀😀", 2)).isEqualTo("😀😀…");
    }

    @Test
    void whatIsLeftOutLeavesAnEllipsis() {
        assertThat(OneLine.of("x".repeat(1_000_000), 3)).isEqualTo("xxx…");
        assertThat(OneLine.of("x" + "\r\n".repeat(1_000) + "y", 3))
                .startsWith("x ")
                .endsWith("…");
        assertThat(OneLine.of(" ".repeat(1_000) + "xx", 3)).isEqualTo("xx");
    }
}
