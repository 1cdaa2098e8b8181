package io.colporteur.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the files are that every contender makes, under the same names. The sitemap may be in parts. */
record Outputs(Path folder) {

    Path entries() {
        return folder.resolve(Book.COLLECTION);
    }

    Path entry(Book book) {
        return entries().resolve(book.slug() + ".json");
    }

    /** @param path a site path, {@code ""} for the whole feed */
    Path jsonFeed(String path) {
        return folder.resolve("." + path).resolve("feed.json").normalize();
    }

    /** @param path a site path, {@code ""} for the whole feed */
    Path rss(String path) {
        return folder.resolve("." + path).resolve("feed.xml").normalize();
    }

    /** The files that list addresses: the parts where there are any, else the sitemap itself. */
    List<Path> sitemap() throws IOException {
        Path parts = folder.resolve("sitemaps");
        if (!Files.isDirectory(parts)) {
            return List.of(folder.resolve("sitemap.xml"));
        }
        try (Stream<Path> files = Files.list(parts)) {
            return files.filter(file -> file.toString().endsWith(".xml"))
                    .sorted()
                    .toList();
        }
    }

    /** What is to be seen after an edit of an entry that is new enough to be shown by all of its feeds. */
    List<Expectation> everywhere(Book book, int edit) throws IOException {
        String mark = Book.mark(edit);
        return List.of(
                new Expectation(entry(book), mark),
                new Expectation(jsonFeed(""), mark),
                new Expectation(rss(""), mark),
                new Expectation(jsonFeed(book.paths().get(0)), mark),
                inSitemap(book, edit));
    }

    Expectation inSitemap(Book book, int edit) throws IOException {
        String address = "<loc>" + book.address() + "</loc>";
        for (Path part : sitemap()) {
            if (Files.readString(part).contains(address)) {
                return new Expectation(part, Book.changed(edit));
            }
        }
        throw new BenchException("no sitemap in " + folder + " lists " + book.address());
    }
}
