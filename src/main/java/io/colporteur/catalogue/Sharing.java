package io.colporteur.catalogue;

import io.colporteur.entry.Code;
import io.colporteur.entry.Diagnostic;
import io.colporteur.entry.Entry;
import io.colporteur.entry.Position;
import io.colporteur.entry.Severities;
import io.colporteur.entry.SourcePath;
import io.colporteur.entry.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What entries have in common though each should have its own. It is looked for when somebody asks, and never kept: so an
 * entry does not change with another one.
 */
final class Sharing {

    private static final int MOST_NAMED = 3;

    private final Database database;
    private final Cards cards;
    private final Severities severities;

    Sharing(Database database, Cards cards, Severities severities) {
        this.database = database;
        this.cards = cards;
        this.severities = severities;
    }

    List<Diagnostic> all() {
        return cards.sharingIsbn().stream()
                .flatMap(card -> of(card.entry()).stream())
                .toList();
    }

    List<Diagnostic> of(Entry entry) {
        return isbn(entry).stream().toList();
    }

    private Optional<Diagnostic> isbn(Entry entry) {
        if (entry.isbn13() == null) {
            return Optional.empty();
        }
        // one that was brought back from the outbox has no place
        Text given = entry.isbnGiven() == null ? new Text("", Position.START) : entry.isbnGiven();
        List<SourcePath> others = database.list(
                "SELECT source FROM (SELECT source, isbn13 FROM entry UNION SELECT source, isbn13 FROM former)"
                        + " WHERE isbn13 = ? AND source <> ? ORDER BY source LIMIT ?",
                row -> new SourcePath(row.getString(1)),
                entry.isbn13(),
                entry.source().value(),
                MOST_NAMED + 1);
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(new Diagnostic(
                        entry.source(),
                        severities.of(Code.ISBN_SHARED),
                        Code.ISBN_SHARED,
                        given.at(),
                        given.value(),
                        "This ISBN is also in " + named(others) + ".",
                        "Compare it with the one in the book; if both entries are about that book, keep one of them."));
    }

    private static String named(List<SourcePath> files) {
        String names = files.stream().limit(MOST_NAMED).map(SourcePath::value).collect(Collectors.joining(", "));
        return files.size() > MOST_NAMED ? names + " and others" : names;
    }
}
