package io.colporteur.reading;

import java.util.List;
import java.util.Set;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * Counts what may open emphasis in one paragraph, and ends the work at too much of it: at each link the parser goes
 * through all that is open before it. For any number of threads.
 */
final class EmphasisLimit implements InlineContentParserFactory {

    private static final int MOST = 1000;

    @Override
    public Set<Character> getTriggerCharacters() {
        return Set.of('*', '_', '~');
    }

    /** One for each paragraph. */
    @Override
    public InlineContentParser create() {
        return new Count();
    }

    private static final class Count implements InlineContentParser {

        private int count;

        @Override
        public ParsedInline tryParse(InlineParserState state) {
            if (++count > MOST) {
                throw new BodyTooLargeException(
                        lineOf(state.scanner()),
                        "A paragraph has more than " + MOST + " runs of * or _ or ~.",
                        "Put a blank line between its parts, or lines ``` around it when it is code or a log.");
            }
            return ParsedInline.none();
        }

        private static int lineOf(Scanner scanner) {
            Position here = scanner.position();
            scanner.next();
            List<SourceSpan> spans = scanner.getSource(here, scanner.position()).getSourceSpans();
            return spans.isEmpty() ? 0 : spans.get(0).getLineIndex();
        }
    }
}
