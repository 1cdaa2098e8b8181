package io.colporteur.config;

import io.colporteur.entry.Position;
import io.colporteur.yaml.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Settings from the environment and the command line, over those of the file. Used once, by one thread. */
final class Overrides {

    /** The launcher's own: it is for Java. */
    private static final String LAUNCHER_VARIABLE = Keys.VARIABLE_PREFIX + "JAVA_OPTS";

    private final Settings settings;
    private final List<ConfigProblem> problems = new ArrayList<>();

    Overrides(Settings settings) {
        this.settings = settings;
    }

    /** Takes what variables say: {@code COLPORTEUR_SITE_URL} sets {@code site.url}. */
    void environment(Map<String, String> environment) {
        Map<String, String> sorted = new TreeMap<>(environment);
        for (Key<?> key : Keys.ALL) {
            String text = sorted.remove(key.variable());
            if (text != null && !text.isBlank()) {
                override(key, text, key.variable());
            }
        }
        sorted.keySet().stream()
                .filter(variable -> variable.startsWith(Keys.VARIABLE_PREFIX) && !variable.equals(LAUNCHER_VARIABLE))
                .forEach(this::unknownVariable);
    }

    /**
     * Others set variables with our prefix too: Kubernetes gives every container {@code COLPORTEUR_SERVICE_HOST} and its
     * like when a service is called colporteur. So only what looks like one of our keys is taken for a slip.
     */
    private void unknownVariable(String variable) {
        Optional<String> near = Nearest.to(variable, variables(Keys.VARIABLE_PREFIX));
        Optional<String> section = Keys.sections().stream()
                .map(name -> Keys.VARIABLE_PREFIX + name.toUpperCase(Locale.ROOT))
                .filter(start -> (variable + "_").startsWith(start + "_"))
                .findFirst();
        Optional<String> hint = near.map(Complaints::didYouMean)
                .or(() -> section.map(start -> "there are " + String.join(", ", variables(start))));
        hint.ifPresent(text -> {
            Complaints complaints = Complaints.about(variable);
            complaints.add(null, variable, "this variable sets no known key", text);
            problems.addAll(complaints.problems());
        });
    }

    private static List<String> variables(String start) {
        return Keys.ALL.stream()
                .<String>map(Key::variable)
                .filter(variable -> variable.startsWith(start))
                .toList();
    }

    /** @param texts by the name of the key that they set */
    void options(Map<String, String> texts) {
        texts.forEach((name, text) -> {
            Key<?> key = Keys.named(name).orElseThrow(() -> new IllegalArgumentException("no such key: " + name));
            override(key, text, key.option());
        });
    }

    private void override(Key<?> key, String text, String source) {
        Complaints complaints = Complaints.about(source);
        Optional<Value> value = key.shape().plain()
                ? Optional.of(new Value.Scalar(text, false, Position.START))
                : new ConfigYaml(complaints).parse(text, key.name());
        value.ifPresent(given -> settings.read(key, given, source, null, complaints));
        problems.addAll(complaints.problems());
    }

    /** What is wrong with those so far. */
    List<ConfigProblem> problems() {
        return problems;
    }
}
