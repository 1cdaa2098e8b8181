package io.colporteur.enrichment;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** A line of text in HTML, across the inline elements that it is spread over: up to a line break or the end of a block. */
final class TextLine {

    /** Stands for what is code (U+FFFC, OBJECT REPLACEMENT CHARACTER). */
    private static final String CODE = "\uFFFC";

    private final List<TextNode> nodes;

    private TextLine(List<TextNode> nodes) {
        this.nodes = nodes;
    }

    /** The lines in an element, none of them without a text node. */
    static List<TextLine> in(Element element) {
        Splitter splitter = new Splitter();
        NodeTraversor.traverse(splitter, element);
        splitter.endLine();
        return splitter.lines;
    }

    /** Whether a line ends where this node begins, and where it ends. */
    static boolean endsAt(Node node) {
        return node instanceof Element element && (element.isBlock() || element.nameIs("br"));
    }

    /** All of its text. */
    String text() {
        StringBuilder text = new StringBuilder();
        nodes.forEach(node -> text.append(node.getWholeText()));
        return text.toString();
    }

    /** Takes out some characters of its {@link #text}. */
    void remove(BitSet places) {
        int start = 0;
        for (TextNode node : nodes) {
            String text = node.getWholeText();
            int end = start + text.length();
            replace(node, CleanText.without(places.get(start, end), text));
            start = end;
        }
    }

    /** Normalises its spaces: one where two words meet, also in different elements, none at its beginning and end. */
    void normaliseSpaces() {
        TextNode before = null;
        for (TextNode node : nodes) {
            String text = Spaces.collapsed(node.getWholeText());
            if (text.startsWith(" ") && (before == null || endsWithSpace(before.getWholeText()))) {
                text = text.substring(1);
            }
            if (before != null && !text.isEmpty() && Spaces.isNoBreak(text.charAt(0))) {
                dropLastSpace(before);
            }
            replace(node, text);
            before = text.isEmpty() ? before : node;
        }
        if (before != null) {
            dropLastSpace(before);
        }
    }

    /** Mends each stretch of it that is not code. */
    void mendStretches(UnaryOperator<String> mended) {
        for (TextNode node : nodes) {
            if (!isCode(node)) {
                replace(node, mended.apply(node.getWholeText()));
            }
        }
    }

    /**
     * Mends it as a whole.
     *
     * @param mended gives back a text of the same length; U+FFFC in it is code, which stays
     */
    void mend(UnaryOperator<String> mended) {
        StringBuilder prose = new StringBuilder();
        for (TextNode node : nodes) {
            String text = node.getWholeText();
            prose.append(isCode(node) ? CODE.repeat(text.length()) : text);
        }
        String whole = mended.apply(prose.toString());
        int start = 0;
        for (TextNode node : nodes) {
            int end = start + node.getWholeText().length();
            if (!isCode(node)) {
                replace(node, whole.substring(start, end));
            }
            start = end;
        }
    }

    private static boolean isCode(TextNode node) {
        Element parent = node.parent();
        return parent != null && parent.closest("code") != null;
    }

    private static void replace(TextNode node, String text) {
        if (!node.getWholeText().equals(text)) {
            node.text(text);
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

    private static final class Splitter implements NodeVisitor {

        private final List<TextLine> lines = new ArrayList<>();
        private List<TextNode> line = new ArrayList<>();

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
                line.add(text);
            } else if (endsAt(node)) {
                endLine();
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (endsAt(node)) {
                endLine();
            }
        }

        void endLine() {
            if (!line.isEmpty()) {
                lines.add(new TextLine(line));
                line = new ArrayList<>();
            }
        }
    }
}
