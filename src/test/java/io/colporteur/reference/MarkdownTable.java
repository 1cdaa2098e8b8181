package io.colporteur.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A table in GitHub's Markdown, row by row. */
public final class MarkdownTable {

    private final List<String> lines = new ArrayList<>();

    /** @param heads the head of each column, {@code ""} for one without */
    public MarkdownTable(String... heads) {
        row(heads);
        lines.add("| --- ".repeat(heads.length) + "|");
    }

    /** Adds a row; its cells are Markdown, in which a vertical bar may stand anywhere. */
    public MarkdownTable row(String... cells) {
        lines.add(Arrays.stream(cells)
                .map(cell -> cell.isEmpty() ? " " : " " + cell.replace("|", "\\|") + " ")
                .collect(Collectors.joining("|", "|", "|")));
        return this;
    }

    public List<String> lines() {
        return List.copyOf(lines);
    }

    /** A text that stands in a cell as it is. */
    public static String code(String text) {
        return "`" + text + "`";
    }
}
