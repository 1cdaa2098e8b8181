package io.colporteur.routes;

import io.colporteur.entry.LocalCover;
import io.colporteur.entry.Outcome;
import io.colporteur.entry.SourcePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Covers that came while entries were on their way. An entry and its cover are often dropped at the same moment: the entry
 * may have been read just before its cover was there, and be stored just after the cover was. For the store route's thread.
 */
final class LateCovers {

    private record Late(Outcome.CoverSeen cover, long ticket) {}

    private final Map<String, Late> byStem = new HashMap<>();

    /** The files of those entries that were read before their cover came, in the order in which they were stored. */
    List<SourcePath> readBefore(List<Look> stored) {
        List<SourcePath> again = new ArrayList<>();
        for (Look look : stored) {
            if (look instanceof Look.Found found && found.outcome() instanceof Outcome.CoverSeen cover) {
                byStem.put(
                        cover.source().coverStem(),
                        new Late(cover, look.arrival().ticket()));
            } else if (look instanceof Look.Found found
                    && isLate(found.outcome(), look.arrival().ticket())) {
                again.add(found.outcome().source());
            }
        }
        return again;
    }

    /** One that is refused shows none, and may have been refused for just that. */
    private boolean isLate(Outcome outcome, long ticket) {
        if (outcome instanceof Outcome.Accepted accepted) {
            return isLate(accepted.entry().coverStem(), accepted.entry().localCover(), ticket);
        }
        return outcome instanceof Outcome.Rejected rejected && isLate(rejected.coverStem(), null, ticket);
    }

    private boolean isLate(@Nullable String coverStem, @Nullable LocalCover shown, long ticket) {
        Late late = coverStem == null ? null : byStem.get(coverStem);
        return late != null && late.ticket() > ticket && !shows(shown, late.cover());
    }

    private static boolean shows(@Nullable LocalCover shown, Outcome.CoverSeen cover) {
        return shown != null
                && shown.source().equals(cover.source())
                && shown.stamp().equals(cover.stamp());
    }

    /** Nothing is on its way any more. */
    void forget() {
        byStem.clear();
    }
}
