package io.colporteur.config;

import io.colporteur.entry.Position;
import io.colporteur.yaml.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads settings from one source after the other, later ones overriding, and keeps everything that is wrong with any of
 * them. Used once, by one thread.
 */
final class SettingsReader {

    /** The launcher's own: it is for Java. */
    private static final String LAUNCHER_VARIABLE = Keys.VARIABLE_PREFIX + "JAVA_OPTS";

    private final Settings settings = new Settings();
    private final List<ConfigProblem> problems = new ArrayList<>();

    /** @param wanted whether it is a problem when there is no such file */
    void readFile(Path file, boolean wanted) {
        Complaints complaints = Complaints.aboutFile(file.toString());
        Optional<Value> root = new ConfigFile(complaints).read(file, wanted);
        root.ifPresent(value -> fields("", value, file.toString(), complaints));
        problems.addAll(complaints.problems());
    }

    private void fields(String prefix, Value value, String source, Complaints complaints) {
        if (value.absent()) {
            return;
        }
        if (!(value instanceof Value.Fields fields)) {
            String section = prefix.isEmpty() ? "" : prefix.substring(0, prefix.length() - 1);
            complaints.add(
                    value.at(),
                    section,
                    (section.isEmpty() ? "the file" : "'" + section + "'") + " is " + value.noun(),
                    "it must hold some of " + members(section) + ", each as name: value");
            return;
        }
        fields.byName().forEach((name, field) -> field(prefix + name, field, source, complaints));
    }

    private void field(String name, Value.Field field, String source, Complaints complaints) {
        Optional<Key<?>> key = Keys.named(name);
        if (key.isPresent()) {
            once(key.get(), field, source, complaints);
        } else if (Keys.sections().contains(name)) {
            fields(name + ".", field.value(), source, complaints);
        } else {
            complaints.unknownKey(field.at(), name, Keys.names(), known(name));
        }
    }

    /** A key may be written {@code site: {url: …}} or {@code site.url: …}, but not both. */
    private void once(Key<?> key, Value.Field field, String source, Complaints complaints) {
        Position earlier = settings.given(key).map(Settings.Setting::at).orElse(null);
        if (earlier != null) {
            complaints.add(
                    field.at(),
                    key.name(),
                    "'" + key.name() + "' is given twice",
                    "take one of them out; the other is in line " + earlier.line());
        } else if (!field.value().absent()) {
            take(key, field.value(), source, field.value().at(), complaints);
        }
    }

    private <T> void take(Key<T> key, Value value, String source, @Nullable Position at, Complaints complaints) {
        T read = key.shape().read(key.name(), value, complaints);
        if (read != null) {
            settings.put(key, read, source, at);
        }
    }

    private static String known(String unknown) {
        int dot = unknown.indexOf('.');
        String section = dot < 0 ? "" : unknown.substring(0, dot);
        return Keys.sections().contains(section)
                ? "'" + section + "' knows " + members(section)
                : "the sections are " + members("");
    }

    /** What may be written in a section, or at the top. */
    private static String members(String section) {
        String prefix = section + ".";
        return section.isEmpty()
                ? String.join(", ", Keys.sections())
                : Keys.names().stream()
                        .filter(name -> name.startsWith(prefix))
                        .map(name -> name.substring(prefix.length()))
                        .collect(Collectors.joining(", "));
    }

    /** Overrides what the file says. */
    void readEnvironment(Map<String, String> environment) {
        Map<String, String> sorted = new TreeMap<>(environment);
        for (Key<?> key : Keys.ALL) {
            String text = sorted.remove(key.variable());
            if (text != null && !text.isBlank()) {
                override(key, text, key.variable());
            }
        }
        sorted.keySet().stream().filter(SettingsReader::isMeantForUs).forEach(this::unknownVariable);
    }

    /**
     * Others set variables with our prefix too: Kubernetes gives every container {@code COLPORTEUR_SERVICE_HOST} and its
     * like when a service is called colporteur. So only what looks like one of our keys is taken for a slip.
     */
    private static boolean isMeantForUs(String variable) {
        if (!variable.startsWith(Keys.VARIABLE_PREFIX) || variable.equals(LAUNCHER_VARIABLE)) {
            return false;
        }
        return Keys.ALL.stream()
                .anyMatch(key -> (variable + "_")
                                .startsWith(Keys.VARIABLE_PREFIX + key.section().toUpperCase(Locale.ROOT) + "_")
                        || Nearest.slips(variable, key.variable()) <= 2);
    }

    private void unknownVariable(String variable) {
        Complaints complaints = Complaints.about(variable);
        List<String> variables = Keys.ALL.stream().<String>map(Key::variable).toList();
        complaints.add(
                null,
                variable,
                "it sets no known key",
                Nearest.to(variable, variables)
                        .map(Complaints::didYouMean)
                        .orElse("COLPORTEUR_SITE_URL sets site.url, and so on for the other keys"));
        problems.addAll(complaints.problems());
    }

    /** @param options by the name of the key that they set */
    void readOptions(Map<String, String> options) {
        options.forEach((name, text) -> {
            Key<?> key = Keys.named(name).orElseThrow(() -> new IllegalArgumentException("no such key: " + name));
            override(key, text, key.option());
        });
    }

    private void override(Key<?> key, String text, String source) {
        Complaints complaints = Complaints.about(source);
        Optional<Value> value = key.shape().plain()
                ? Optional.of(new Value.Scalar(text, false, Position.START))
                : new ConfigFile(complaints).parse(text, key.name());
        value.ifPresent(given -> take(key, given, source, null, complaints));
        problems.addAll(complaints.problems());
    }

    /** @throws InvalidConfigException when anything was wrong */
    Settings settings() throws InvalidConfigException {
        problems.addAll(new Agreement(settings, problems).problems());
        if (!problems.isEmpty()) {
            throw new InvalidConfigException(
                    problems.stream().sorted(ConfigProblem.IN_READING_ORDER).toList());
        }
        return settings;
    }
}
