package io.colporteur.yaml;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Reads YAML 1.1 into {@link Value}s: anchors, aliases and merge keys are followed, and every scalar stays the text that
 * its author wrote ({@code 0714331007} keeps its zero, {@code no} is a word). Stateless; for any number of threads.
 */
public final class YamlReader {

    /** The longest text that is read, in characters: far more than fields need, and little enough to be read at once. */
    public static final int LONGEST = 1_000_000;

    /** How deep lists and fields may be nested. */
    public static final int DEEPEST = 50;

    /** How many values a document may hold, each alias counted as all that it stands for. */
    public static final int MOST_VALUES = 100_000;

    /**
     * Reads one document.
     *
     * @param text with any line ends
     * @param firstLine the line of the file at which the text begins, 1 for a whole file
     * @throws YamlSyntaxException when the text is no YAML, more than one document, or beyond the limits above
     */
    public YamlDocument read(String text, int firstLine) throws YamlSyntaxException {
        Source source = new Source(withPlainLineEnds(text), firstLine);
        Slips slips = new Slips(source);
        if (text.length() > LONGEST) {
            throw slips.tooMuch("The fields are longer than " + LONGEST + " characters.");
        }
        StreamReader characters = new StreamReader(source.text());
        try {
            ParserImpl events = new ParserImpl(characters, new LoaderOptions());
            return new TreeBuilder(events, source, slips).document();
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
