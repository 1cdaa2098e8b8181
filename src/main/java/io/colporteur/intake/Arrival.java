package io.colporteur.intake;

import io.colporteur.entry.SourcePath;

/**
 * A file that may have changed and is on its way through the pipeline.
 *
 * @param ticket drawn before the file is opened: of two arrivals of a file the higher one saw it later
 * @param since the ticket of the first arrival that it stands for: the file has been on its way since then
 * @param offeredAt {@link System#nanoTime} when it was noticed
 * @param waitsUntil {@link System#nanoTime} until which it is waited for, should somebody still be writing
 */
public record Arrival(SourcePath path, long ticket, long since, long offeredAt, long waitsUntil) {

    /** Whether a file that is still being written is waited for. */
    public boolean waits() {
        return waitsUntil - System.nanoTime() > 0;
    }
}
