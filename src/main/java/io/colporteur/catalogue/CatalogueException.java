package io.colporteur.catalogue;

/** The catalogue could not be read or written: its disk, its lock or its file. What was asked for was not done at all. */
public final class CatalogueException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public CatalogueException(String message, Throwable cause) {
        super(message, cause);
    }
}
