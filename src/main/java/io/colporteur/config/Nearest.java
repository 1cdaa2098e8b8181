package io.colporteur.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds what was meant by a name that is none. */
final class Nearest {

    private Nearest() {}

    /**
     * The known name that differs by the fewest slips, letter case aside; if none is near, the only one that ends in the
     * typed word after a dot.
     */
    static Optional<String> to(String typed, Collection<String> known) {
        Optional<String> near = known.stream()
                .min(Comparator.comparingInt(name -> slips(typed, name)))
                .filter(name -> slips(typed, name) <= Math.min(2, Math.max(1, typed.length() / 3)));
        return near.isPresent() ? near : onlyOneEndingIn(typed, known);
    }

    private static Optional<String> onlyOneEndingIn(String typed, Collection<String> known) {
        String ending = "." + typed.toLowerCase(Locale.ROOT);
        List<String> candidates = known.stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).endsWith(ending))
                .toList();
        return candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
    }

    /** The optimal string alignment distance: letters left out, put in, mistaken or swapped with the next. */
    static int slips(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[][] distance = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    distance[i][j] = i + j;
                    continue;
                }
                int mistaken = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                distance[i][j] = Math.min(
                        distance[i - 1][j - 1] + mistaken, 1 + Math.min(distance[i - 1][j], distance[i][j - 1]));
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    distance[i][j] = Math.min(distance[i][j], distance[i - 2][j - 2] + 1);
                }
            }
        }
        return distance[a.length()][b.length()];
    }
}
