package io.colporteur.entry;

/**
 * A piece of front matter as its author wrote it, unquoted and unfolded, and where it stands.
 *
 * @param value never blank: an empty field is an absent one
 * @param at the first character of the value in its file
 */
public record Text(String value, Position at) {

    public Text {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an empty field is an absent one");
        }
    }

    /** The same place with another value. */
    public Text with(String newValue) {
        return new Text(newValue, at);
    }
}
