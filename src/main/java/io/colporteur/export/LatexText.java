package io.colporteur.export;

/** Plain text as LaTeX would have it typed. Quotes and dashes that are typed stay what TeX makes of them. */
final class LatexText {

    private LatexText() {}

    /** Characters beyond ASCII stay; braces are balanced, whatever the text has. */
    static String of(String text) {
        StringBuilder latex = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&', '%', '$', '#', '_' -> latex.append('\\').append(c);
                // BibTeX counts a brace even behind a backslash.
                case '{' -> latex.append("{\\textbraceleft}");
                case '}' -> latex.append("{\\textbraceright}");
                case '~' -> latex.append("{\\textasciitilde}");
                case '^' -> latex.append("{\\textasciicircum}");
                case '\\' -> latex.append("{\\textbackslash}");
                default -> latex.append(c);
            }
        }
        return latex.toString();
    }
}
