package io.colporteur.notation;

/** In which notation fields are written. */
public enum Notation {
    /** YAML 1.1, as {@link YamlReader} reads it. */
    YAML,
    /** TOML 1.1, as {@link TomlReader} reads it. */
    TOML,
    /** JSON, as {@link JsonReader} reads it. */
    JSON
}
