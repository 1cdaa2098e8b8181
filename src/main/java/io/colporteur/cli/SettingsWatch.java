package io.colporteur.cli;

import io.colporteur.config.Config;
import io.colporteur.config.InvalidConfigException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices that the settings were changed. What cannot be used is said and refused as a whole: the settings stay as they were.
 * For one thread.
 */
final class SettingsWatch {

    private static final Logger LOG = LoggerFactory.getLogger(SettingsWatch.class);

    /** Reads the settings as they are now. */
    interface Loader {
        Config load() throws InvalidConfigException;
    }

    private final List<Path> files;
    private final Loader loader;
    private Config current;
    private List<String> read;
    private List<String> seen;

    /** @param files where the settings are; those that are not there may come */
    SettingsWatch(List<Path> files, Loader loader, Config current) {
        this.files = files;
        this.loader = loader;
        this.current = current;
        this.read = looks();
        this.seen = read;
    }

    /** The settings that hold now. */
    Config current() {
        return current;
    }

    /** Other settings hold. */
    void use(Config other) {
        current = other;
    }

    /**
     * Other settings than those that hold, if the files have changed since this was last asked and then stayed as they are:
     * nobody is writing them now.
     */
    Optional<Config> changed() {
        List<String> before = seen;
        seen = looks();
        if (seen.equals(read) || !seen.equals(before)) {
            return Optional.empty();
        }
        return reread();
    }

    /** The same whether the files look changed or not. */
    Optional<Config> reread() {
        List<String> before = read;
        read = looks();
        for (int i = 0; i < files.size(); i++) {
            if (read.get(i).isEmpty() && !before.get(i).isEmpty()) {
                LOG.error("{} is gone or empty; the settings stay as they were", files.get(i));
                return Optional.empty();
            }
        }
        try {
            Config settings = loader.load();
            if (settings.equals(current)) {
                LOG.info("the settings were read again and are as before");
                return Optional.empty();
            }
            return Optional.of(settings);
        } catch (InvalidConfigException e) {
            e.problems().forEach(problem -> LOG.error("{}", problem));
            LOG.error("the settings stay as they were until this is mended");
            return Optional.empty();
        }
    }

    /** What the files look like; empty for one that is not there or holds nothing. */
    private List<String> looks() {
        List<String> looks = new ArrayList<>();
        for (Path file : files) {
            try {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                looks.add(
                        attributes.size() == 0
                                ? ""
                                : attributes.size() + " " + attributes.lastModifiedTime() + " " + attributes.fileKey());
            } catch (IOException notThere) {
                looks.add("");
            }
        }
        return looks;
    }
}
