package io.colporteur.reading;

import io.colporteur.notation.Value;
import io.colporteur.notation.Value.Fields;
import io.colporteur.notation.Value.Items;
import io.colporteur.notation.Value.Scalar;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds an entry's fields by any of their names, and remembers which were found: the others are extra. For one entry.
 */
final class FieldFinder {

    /** The longest run of digits that every reader of JSON takes for the same number. */
    private static final int MOST_DIGITS = 15;

    private final Fields fields;
    private final FieldNames names;
    private final Set<String> used = new HashSet<>();

    /**
     * A field that is there and not empty.
     *
     * @param prefix what comes before its own name when it stands within other fields ({@code image.}), else {@code ""}
     */
    record Found(String prefix, String name, Value value) {

        /** What its author calls it: {@code image.id}. */
        String fullName() {
            return prefix + name;
        }
    }

    FieldFinder(Fields fields, FieldNames names) {
        this.fields = fields;
        this.names = names;
    }

    /**
     * The first of a field's names that is there and not empty. Fields do not count where another name reaches into
     * them, unless they bear the canonical name and nothing else is there.
     */
    @Nullable Found find(String canonical) {
        List<String> candidates = names.of(canonical);
        Found passedOver = null;
        for (String name : candidates) {
            Found found = named(name);
            if (found != null) {
                if (!(found.value() instanceof Fields) || !reachedInto(name, candidates)) {
                    return use(found);
                }
                if (name.equals(canonical)) {
                    passedOver = found;
                }
            }
        }
        return passedOver == null ? null : use(passedOver);
    }

    /** The field of exactly this name; with dots, one within others. */
    @Nullable Found named(String name) {
        return named("", name, fields);
    }

    /** The field of this name among the same fields as another, when these stand within the entry's. */
    @Nullable Found beside(Found other, String name) {
        Found found = other.prefix().isEmpty() ? null : named(other.prefix() + name);
        return found == null ? null : use(found);
    }

    /** Marks a field as read, so that it is not among the others. */
    Found use(Found found) {
        used.add(found.fullName());
        return found;
    }

    boolean isUsed(String name) {
        return used.contains(name);
    }

    private static @Nullable Found named(String prefix, String name, Fields within) {
        Value value = within.get(name);
        if (value != null) {
            return value.absent() ? null : new Found(prefix, name, value);
        }
        int dot = name.indexOf('.');
        if (dot > 0 && within.get(name.substring(0, dot)) instanceof Fields inner) {
            return named(prefix + name.substring(0, dot + 1), name.substring(dot + 1), inner);
        }
        return null;
    }

    private static boolean reachedInto(String name, List<String> candidates) {
        return candidates.stream().anyMatch(other -> other.startsWith(name + "."));
    }

    /**
     * All that was not found, in the author's order: texts, lists and maps; and a number or a boolean where the author
     * wrote, without quotes, just what JSON would write. What is empty is left out.
     */
    Map<String, Object> others() {
        return plain(fields, "");
    }

    private Map<String, Object> plain(Fields from, String prefix) {
        Map<String, Object> others = new LinkedHashMap<>();
        from.byName().forEach((name, field) -> {
            String path = prefix + name;
            Object plain = used.contains(path) ? null : plain(field.value(), path + ".");
            if (plain != null) {
                others.put(name, plain);
            }
        });
        return Collections.unmodifiableMap(others);
    }

    private @Nullable Object plain(Value value, String prefix) {
        if (value.absent()) {
            return null;
        }
        if (value instanceof Scalar scalar) {
            return scalar.plain() ? typed(scalar.text()) : scalar.text();
        }
        if (value instanceof Items items) {
            List<Object> list = new ArrayList<>();
            for (Value item : items.values()) {
                Object plain = plain(item, prefix);
                if (plain != null) {
                    list.add(plain);
                }
            }
            return Collections.unmodifiableList(list);
        }
        Map<String, Object> map = plain((Fields) value, prefix);
        return map.isEmpty() ? null : map;
    }

    private static Object typed(String text) {
        if (text.equals("true") || text.equals("false")) {
            return Boolean.valueOf(text);
        }
        char first = text.charAt(0);
        if ((first == '-' || (first >= '0' && first <= '9')) && text.length() <= MOST_DIGITS + 2) {
            return number(text);
        }
        return text;
    }

    /** A number if it is written the one way in which JSON's writers write it: so {@code 007} and {@code 1.50} stay texts. */
    private static Object number(String text) {
        long digits = text.chars()
                .filter(character -> character >= '0' && character <= '9')
                .count();
        boolean whole = text.indexOf('.') < 0;
        if (digits > MOST_DIGITS || (!whole && text.endsWith("0"))) {
            return text;
        }
        try {
            Object number = whole ? (Object) Long.valueOf(text) : (Object) Double.valueOf(text);
            return number.toString().equals(text) ? number : text;
        } catch (NumberFormatException none) {
            return text;
        }
    }
}
