package io.colporteur.routes;

/** The catalogue was lost or is an older one, and the inbox lacks so many of the entries that the outbox shows that nothing is published. */
public final class EntriesMissingException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** @param entries how many of them are missing */
    EntriesMissingException(long entries) {
        super(entries
                + " entries that are in the outbox are not in the inbox, and the catalogue does not know them: it was lost, or"
                + " is an older one; nothing was published. Bring their files back or, if they are meant to go, run"
                + " 'colporteur allow-removals'");
    }
}
