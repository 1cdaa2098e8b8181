package io.colporteur.enrichment;

import java.util.function.UnaryOperator;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** The text of a block of HTML across the elements that it is spread over. */
final class RunningText {

    private RunningText() {}

    /**
     * Normalises the spaces of a block, and lets each stretch of text outside {@code code} be mended. A space is where
     * two words in different elements meet, but not at the beginning and end of a line.
     */
    static void normalise(Element block, UnaryOperator<String> mended) {
        SpacesBetween visitor = new SpacesBetween(mended);
        NodeTraversor.traverse(visitor, block);
        visitor.endLine();
    }

    /** The block as plain text: a line of its own for each list item and after each line break. */
    static String of(Element block) {
        StringBuilder text = new StringBuilder();
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (node instanceof TextNode inner) {
                        text.append(inner.getWholeText());
                    } else if (endsLine(node) && !text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
                        text.append('\n');
                    }
                },
                block);
        return text.toString();
    }

    private static boolean endsLine(Node node) {
        return node instanceof Element element && (element.isBlock() || element.nameIs("br"));
    }

    private static final class SpacesBetween implements NodeVisitor {

        private final UnaryOperator<String> mended;
        private @Nullable TextNode before;

        SpacesBetween(UnaryOperator<String> mended) {
            this.mended = mended;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
                read(text);
            } else if (endsLine(node)) {
                endLine();
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (endsLine(node)) {
                endLine();
            }
        }

        void endLine() {
            if (before != null) {
                dropLastSpace(before);
            }
            before = null;
        }

        private void read(TextNode node) {
            Element parent = node.parent();
            boolean code = parent != null && parent.nameIs("code");
            String text = Spaces.collapsed(node.getWholeText());
            if (text.startsWith(" ") && (before == null || endsWithSpace(before.getWholeText()))) {
                text = text.substring(1);
            }
            if (!text.isEmpty() && Spaces.isNoBreak(text.charAt(0)) && before != null) {
                dropLastSpace(before);
            }
            text = code ? text : mended.apply(text);
            node.text(text);
            if (!text.isEmpty()) {
                before = node;
            }
        }

        private static boolean endsWithSpace(String text) {
            char last = text.charAt(text.length() - 1);
            return last == ' ' || Spaces.isNoBreak(last);
        }

        private static void dropLastSpace(TextNode node) {
            String text = node.getWholeText();
            if (text.endsWith(" ")) {
                node.text(text.substring(0, text.length() - 1));
            }
        }
    }
}
