package io.colporteur.yaml;

import io.colporteur.entry.Position;
import java.util.List;

/**
 * A YAML document that was read.
 *
 * @param root an absent text when the document is empty
 * @param duplicates the names that stand twice among the same fields; the first of them counts
 */
public record YamlDocument(Value root, List<Duplicate> duplicates) {

    public YamlDocument {
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
