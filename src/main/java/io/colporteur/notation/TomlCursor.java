package io.colporteur.notation;

import io.colporteur.entry.Position;
import java.util.regex.Pattern;

/** Goes once over a text in TOML, and knows where it is. For one thread. */
final class TomlCursor {

    private final Source source;
    private final String text;
    private int at;
    private int line;
    private int column;

    TomlCursor(Source source) {
        this.source = source;
        this.text = source.text();
    }

    /** A place to come back to in a complaint. */
    record Place(int line, int column) {}

    Place place() {
        return new Place(line, column);
    }

    Position position() {
        return source.at(line, column);
    }

    boolean ended() {
        return at == text.length();
    }

    /** The character here, {@code \n} at the end. */
    char peek() {
        return at == text.length() ? '\n' : text.charAt(at);
    }

    boolean startsWith(String ahead) {
        return text.startsWith(ahead, at);
    }

    /** Whether the next characters, at most so many, begin with a pattern. */
    boolean looksAt(Pattern pattern, int most) {
        return pattern.matcher(text)
                .region(at, Math.min(at + most, text.length()))
                .lookingAt();
    }

    /** Takes the character here, which there is. */
    char take() {
        char character = text.charAt(at++);
        if (character == '\n') {
            line++;
            column = 0;
        } else if (!Character.isLowSurrogate(character)) {
            column++;
        }
        return character;
    }

    void skip(int characters) {
        for (int taken = 0; taken < characters; taken++) {
            take();
        }
    }

    boolean skip(char character) {
        boolean here = !ended() && peek() == character;
        if (here) {
            take();
        }
        return here;
    }

    void skipSpaces() {
        skipAny(" \t");
    }

    /** Takes all characters from here on that are among these. */
    void skipAny(String characters) {
        while (!ended() && characters.indexOf(peek()) >= 0) {
            take();
        }
    }

    /** Spaces, comments and line ends. */
    void skipBlanks() {
        skipAny(" \t\n");
        while (!ended() && peek() == '#') {
            skipComment();
            skipAny(" \t\n");
        }
    }

    void skipComment() {
        if (peek() == '#') {
            while (peek() != '\n') {
                take();
            }
        }
    }

    int index() {
        return at;
    }

    String since(int index) {
        return text.substring(index, at);
    }

    /** What is on the line from here on, without a comment. */
    String restOfLine() {
        int end = text.indexOf('\n', at);
        String rest = text.substring(at, end < 0 ? text.length() : end);
        int comment = rest.indexOf(" #");
        return comment < 0 ? rest : rest.substring(0, comment);
    }

    NotationException slip(String sentence, String hint) {
        return slip(place(), sentence, hint);
    }

    NotationException slip(Place where, String sentence, String hint) {
        return source.slip(where.line(), where.column(), sentence, hint);
    }
}
