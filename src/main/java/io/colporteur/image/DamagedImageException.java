package io.colporteur.image;

/** An image cannot be decoded. */
final class DamagedImageException extends Exception {

    private static final long serialVersionUID = 1;

    private final String fault;

    /** @param fault a clause that goes on after the image's name */
    DamagedImageException(String fault, Exception cause) {
        super(fault, cause);
        this.fault = fault;
    }

    String fault() {
        return fault;
    }
}
