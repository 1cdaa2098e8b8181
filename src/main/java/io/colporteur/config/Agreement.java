package io.colporteur.config;

import io.colporteur.entry.Position;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What settings that are each fine must have in common. A setting that is wrong already is not judged again. */
final class Agreement {

    private final Settings settings;
    private final Findings findings;
    private final Set<String> wrong;

    Agreement(KeyTable table, Settings settings, Findings findings) {
        this.settings = settings;
        this.findings = findings;
        this.wrong = findings.problems().stream()
                .map(problem -> table.formerly(problem.key()).map(Key::name).orElse(problem.key()))
                .collect(Collectors.toUnmodifiableSet());
    }

    void check() {
        int complete = settings.get(Keys.FEEDS_COMPLETE);
        int head = settings.get(Keys.FEEDS_HEAD);
        if (head > complete && settings.given(Keys.FEEDS_HEAD).isPresent()) {
            disagree(
                    Keys.FEEDS_HEAD,
                    Keys.FEEDS_COMPLETE,
                    "'feeds.head' is " + head + ", more than 'feeds.complete', which is " + complete,
                    "raise the one or lower the other");
        }
        if (within(Keys.OUTBOX_FOLDER, Keys.INBOX_FOLDER)) {
            disagree(
                    Keys.OUTBOX_FOLDER,
                    Keys.INBOX_FOLDER,
                    "'outbox.folder' lies in 'inbox.folder', so what is published would be taken for entries",
                    "put the outbox beside the inbox");
        }
        if (within(Keys.STATE_FOLDER, Keys.OUTBOX_FOLDER)) {
            disagree(
                    Keys.STATE_FOLDER,
                    Keys.OUTBOX_FOLDER,
                    "'state.folder' lies in 'outbox.folder', so the catalogue would be published as it is",
                    "put it beside the outbox");
        } else if (within(Keys.STATE_FOLDER, Keys.INBOX_FOLDER)) {
            disagree(
                    Keys.STATE_FOLDER,
                    Keys.INBOX_FOLDER,
                    "'state.folder' lies in 'inbox.folder', where nothing is ever written",
                    "put it beside the inbox");
        }
    }

    private boolean within(Key<Path> inner, Key<Path> outer) {
        return absolute(inner).startsWith(absolute(outer));
    }

    private Path absolute(Key<Path> folder) {
        return settings.get(folder).toAbsolutePath().normalize();
    }

    /** Said where the first of the two was given, or else the second: presets agree. */
    private void disagree(Key<?> one, Key<?> other, String message, String hint) {
        if (wrong.contains(one.name()) || wrong.contains(other.name())) {
            return;
        }
        Key<?> key = settings.given(one).isPresent() ? one : other;
        Optional<Settings.Setting> given = settings.given(key);
        String source = given.map(Settings.Setting::source).orElse("presets");
        Position at = given.map(Settings.Setting::at).orElse(null);
        findings.problem(new ConfigProblem(source, at, key.name(), message, hint));
    }
}
