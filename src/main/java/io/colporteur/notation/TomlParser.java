package io.colporteur.notation;

import io.colporteur.entry.Position;
import io.colporteur.notation.TomlCursor.Place;
import io.colporteur.notation.Value.Items;
import io.colporteur.notation.Value.Scalar;
import java.util.ArrayList;
import java.util.List;

/** The lines of one document in TOML: fields, and the headers of the tables that they belong to. For one thread. */
final class TomlParser {

    private static final String HOW_TO_WRITE =
            "Write each field on a line as name = value, a text in double quotes: title = \"My title\".";

    private final TomlCursor cursor;
    private final TomlTexts texts;
    private final Meter meter;
    private final List<FieldTree.Duplicate> duplicates = new ArrayList<>();

    TomlParser(TomlCursor cursor, Meter meter) {
        this.cursor = cursor;
        this.texts = new TomlTexts(cursor);
        this.meter = meter;
    }

    /** A name or part of one, and where it stands. */
    record Name(String name, Position at) {}

    FieldTree document() throws NotationException {
        TomlTable root = new TomlTable(cursor.position(), TomlTable.Origin.HEADER);
        TomlTable current = root;
        cursor.skipBlanks();
        while (!cursor.ended()) {
            if (cursor.peek() == '[') {
                current = header(root);
            } else {
                field(current, 1);
            }
            endLine();
            cursor.skipBlanks();
        }
        return new FieldTree(root.fields(), duplicates);
    }

    /** {@code [a.b]}, or {@code [[a.b]]} for one more of a list. */
    private TomlTable header(TomlTable root) throws NotationException {
        Place opened = cursor.place();
        Position at = cursor.position();
        boolean list = cursor.startsWith("[[");
        cursor.skip(list ? 2 : 1);
        cursor.skipSpaces();
        List<Name> path = path(1);
        if (!cursor.startsWith(list ? "]]" : "]")) {
            throw cursor.slip(
                    opened,
                    "The name of a group of fields that opens here is not closed.",
                    "Close it, as in: " + (list ? "[[breadcrumbs]]" : "[cover]"));
        }
        cursor.skip(list ? 2 : 1);
        TomlTable table = list ? root.itemOf(path, at) : root.headed(path, at);
        return table == null ? duplicate(root, path) : table;
    }

    private TomlTable duplicate(TomlTable root, List<Name> path) {
        Name last = path.get(path.size() - 1);
        duplicates.add(new FieldTree.Duplicate(last.name(), root.placeOf(path), last.at()));
        // what follows is read, and counts for nothing
        return new TomlTable(last.at(), TomlTable.Origin.HEADER);
    }

    private void field(TomlTable table, int depth) throws NotationException {
        List<Name> path = path(depth);
        if (!cursor.skip('=')) {
            throw noEqualsSign();
        }
        cursor.skipSpaces();
        Object value = value(path.get(path.size() - 1).name(), depth + path.size() - 1);
        Name last = path.get(path.size() - 1);
        if (!table.put(path, value)) {
            duplicates.add(new FieldTree.Duplicate(last.name(), table.placeOf(path), last.at()));
        }
    }

    private NotationException noEqualsSign() {
        return cursor.peek() == ':'
                ? cursor.slip(
                        "TOML wants = between a name and its value, not a colon.",
                        "Write = in its place; or, if these fields are YAML, put them between two lines ---.")
                : cursor.slip("An = is missing between a name and its value.", HOW_TO_WRITE);
    }

    /** Names with dots between them. */
    private List<Name> path(int depth) throws NotationException {
        List<Name> path = new ArrayList<>();
        do {
            cursor.skipSpaces();
            Place place = cursor.place();
            Position at = cursor.position();
            meter.count(1, depth + path.size(), place.line(), place.column());
            path.add(new Name(texts.name(), at));
            cursor.skipSpaces();
        } while (cursor.skip('.'));
        return path;
    }

    /** A {@link Scalar}, {@link Items} or a {@link TomlTable}. */
    private Object value(String name, int depth) throws NotationException {
        Place place = cursor.place();
        meter.count(1, depth, place.line(), place.column());
        return switch (cursor.peek()) {
            case '"', '\'' -> texts.quoted();
            case '[' -> items(name, depth);
            case '{' -> inlineTable(depth);
            default -> texts.plain(name);
        };
    }

    private Items items(String name, int depth) throws NotationException {
        Place opened = cursor.place();
        Position at = cursor.position();
        List<Value> items = new ArrayList<>();
        cursor.take();
        while (goesOn(']', opened, "Write a list as " + name + " = [\"first\", \"second\"]", items.isEmpty())) {
            Object item = value(name, depth + 1);
            items.add(item instanceof TomlTable table ? table.fields() : (Value) item);
        }
        return new Items(items, at);
    }

    private TomlTable inlineTable(int depth) throws NotationException {
        Place opened = cursor.place();
        TomlTable table = new TomlTable(cursor.position(), TomlTable.Origin.INLINE);
        cursor.take();
        boolean first = true;
        while (goesOn('}', opened, "Write fields in braces as {title = \"Home\", path = \"/\"}", first)) {
            field(table, depth + 1);
            first = false;
        }
        return table;
    }

    /** Takes what stands between the values in brackets or braces, which may be over several lines; false at their end. */
    private boolean goesOn(char closing, Place opened, String howToWrite, boolean first) throws NotationException {
        cursor.skipBlanks();
        boolean comma = first || cursor.skip(',');
        cursor.skipBlanks();
        if (cursor.skip(closing)) {
            return false;
        }
        if (cursor.ended()) {
            throw cursor.slip(opened, "The bracket or brace that opens here is not closed.", howToWrite);
        }
        if (!comma) {
            throw cursor.slip("A comma is missing here, or a closing " + closing + ".", howToWrite);
        }
        return true;
    }

    private void endLine() throws NotationException {
        cursor.skipSpaces();
        cursor.skipComment();
        if (!cursor.ended() && cursor.peek() != '\n') {
            throw cursor.slip(
                    "The value has ended here, but there is more on the line.",
                    "Put the whole value in quotes (between ' there can be no ', between \" write \\\" for it), and each field on a"
                            + " line of its own.");
        }
    }
}
