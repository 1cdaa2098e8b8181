package io.colporteur.config;

import java.util.List;

/**
 * Where covers are looked for, after an entry's own folder.
 *
 * @param folders relative to the inbox, {@code /} between segments and none at the ends; in the order of looking
 */
public record CoversConfig(List<String> folders) {

    public CoversConfig {
        folders = List.copyOf(folders);
    }
}
