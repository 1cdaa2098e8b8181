package io.colporteur.report;

/**
 * What is shown of a line: the part around a spot, as a terminal shows it. The beginning and the end of a long line are
 * cut, with … in their place.
 *
 * @param before how many cells stand before the spot
 * @param under how many cells the spot takes, at least one
 */
record Window(String text, int before, int under) {

    /** How many cells of a line are shown, and how many of them before the spot when it goes on for long after it. */
    private static final int WIDTH = 100;

    private static final int LEAD = 40;

    private static final String CUT = "…";

    static Window around(Spot spot) {
        String line = spot.line();
        int from = back(line, spot.start(), LEAD);
        int to = forth(line, from, WIDTH);
        // what the end of the line leaves free
        from = back(line, from, WIDTH - Glyphs.cells(line.substring(from, to)));
        String head = from > 0 ? CUT : "";
        String tail = to < line.length() ? CUT : "";
        return new Window(
                head + Glyphs.of(line.substring(from, to)) + tail,
                Glyphs.cells(head + line.substring(from, spot.start())),
                Math.max(1, Glyphs.cells(line.substring(spot.start(), Math.min(spot.end(), to)))));
    }

    /** The lowest index between which and this one there are no more cells than that. */
    private static int back(String line, int index, int cells) {
        int room = cells;
        int reached = index;
        while (reached > 0) {
            int character = line.codePointBefore(reached);
            room -= Glyphs.cells(character);
            if (room < 0) {
                break;
            }
            reached -= Character.charCount(character);
        }
        return reached;
    }

    /** The highest index between which and this one there are no more cells than that. */
    private static int forth(String line, int index, int cells) {
        int room = cells;
        int reached = index;
        while (reached < line.length()) {
            int character = line.codePointAt(reached);
            room -= Glyphs.cells(character);
            if (room < 0) {
                break;
            }
            reached += Character.charCount(character);
        }
        return reached;
    }
}
