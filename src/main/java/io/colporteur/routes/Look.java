package io.colporteur.routes;

import io.colporteur.entry.Outcome;
import io.colporteur.intake.Arrival;

/** What came of looking at a file that arrived. */
sealed interface Look {

    Arrival arrival();

    /** Something that the catalogue has to know. */
    record Found(Arrival arrival, Outcome outcome) implements Look {}

    /** The file is still being written; look again in a moment. */
    record Unsettled(Arrival arrival) implements Look {}

    /** The file has been written to for so long that nobody waits for it any more; look again later. */
    record Restless(Arrival arrival) implements Look {}

    /** The file has arrived again meanwhile: that look counts, not this one. */
    record Superseded(Arrival arrival) implements Look {}
}
