package io.colporteur.config;

import io.colporteur.entry.Gate;
import io.colporteur.entry.Position;
import io.colporteur.notation.FieldTree;
import io.colporteur.notation.Limits;
import io.colporteur.notation.NotationException;
import io.colporteur.notation.Placement;
import io.colporteur.notation.Value;
import io.colporteur.notation.YamlReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Settings as YAML, before anything is known of what they mean. */
final class ConfigYaml {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Complaints complaints;

    ConfigYaml(Complaints complaints) {
        this.complaints = complaints;
    }

    /**
     * What is in a file; empty when it cannot be read, which is complained of.
     *
     * @param wanted whether to complain when there is no such file
     */
    Optional<Value> read(Path file, boolean wanted) {
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            return parse(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text, "");
        } catch (NoSuchFileException e) {
            if (wanted) {
                complaints.add(null, "", "there is no such file", "name another with --config, or leave that out");
            }
        } catch (CharacterCodingException e) {
            complaints.add(null, "", "the file is not in UTF-8", "save it as UTF-8");
        } catch (AccessDeniedException e) {
            complaints.add(null, "", "The file may not be read.", Gate.RIGHT_TO_READ);
        } catch (IOException e) {
            String what = Files.isDirectory(file) ? "it is a folder" : e.toString();
            complaints.add(null, "", "the file cannot be read", what);
        }
        return Optional.empty();
    }

    /** What a text that is no file says of a key; empty when it had to be YAML and is none, which is complained of. */
    Optional<Value> standingAlone(String text, Key<?> key) {
        return key.shape().plain()
                ? Optional.of(new Value.Scalar(text, false, Position.START))
                : parse(text, key.name());
    }

    private Optional<Value> parse(String text, String key) {
        try {
            FieldTree document = new YamlReader(Limits.USUAL).read(text, Placement.fromLine(1));
            for (FieldTree.Duplicate duplicate : document.duplicates()) {
                complaints.add(
                        duplicate.again(),
                        duplicate.name(),
                        "'" + duplicate.name() + "' is given twice",
                        "take one of them out; the other is in line "
                                + duplicate.first().line());
            }
            return Optional.of(document.root());
        } catch (NotationException e) {
            complaints.add(e.at(), key, e.sentence(), e.hint());
            return Optional.empty();
        }
    }
}
