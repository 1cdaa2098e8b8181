package io.colporteur.config;

import io.colporteur.entry.Position;
import io.colporteur.yaml.Value;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Settings from a file. Used once, by one thread. */
final class SettingsFile {

    private final Settings settings;
    private final Path file;
    private final Complaints complaints;

    SettingsFile(Settings settings, Path file) {
        this.settings = settings;
        this.file = file;
        this.complaints = Complaints.aboutFile(file.toString());
    }

    /**
     * Takes what the file says; returns what is wrong with it.
     *
     * @param wanted whether it is a problem when there is no such file
     */
    List<ConfigProblem> read(boolean wanted) {
        new ConfigYaml(complaints).read(file, wanted).ifPresent(root -> fields("", root));
        return complaints.problems();
    }

    private void fields(String prefix, Value value) {
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
        fields.byName().forEach((name, field) -> field(prefix + name, field));
    }

    private void field(String name, Value.Field field) {
        Optional<Key<?>> key = Keys.named(name);
        if (key.isPresent()) {
            once(key.get(), field);
        } else if (Keys.sections().contains(name)) {
            fields(name + ".", field.value());
        } else {
            complaints.unknownKey(field.at(), name, Keys.names(), known(name));
        }
    }

    /** A key may be written {@code site: {url: …}} or {@code site.url: …}, but not both. */
    private void once(Key<?> key, Value.Field field) {
        Position earlier = settings.given(key).map(Settings.Setting::at).orElse(null);
        if (earlier != null) {
            complaints.add(
                    field.at(),
                    key.name(),
                    "'" + key.name() + "' is given twice",
                    "take one of them out; the other is in line " + earlier.line());
        } else if (!field.value().absent()) {
            settings.read(key, field.value(), file.toString(), field.value().at(), complaints);
        }
    }

    /** What there is in the section of an unknown key, or else the sections. */
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
}
