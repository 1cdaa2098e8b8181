package io.colporteur.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BibtexKeyTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            bibliographie,    gouverner-le-web,   bibliographie:gouverner-le-web
            '',               about,              about
            livres/2024,      a/b_c.d,            livres/2024:a/b_c.d
            Livres,           Mon-Livre,          +livres:+mon-+livre
            Été 2024,         x~y,                +195+137t+195+169+0322024:x+126y
            'a,b{c}',         x,                  a+044b+123c+125:x
            """)
    void isReadableAscii(String collection, String slug, String key) {
        assertThat(BibtexKey.of(collection, slug)).isEqualTo(key).matches("[-a-z0-9._/:+]+");
    }

    @Test
    void isNeverThatOfAnotherEntryNotEvenWithoutRegardToCase() {
        List<String> keys = List.of(
                BibtexKey.of("a", "b/c"),
                BibtexKey.of("a/b", "c"),
                BibtexKey.of("", "a/b/c"),
                BibtexKey.of("A", "b/c"),
                BibtexKey.of("a", "B/c"),
                BibtexKey.of("a:b", "c"),
                BibtexKey.of("", "a:b:c"),
                BibtexKey.of("+a", "b/c"),
                BibtexKey.of("é", "x"),
                BibtexKey.of("e\u0301", "x"),
                BibtexKey.of("É", "x"),
                BibtexKey.of("+195+169", "x"));

        assertThat(new TreeSet<>(
                        keys.stream().map(key -> key.toLowerCase(Locale.ROOT)).toList()))
                .hasSameSizeAs(keys);
    }
}
