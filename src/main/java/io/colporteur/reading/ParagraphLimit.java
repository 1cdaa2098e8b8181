package io.colporteur.reading;

import java.util.List;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/**
 * Looks at each line that might begin a block, and ends the work when it goes on too long a paragraph: the parser copies
 * all lines of the paragraph for each such line. It begins no block itself. For any number of threads.
 */
final class ParagraphLimit implements BlockParserFactory {

    private static final int MOST_LINES = 1000;

    @Override
    public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
        List<SourceLine> paragraph = matched.getParagraphLines().getLines();
        if (paragraph.size() > MOST_LINES) {
            SourceSpan span = paragraph.get(0).getSourceSpan();
            throw new BodyTooLargeException(
                    span == null ? 0 : span.getLineIndex(),
                    "A paragraph has more than " + MOST_LINES + " lines.",
                    "Put a blank line between its parts, or lines ``` around it when it is code or a log.");
        }
        return BlockStart.none();
    }
}
