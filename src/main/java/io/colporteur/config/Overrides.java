package io.colporteur.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Settings from the environment and the command line, over those of the file. Used once, by one thread. */
final class Overrides {

    /** The launcher's own: it is for Java. */
    private static final String LAUNCHER_VARIABLE = Key.VARIABLE_PREFIX + "JAVA_OPTS";

    private final KeyTable table;
    private final Settings settings;
    private final Findings findings;

    Overrides(KeyTable table, Settings settings, Findings findings) {
        this.table = table;
        this.settings = settings;
        this.findings = findings;
    }

    /** Takes what variables say: {@code COLPORTEUR_SITE_URL} sets {@code site.url}. */
    void environment(Map<String, String> environment) {
        Map<String, String> left = new TreeMap<>(environment);
        for (Key<?> key : table.keys()) {
            taken(key.name(), left).ifPresent(text -> override(key, key.name(), text, key.variable()));
        }
        for (KeyTable.Renamed old : table.renamed()) {
            taken(old.name(), left).ifPresent(text -> overrideByOldName(old, text));
        }
        for (KeyTable.Retired old : table.retired()) {
            taken(old.name(), left)
                    .ifPresent(text -> findings.about(Key.variable(old.name())).goneKey(null, old));
        }
        left.keySet().stream()
                .filter(variable -> variable.startsWith(Key.VARIABLE_PREFIX) && !variable.equals(LAUNCHER_VARIABLE))
                .forEach(this::unknownVariable);
    }

    /** What is said of the key of this name; its variable is known then, also when it is blank and says nothing. */
    private static Optional<String> taken(String name, Map<String, String> left) {
        return Optional.ofNullable(left.remove(Key.variable(name))).filter(text -> !text.isBlank());
    }

    private void overrideByOldName(KeyTable.Renamed old, String text) {
        Key<?> key = old.key();
        String variable = Key.variable(old.name());
        Complaints complaints = findings.about(variable);
        Optional<Settings.Setting> other = settings.given(key).filter(setting -> setting.at() == null);
        if (other.isPresent()) {
            complaints.givenTwice(null, old.name(), other.get(), "type it once, as " + key.variable());
        } else {
            complaints.oldName(null, old.name(), key, key.variable());
            override(key, old.name(), text, variable);
        }
    }

    /**
     * Others set variables with our prefix too: Kubernetes gives every container {@code COLPORTEUR_SERVICE_HOST} and its
     * like when a service is called colporteur. So only what looks like one of our keys is taken for a slip.
     */
    private void unknownVariable(String variable) {
        List<String> known = table.keys().stream().<String>map(Key::variable).toList();
        Optional<String> section = table.sections().stream()
                .filter(name -> (variable + "_").startsWith(Key.variable(name) + "_"))
                .findFirst();
        Nearest.to(variable, known)
                .map(Complaints::didYouMean)
                .or(() -> section.map(name -> "there are " + String.join(", ", variables(name))))
                .ifPresent(
                        hint -> findings.about(variable).add(null, variable, "this variable sets no known key", hint));
    }

    private List<String> variables(String section) {
        return table.keys().stream()
                .filter(key -> key.section().equals(section))
                .<String>map(Key::variable)
                .toList();
    }

    /** @param texts by the name of the key that they set */
    void options(Map<String, String> texts) {
        texts.forEach((name, text) -> {
            Key<?> key = table.named(name).orElseThrow(() -> new IllegalArgumentException("no such key: " + name));
            override(key, name, text, key.option().orElse(name));
        });
    }

    private void override(Key<?> key, String name, String text, String source) {
        Complaints complaints = findings.about(source);
        new ConfigYaml(complaints)
                .standingAlone(text, key)
                .ifPresent(value -> settings.read(key, name, value, null, complaints));
    }
}
