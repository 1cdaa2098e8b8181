package io.colporteur.reading;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.html.AttributeProvider;

/** Gives each heading of one body the id that GitHub gives it, so that links such as {@code #the-end} lead somewhere. */
final class HeadingIds implements AttributeProvider {

    private static final Pattern LEFT_OUT = Pattern.compile("[^\\p{L}\\p{M}\\p{N}\\p{Pc} -]");

    private final Map<String, Integer> used = new HashMap<>();

    @Override
    public void setAttributes(Node node, String tagName, Map<String, String> attributes) {
        if (node instanceof Heading) {
            String id = LEFT_OUT.matcher(textOf(node).strip().toLowerCase(Locale.ROOT))
                    .replaceAll("")
                    .replace(' ', '-');
            if (!id.isEmpty()) {
                attributes.put("id", unused(id));
            }
        }
    }

    private static String textOf(Node heading) {
        StringBuilder text = new StringBuilder();
        heading.accept(new AbstractVisitor() {
            @Override
            public void visit(Text part) {
                text.append(part.getLiteral());
            }

            @Override
            public void visit(Code part) {
                text.append(part.getLiteral());
            }
        });
        return text.toString();
    }

    /** The id itself, then {@code id-1}, {@code id-2}. */
    private String unused(String id) {
        String free = id;
        while (used.containsKey(free)) {
            free = id + "-" + used.merge(id, 1, Integer::sum);
        }
        used.put(free, 0);
        return free;
    }
}
