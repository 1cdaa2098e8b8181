package io.colporteur.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.PostProcessor;

/**
 * Items of a list that begin with {@code [ ]} or {@code [x]}, as GitHub has them. They get the character of a box, since
 * readers of feeds drop form controls. For any number of threads.
 */
final class TaskItems implements PostProcessor {

    private static final Pattern BOX = Pattern.compile("\\[([ xX])](?=\\s)");

    @Override
    public Node process(Node document) {
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(ListItem item) {
                if (item.getFirstChild() instanceof Paragraph paragraph
                        && paragraph.getFirstChild() instanceof Text text) {
                    text.setLiteral(withBox(text.getLiteral()));
                }
                visitChildren(item);
            }
        });
        return document;
    }

    private static String withBox(String literal) {
        Matcher box = BOX.matcher(literal);
        return box.lookingAt() ? (box.group(1).equals(" ") ? "☐" : "☑") + literal.substring(box.end()) : literal;
    }
}
