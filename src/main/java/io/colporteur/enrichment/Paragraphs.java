package io.colporteur.enrichment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Parts HTML into its paragraphs. Two line breaks or a blank line end one, as authors mean it; lists and quotations
 * stand for themselves. An inline element around several of them is put into each paragraph, since HTML has it there;
 * an item without a list is a paragraph.
 */
final class Paragraphs {

    private static final Set<String> WHOLE = Set.of("ul", "ol", "blockquote");
    private static final Set<String> BLOCKS = Set.of("p", "li", "ul", "ol", "blockquote");
    private static final Pattern BLANK_LINE = Pattern.compile("\\n[ \\t\\r]*\\n\\s*");

    private final List<Element> blocks = new ArrayList<>();
    private final Deque<Element> around = new ArrayDeque<>();
    private @Nullable Element open;

    private Paragraphs() {}

    /** The paragraphs, lists and quotations of a page, which takes them in place of what it held; none is blank. */
    static List<Element> of(Element page) {
        Paragraphs paragraphs = new Paragraphs();
        paragraphs.read(page);
        paragraphs.close();
        page.appendChildren(paragraphs.blocks);
        return paragraphs.blocks;
    }

    private void read(Element parent) {
        List<Node> nodes = List.copyOf(parent.childNodes());
        parent.empty();
        for (Node node : nodes) {
            if (node instanceof TextNode text) {
                readText(text.getWholeText());
            } else if (node instanceof Element element && WHOLE.contains(element.normalName())) {
                close();
                element.getElementsByTag("p").stream()
                        .filter(Paragraphs::holdsBlocks)
                        .forEach(Node::unwrap);
                add(element);
            } else if (node instanceof Element element && (element.nameIs("p") || element.nameIs("li"))) {
                close();
                read(element);
                close();
            } else if (node instanceof Element element && holdsBlocks(element)) {
                readAround(element);
            } else {
                readInline(node);
            }
        }
    }

    /** Once of a kind, lest a heap of them were put into each of many paragraphs. */
    private void readAround(Element element) {
        if (around.stream().anyMatch(outer -> outer.nameIs(element.normalName()))) {
            read(element);
        } else {
            around.push(element);
            read(element);
            around.pop();
        }
    }

    private void readText(String text) {
        String[] parts = BLANK_LINE.split(text, -1);
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                close();
            }
            if (open != null || !Spaces.isBlank(parts[i])) {
                append(new TextNode(parts[i]));
            }
        }
    }

    private void readInline(Node node) {
        if (!isBreak(node)) {
            append(node);
        } else if (open != null && isBreak(lastIn(open))) {
            close();
        } else if (open != null) {
            open.appendChild(node);
        }
    }

    private void append(Node node) {
        if (open == null) {
            open = new Element("p");
        }
        Node inner = node;
        for (Element element : around) {
            inner = element.shallowClone().appendChild(inner);
        }
        open.appendChild(inner);
    }

    private void close() {
        if (open == null) {
            return;
        }
        Node last = lastIn(open);
        if (last != null && isBreak(last)) {
            last.remove();
        }
        add(open);
        open = null;
    }

    private void add(Element block) {
        if (!Spaces.isBlank(block.text())) {
            blocks.add(block);
        }
    }

    private static boolean holdsBlocks(Element element) {
        return element.children().stream().anyMatch(inner -> BLOCKS.contains(inner.normalName()) || holdsBlocks(inner));
    }

    private static boolean isBreak(@Nullable Node node) {
        return node != null && node.nameIs("br");
    }

    private static @Nullable Node lastIn(Element element) {
        Node last = element.lastChild();
        while (last instanceof TextNode text && Spaces.isBlank(text.getWholeText())) {
            last = last.previousSibling();
        }
        return last;
    }
}
