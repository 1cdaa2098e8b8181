package io.colporteur.enrichment;

import io.colporteur.entry.Author;
import io.colporteur.entry.KnownAuthor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The authors that are known by name, however it is spelled. Immutable; any number of threads may use it. */
final class AuthorRegister {

    private final Map<String, Author> byName = new HashMap<>();

    /** @param known of whom no two have a name in common */
    AuthorRegister(List<KnownAuthor> known) {
        for (KnownAuthor one : known) {
            Author author =
                    new Author(one.name(), SlugWords.ofName(one.name()), one.url(), one.orcid(), one.wikidata());
            one.names().forEach(name -> byName.put(KnownAuthor.key(name), author));
        }
    }

    Optional<Author> find(String name) {
        return byName.isEmpty() ? Optional.empty() : Optional.ofNullable(byName.get(KnownAuthor.key(name)));
    }
}
