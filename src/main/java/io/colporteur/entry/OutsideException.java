package io.colporteur.entry;

import java.io.IOException;

/** Says of a file of the inbox that it is a link to what lies elsewhere, which is not to be read. */
public final class OutsideException extends IOException {

    private static final long serialVersionUID = 1L;

    /** What its author, or who sets the program up, can do about it. */
    public static final String REMEDY = "Put the file itself into the inbox, or set inbox.followLinks: true.";

    OutsideException() {
        super("it is a link that leads out of the inbox");
    }
}
