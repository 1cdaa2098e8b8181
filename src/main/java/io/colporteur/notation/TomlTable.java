package io.colporteur.notation;

import io.colporteur.entry.Position;
import io.colporteur.notation.TomlParser.Name;
import io.colporteur.notation.Value.Field;
import io.colporteur.notation.Value.Fields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table of TOML while it is being filled: by which ways it may still grow depends on how it came about (TOML 1.1, "Table"
 * and "Inline Table"). For one thread.
 */
final class TomlTable {

    private final Map<String, Entry> byName = new LinkedHashMap<>();
    private final Position at;
    private Origin origin;

    /** How a table came about. */
    enum Origin {
        /** Its own header, or the document itself: fields follow. */
        HEADER,
        /** The header of a table within it; it may still get its own. */
        PASSED,
        /** A name with dots: it grows by other such names, and by headers of tables within it. */
        DOTTED,
        /** Braces: it does not grow. */
        INLINE
    }

    /** @param value a {@link Value}, a {@link TomlTable}, or a {@link Tables} */
    private record Entry(Position at, Object value) {}

    /** The tables that headers in double brackets make. */
    private record Tables(List<TomlTable> tables, Position at) {

        TomlTable last() {
            return tables.get(tables.size() - 1);
        }
    }

    TomlTable(Position at, Origin origin) {
        this.at = at;
        this.origin = origin;
    }

    /** Puts a field; false when its name, or what it would stand in, is taken. */
    boolean put(List<Name> path, Object value) {
        TomlTable table = this;
        for (Name name : path.subList(0, path.size() - 1)) {
            Entry entry = table.byName.computeIfAbsent(
                    name.name(), unused -> new Entry(name.at(), new TomlTable(name.at(), Origin.DOTTED)));
            if (!(entry.value() instanceof TomlTable next)
                    || next.origin == Origin.HEADER
                    || next.origin == Origin.INLINE) {
                return false;
            }
            table = next;
        }
        Name last = path.get(path.size() - 1);
        return table.byName.putIfAbsent(last.name(), new Entry(last.at(), value)) == null;
    }

    /** The table of a header, absent when its name is taken. */
    @Nullable TomlTable headed(List<Name> path, Position header) {
        TomlTable parent = parentOf(path);
        if (parent == null) {
            return null;
        }
        Name last = path.get(path.size() - 1);
        Entry entry = parent.byName.get(last.name());
        if (entry == null) {
            TomlTable table = new TomlTable(header, Origin.HEADER);
            parent.byName.put(last.name(), new Entry(last.at(), table));
            return table;
        }
        if (entry.value() instanceof TomlTable table && table.origin == Origin.PASSED) {
            table.origin = Origin.HEADER;
            return table;
        }
        return null;
    }

    /** One more table of a list, absent when its name is taken by something else. */
    @Nullable TomlTable itemOf(List<Name> path, Position header) {
        TomlTable parent = parentOf(path);
        if (parent == null) {
            return null;
        }
        Name last = path.get(path.size() - 1);
        Entry entry = parent.byName.computeIfAbsent(
                last.name(), unused -> new Entry(last.at(), new Tables(new ArrayList<>(), header)));
        if (!(entry.value() instanceof Tables list)) {
            return null;
        }
        TomlTable table = new TomlTable(header, Origin.HEADER);
        list.tables().add(table);
        return table;
    }

    private @Nullable TomlTable parentOf(List<Name> path) {
        TomlTable table = this;
        for (Name name : path.subList(0, path.size() - 1)) {
            Entry entry = table.byName.computeIfAbsent(
                    name.name(), unused -> new Entry(name.at(), new TomlTable(name.at(), Origin.PASSED)));
            TomlTable next = entry.value() instanceof Tables list
                    ? list.last()
                    : entry.value() instanceof TomlTable inner ? inner : null;
            if (next == null || next.origin == Origin.INLINE) {
                return null;
            }
            table = next;
        }
        return table;
    }

    /** Where what stands in the way of a path stands. */
    Position placeOf(List<Name> path) {
        TomlTable table = this;
        Position place = at;
        for (Name name : path) {
            Entry entry = table.byName.get(name.name());
            if (entry == null) {
                return place;
            }
            place = entry.at();
            if (entry.value() instanceof TomlTable inner) {
                table = inner;
            } else if (entry.value() instanceof Tables list) {
                table = list.last();
            } else {
                return place;
            }
        }
        return place;
    }

    /** What it has grown to. */
    Fields fields() {
        Map<String, Field> fields = new LinkedHashMap<>();
        byName.forEach((name, entry) -> fields.put(name, new Field(entry.at(), valueOf(entry.value()))));
        return new Fields(fields, at);
    }

    private static Value valueOf(Object value) {
        if (value instanceof TomlTable table) {
            return table.fields();
        }
        if (value instanceof Tables list) {
            return new Value.Items(
                    list.tables().stream().<Value>map(TomlTable::fields).toList(), list.at());
        }
        return (Value) value;
    }
}
