package io.colporteur.reference;

import java.util.ArrayList;
import java.util.List;

/** Words in lines. */
public final class Prose {

    private static final int WIDTH = 120;

    private Prose() {}

    /** The text in lines of at most 120 characters, each of which begins with the same ones. */
    public static List<String> wrapped(String text, String start) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (line.length() > 0 && start.length() + line.length() + 1 + word.length() > WIDTH) {
                lines.add(start + line);
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(start + line);
        return lines;
    }
}
