package io.colporteur.catalogue;

/** The catalogue could not be read or written: its disk, its lock or its file. What was asked for was not done at all. */
public final class CatalogueException extends RuntimeException {

    private static final long serialVersionUID = 2;

    private final boolean damaged;

    public CatalogueException(String message, Throwable cause) {
        this(message, cause, false);
    }

    CatalogueException(String message, Throwable cause, boolean damaged) {
        super(message, cause);
        this.damaged = damaged;
    }

    /** Whether its file is no catalogue any more, so that trying again is of no use. */
    public boolean damaged() {
        return damaged;
    }
}
