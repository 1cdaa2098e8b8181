package io.colporteur.notation;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Reads YAML 1.1 into {@link Value}s: anchors, aliases and merge keys are followed, and every scalar stays the text that
 * its author wrote ({@code 0714331007} keeps its zero, {@code no} is a word). Immutable; for any number of threads.
 */
public final class YamlReader {

    private final Limits limits;
    private final LoaderOptions options = new LoaderOptions();

    public YamlReader(Limits limits) {
        this.limits = limits;
        // our own limits say where they were reached; SnakeYAML's own must not come before them
        options.setCodePointLimit(limits.characters());
    }

    /**
     * Reads one document.
     *
     * @param text with any line ends
     * @throws NotationException when the text is no YAML, more than one document, or beyond the limits
     */
    public FieldTree read(String text, Placement placement) throws NotationException {
        Source source = new Source(withPlainLineEnds(text), placement);
        Slips slips = new Slips(source);
        Meter meter = new Meter(limits, source);
        StreamReader characters = new StreamReader(source.text());
        try {
            ParserImpl events = new ParserImpl(characters, options);
            return new TreeBuilder(events, source, slips, meter).document();
        } catch (MarkedYAMLException problem) {
            throw slips.explain(problem);
        } catch (ReaderException problem) {
            throw slips.forbiddenCharacter(problem);
        } catch (NumberFormatException beyondUnicode) {
            // SnakeYAML lets it out at \UFFFFFFFF
            throw slips.badEscape(characters.getMark());
        }
    }

    /**
     * Lines end where editors end them. YAML 1.1 ends one also at U+0085, U+2028 and U+2029; YAML 1.2 (section 5.4) no
     * longer does, and nobody who pasted one into a title meant it.
     */
    private static String withPlainLineEnds(String text) {
        return text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\u0085', ' ')
                .replace('\u2028', ' ')
                .replace('\u2029', ' ');
    }
}
