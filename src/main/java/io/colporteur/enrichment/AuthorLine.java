package io.colporteur.enrichment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text that may name several authors, parted where {@code ,}, {@code et}, {@code and} or {@code &} stand between them.
 * A known name stays whole; what is left between known ones is parted only where each part looks like a person's name.
 */
final class AuthorLine {

    private static final Pattern COMMA_OR_AND = Pattern.compile("\\s*,\\s*(?:(?:et|and|&)\\s+)?|\\s+(?:et|and|&)\\s+");
    private static final Pattern FULL_NAME = Pattern.compile("\\p{Lu}\\S*\\s+\\S.*");

    /** A name with more commas and words between than this is not looked for, so that a long text stays cheap. */
    private static final int MOST_PARTS = 12;

    private final String text;
    private final Predicate<String> known;
    private final List<Part> parts = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    private record Part(int start, int end) {}

    private AuthorLine(String text, Predicate<String> known) {
        this.text = text;
        this.known = known;
        int start = 0;
        Matcher separator = COMMA_OR_AND.matcher(text);
        while (separator.find()) {
            parts.add(new Part(start, separator.start()));
            start = separator.end();
        }
        parts.add(new Part(start, text.length()));
    }

    /** The names in a text, in its order. */
    static List<String> names(String text, Predicate<String> known) {
        AuthorLine line = new AuthorLine(text, known);
        line.part();
        return line.names;
    }

    private void part() {
        int unknown = 0;
        for (int from = 0; from < parts.size(); ) {
            int to = lastOfKnown(from);
            if (to < 0) {
                from++;
            } else {
                addUnknown(unknown, from);
                names.add(between(from, to));
                from = to + 1;
                unknown = from;
            }
        }
        addUnknown(unknown, parts.size());
    }

    /** The last part of the longest known name that begins with this one; negative when there is none. */
    private int lastOfKnown(int first) {
        int last = Math.min(parts.size(), first + MOST_PARTS) - 1;
        while (last >= first && !known.test(between(first, last))) {
            last--;
        }
        return last < first ? -1 : last;
    }

    private void addUnknown(int from, int to) {
        if (from == to) {
            return;
        }
        List<String> each = new ArrayList<>();
        for (int part = from; part < to; part++) {
            each.add(between(part, part));
        }
        boolean people = each.stream().allMatch(part -> FULL_NAME.matcher(part).matches());
        names.addAll(people ? each : List.of(between(from, to - 1)));
    }

    private String between(int first, int last) {
        return text.substring(parts.get(first).start(), parts.get(last).end());
    }
}
