package io.colporteur.enrichment;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;

/** The text of a block of HTML across the elements that it is spread over. */
final class RunningText {

    private RunningText() {}

    /** The block as plain text: a line of its own for each list item and after each line break. */
    static String of(Element block) {
        StringBuilder text = new StringBuilder();
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (node instanceof TextNode inner) {
                        text.append(inner.getWholeText());
                    } else if (TextLine.endsAt(node) && !text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
                        text.append('\n');
                    }
                },
                block);
        return text.toString();
    }
}
