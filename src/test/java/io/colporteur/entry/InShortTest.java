package io.colporteur.entry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InShortTest {

    @Test
    void breaksBecomeSpaces() {
        assertThat(InShort.of(" one\r\ntwo\u2028three\n", 20)).isEqualTo("one two three");
    }

    @Test
    void charactersAreCountedNotTheirHalves() {
        assertThat(InShort.of("😀😀😀", 3)).isEqualTo("😀😀😀");
        assertThat(InShort.of("😀😀😀", 2)).isEqualTo("😀😀…");
    }

    @Test
    void whatIsLeftOutLeavesAnEllipsis() {
        assertThat(InShort.of("x".repeat(1_000_000), 3)).isEqualTo("xxx…");
        assertThat(InShort.of("x" + "\r\n".repeat(1_000) + "y", 3))
                .startsWith("x ")
                .endsWith("…");
        assertThat(InShort.of(" ".repeat(1_000) + "xx", 3)).isEqualTo("xx");
    }
}
