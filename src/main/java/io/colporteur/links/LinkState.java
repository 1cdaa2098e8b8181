package io.colporteur.links;

/** How an address is. */
public enum LinkState {
    /** There is something. */
    ALIVE,
    /** There is, but elsewhere, and for good. */
    MOVED,
    /** There is nothing any more. */
    DEAD,
    /** Nobody can tell: no answer, one of a server in trouble, or of one that does not answer programs. */
    SILENT
}
