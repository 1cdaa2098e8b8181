package io.colporteur.notation;

import io.colporteur.entry.Position;
import java.util.List;

/**
 * What was read from one text.
 *
 * @param root an absent text when there is nothing
 * @param duplicates the names that stand twice among the same fields; the first of them counts
 */
public record FieldTree(Value root, List<Duplicate> duplicates) {

    public FieldTree {
        duplicates = List.copyOf(duplicates);
    }

    /**
     * A name that stands twice among the same fields.
     *
     * @param first where it stands for the first time
     * @param again where it stands once more
     */
    public record Duplicate(String name, Position first, Position again) {}
}
