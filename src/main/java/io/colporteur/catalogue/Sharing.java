package io.colporteur.catalogue;

import io.colporteur.entry.Code;
import io.colporteur.entry.Diagnostic;
import io.colporteur.entry.Entry;
import io.colporteur.entry.LocalCover;
import io.colporteur.entry.Position;
import io.colporteur.entry.Severities;
import io.colporteur.entry.SourcePath;
import io.colporteur.entry.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
        return Stream.concat(
                        cards.sharingIsbn().stream().flatMap(card -> isbn(card.entry()).stream()),
                        cards.sharingCover().stream().flatMap(card -> cover(card).stream()))
                .toList();
    }

    List<Diagnostic> of(Card card) {
        return Stream.of(isbn(card.entry()), cover(card))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Diagnostic> isbn(Entry entry) {
        if (entry.isbn13() == null) {
            return Optional.empty();
        }
        List<SourcePath> others = database.list(
                "SELECT source FROM (SELECT source, isbn13 FROM entry UNION SELECT source, isbn13 FROM former)"
                        + " WHERE isbn13 = ? AND source <> ? ORDER BY source LIMIT ?",
                row -> new SourcePath(row.getString(1)),
                entry.isbn13(),
                entry.source().value(),
                MOST_NAMED + 1);
        return shared(
                entry,
                Code.ISBN_SHARED,
                placed(entry.isbnGiven()),
                "This ISBN",
                others,
                "Compare it with the one in the book; if both entries are about that book, keep one of them.");
    }

    /** By its bytes: it may lie in several files. */
    private Optional<Diagnostic> cover(Card card) {
        LocalCover cover = card.entry().localCover();
        if (cover == null) {
            return Optional.empty();
        }
        List<SourcePath> others = database.list(
                "SELECT source FROM cover_use JOIN entry ON entry.id = cover_use.entry WHERE sha256 = ? AND entry.id <> ?"
                        + " ORDER BY source LIMIT ?",
                row -> new SourcePath(row.getString(1)),
                cover.sha256(),
                card.id(),
                MOST_NAMED + 1);
        return shared(
                card.entry(),
                Code.COVER_SHARED,
                placed(cover.given()),
                "This cover",
                others,
                "If one of them was meant to have another cover, name that one.");
    }

    private Optional<Diagnostic> shared(
            Entry entry, Code code, Text given, String what, List<SourcePath> others, String hint) {
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(new Diagnostic(
                        entry.source(),
                        severities.of(code),
                        code,
                        given.at(),
                        given.value(),
                        what + " is also in " + named(others) + ".",
                        hint));
    }

    /** What was brought back from the outbox has no place. */
    private static Text placed(@Nullable Text given) {
        return given == null ? new Text("", Position.START) : given;
    }

    private static String named(List<SourcePath> files) {
        String names = files.stream().limit(MOST_NAMED).map(SourcePath::value).collect(Collectors.joining(", "));
        return files.size() > MOST_NAMED ? names + " and others" : names;
    }
}
