package io.colporteur.routes;

/** The catalogue was lost, and the inbox lacks so many of the entries that the outbox shows that nothing is published. */
public final class EntriesMissingException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** @param entries how many of them are missing */
    EntriesMissingException(long entries) {
        super(entries
                + " entries that are in the outbox are not in the inbox, and there is no catalogue that would know why;"
                + " nothing was published. Bring their files back or, if they are meant to go, run"
                + " 'colporteur allow-removals'");
    }
}
