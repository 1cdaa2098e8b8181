package io.colporteur.config;

import io.colporteur.entry.Position;
import io.colporteur.notation.Value;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;

/** Settings from a file. Used once, by one thread. */
final class SettingsFile {

    private final KeyTable table;
    private final Settings settings;
    private final Path file;
    private final Complaints complaints;

    SettingsFile(KeyTable table, Settings settings, Path file, Findings findings) {
        this.table = table;
        this.settings = settings;
        this.file = file;
        this.complaints = findings.inFile(file.toString());
    }

    /**
     * Takes what the file says.
     *
     * @param wanted whether it is a problem when there is no such file
     */
    void read(boolean wanted) {
        new ConfigYaml(complaints).read(file, wanted).ifPresent(root -> fields("", root));
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
        Optional<Key<?>> key = table.named(name).or(() -> declaredBy(name, field.value()));
        Optional<Key<?>> renamed = table.formerly(name);
        Optional<KeyTable.Retired> gone = table.gone(name);
        if (key.isPresent()) {
            once(key.get(), key.get().name(), field);
        } else if (renamed.isPresent()) {
            complaints.oldName(field.at(), name, renamed.get(), renamed.get().name());
            once(renamed.get(), name, field);
        } else if (gone.isPresent()) {
            complaints.goneKey(field.at(), gone.get());
        } else if (isSection(name, field.value())) {
            fields(name + ".", field.value());
        } else {
            complaints.unknownKey(field.at(), name, table.names(), known(name));
        }
    }

    /** A section may be a list of what it declares: {@code feeds: [{path: …}]} is {@code feeds: {declared: …}}. */
    private Optional<Key<?>> declaredBy(String section, Value value) {
        return value instanceof Value.Items ? table.named(Key.declared(section)) : Optional.empty();
    }

    /** One in which there are only old names is no section unless it holds something. */
    private boolean isSection(String name, Value value) {
        return table.sections().contains(name) || (table.hadSection(name) && value instanceof Value.Fields);
    }

    /** A key may be written {@code site: {url: …}} or {@code site.url: …}, or by an old name, but only once. */
    private void once(Key<?> key, String name, Value.Field field) {
        Optional<Settings.Setting> earlier = settings.given(key);
        Position at = earlier.map(Settings.Setting::at).orElse(null);
        if (earlier.isPresent() && at != null) {
            String hint = name.equals(earlier.get().name()) ? "take one of them out" : "type it once, as " + key.name();
            complaints.givenTwice(field.at(), name, earlier.get(), hint + "; the other is in line " + at.line());
        } else if (!field.value().absent()) {
            settings.read(key, name, field.value(), field.value().at(), complaints);
        }
    }

    /** What there is in the section of an unknown key, or else the sections. */
    private String known(String unknown) {
        String section = Key.section(unknown);
        return !section.equals(unknown) && table.sections().contains(section)
                ? "'" + section + "' knows " + members(section)
                : "the sections are " + members("");
    }

    /** What may be written in a section, or at the top. */
    private String members(String section) {
        String prefix = section + ".";
        return section.isEmpty()
                ? String.join(", ", table.sections())
                : table.names().stream()
                        .filter(name -> name.startsWith(prefix))
                        .map(name -> name.substring(prefix.length()))
                        .collect(Collectors.joining(", "));
    }
}
