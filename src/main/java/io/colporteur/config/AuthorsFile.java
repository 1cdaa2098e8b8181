package io.colporteur.config;

import io.colporteur.entry.KnownAuthor;
import io.colporteur.entry.Position;
import io.colporteur.notation.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The register of authors, a list beside the settings. Used once, by one thread. */
final class AuthorsFile {

    /** Its name, in the folder of the settings. */
    static final String NAME = "authors.yaml";

    private static final String KEY = "authors";
    private static final RegisteredAuthor AUTHOR = new RegisteredAuthor();

    private final Complaints complaints;
    private final Path file;

    AuthorsFile(Path settings, Findings findings) {
        this.file = besides(settings);
        this.complaints = findings.inFile(file.toString());
    }

    /** Where it is if it is there. */
    static Path besides(Path settings) {
        return settings.resolveSibling(NAME);
    }

    /** Who is in it, in its order; nobody where there is no such file. */
    List<KnownAuthor> read() {
        Optional<Value> root = new ConfigYaml(complaints).read(file, false).filter(value -> !value.absent());
        if (root.isEmpty()) {
            return List.of();
        }
        if (!(root.get() instanceof Value.Items items)) {
            complaints.add(
                    root.get().at(),
                    KEY,
                    "the file is " + root.get().noun(),
                    "it must be a list of authors, each " + AUTHOR.wanted());
            return List.of();
        }
        List<KnownAuthor> authors = new ArrayList<>();
        Map<String, Position> taken = new HashMap<>();
        for (Value item : items.values()) {
            KnownAuthor author = AUTHOR.read(KEY, item, complaints);
            if (author != null) {
                eachNameOnce(author, item.at(), taken);
                authors.add(author);
            }
        }
        return List.copyOf(authors);
    }

    private void eachNameOnce(KnownAuthor author, Position at, Map<String, Position> taken) {
        author.names().distinct().forEach(name -> {
            Position other = taken.putIfAbsent(KnownAuthor.key(name), at);
            if (other != null && !other.equals(at)) {
                complaints.add(
                        at,
                        KEY,
                        "'" + name + "' is also a name of the author in line " + other.line(),
                        "take it out of one of the two");
            }
        });
    }
}
