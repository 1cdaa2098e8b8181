package io.colporteur.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.colporteur.entry.SourcePath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KindTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            covers/a.jpg                | covers/a.jpg
            covers/2024/a.jpg           | covers/2024/a.jpg
            covers/a.json/b.jpg         | covers/a.json/b.jpg
            covers/_a.jpg               | covers/_a.jpg
            covers/__/a.jpg             | covers/__/a.jpg
            books/a.jpg                 | covers/_/books/a.jpg
            a.jpg                       | covers/_/a.jpg
            _/a.jpg                     | covers/_/_/a.jpg
            covers                      | covers/_/covers
            covers.jpg                  | covers/_/covers.jpg
            Covers/a.jpg                | covers/_/Covers/a.jpg
            books/covers/a.jpg          | covers/_/books/covers/a.jpg
            covers/_                    | covers/_/covers/_
            covers/_/a.jpg              | covers/_/covers/_/a.jpg
            covers/_/covers/a.jpg       | covers/_/covers/_/covers/a.jpg
            covers/_/covers/_/a.jpg     | covers/_/covers/_/covers/_/a.jpg
            livres/e\u0301te\u0301 1.jpg | covers/_/livres/e\u0301te\u0301 1.jpg
            """)
    void aCoverHasANameOfItsOwn(String source, String name) {
        assertThat(Kind.COVER.nameOf(source)).isEqualTo(name);
        assertThat(Kind.sourceOfCover(name)).contains(new SourcePath(source));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "covers",
                "covers/",
                "covers/_",
                "covers/_/",
                "covers/_/covers/a.jpg",
                "books/a.jpg",
                "a.jpg",
                "/covers/a.jpg"
            })
    void noCoverHasAnotherName(String name) {
        assertThat(Kind.sourceOfCover(name)).isEmpty();
    }

    @Test
    void noTwoCoversHaveOneNameOrAreInEachOthersWay() {
        Random random = new Random(20240601);
        Map<String, String> sources = new HashMap<>();
        for (int i = 0; i < 5000; i++) {
            String source = source(random);
            String name = Kind.COVER.nameOf(source);

            assertThat(sources.getOrDefault(name, source)).as(name).isEqualTo(source);
            assertThat(Kind.sourceOfCover(name)).contains(new SourcePath(source));
            sources.put(name, source);
        }
        for (String name : sources.keySet()) {
            for (String folder : foldersOf(name)) {
                if (sources.containsKey(folder)) {
                    assertThat(sources.get(name)).startsWith(sources.get(folder) + "/");
                }
            }
        }
    }

    private static String source(Random random) {
        List<String> segments = List.of("covers", "_", "a", "a.jpg", "Covers", "__");
        return IntStream.rangeClosed(0, random.nextInt(5))
                .mapToObj(i -> segments.get(random.nextInt(segments.size())))
                .collect(Collectors.joining("/"));
    }

    private static Set<String> foldersOf(String name) {
        Set<String> folders = new TreeSet<>();
        for (int slash = name.indexOf('/'); slash > 0; slash = name.indexOf('/', slash + 1)) {
            folders.add(name.substring(0, slash));
        }
        return folders;
    }
}
