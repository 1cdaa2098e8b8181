package io.colporteur.cli;

import io.colporteur.config.Config;
import io.colporteur.config.InvalidConfigException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options that every command takes: where things are. */
final class Places {

    @Option(
            names = "--config",
            scope = ScopeType.INHERIT,
            paramLabel = "FILE",
            description = "the settings (default: config/colporteur.yaml)")
    private @Nullable Path config;

    @Option(
            names = "--inbox",
            scope = ScopeType.INHERIT,
            paramLabel = "DIR",
            description = "where entry files are dropped (default: inbox)")
    private @Nullable String inbox;

    @Option(
            names = "--outbox",
            scope = ScopeType.INHERIT,
            paramLabel = "DIR",
            description = "where feeds are written (default: outbox)")
    private @Nullable String outbox;

    @Option(
            names = "--state",
            scope = ScopeType.INHERIT,
            paramLabel = "DIR",
            description = "where the catalogue is kept (default: .colporteur)")
    private @Nullable String state;

    /** The settings, with these options before the environment before the file. */
    Config load(Map<String, String> environment) throws InvalidConfigException {
        Map<String, String> options = new LinkedHashMap<>();
        put(options, "inbox.folder", inbox);
        put(options, "outbox.folder", outbox);
        put(options, "state.folder", state);
        return Config.load(Optional.ofNullable(config), environment, options);
    }

    /** The files that the settings are read from, whether they are there or not. */
    List<Path> settingsFiles() {
        return Config.files(Optional.ofNullable(config));
    }

    private static void put(Map<String, String> options, String key, @Nullable String value) {
        if (value != null) {
            options.put(key, value);
        }
    }
}
