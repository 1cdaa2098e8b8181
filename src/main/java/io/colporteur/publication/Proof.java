package io.colporteur.publication;

import java.util.Optional;

/**
 * Reads a finished document as a stranger would, before it replaces the old one. Any number of threads may use it.
 *
 * <p>A document is in UTF-8 and whole; no two of its items have one id; its own addresses and those of its items are on
 * the site. Where an entry leads elsewhere is its author's business and not looked at.
 */
public interface Proof {

    /** What is wrong with the document and where, as a clause; empty when it may be published. */
    Optional<String> fault(byte[] document);
}
